"""A price list priced anew from the files of the catalog, by nothing of Ratebook's.

It reads `Content/prices/NAME.yaml` and the tables of the releases, finds for every model the rate
that holds on the day, and applies the terms with Python's decimal. It knows only as much of the
rules as the list needs: a later release replaces a line with the same first day, a line holds until
the next one of its key, and a rate of the very region stands above that of every region.
"""

import csv
import datetime
import decimal

import yaml

decimal.getcontext().prec = 60
D = decimal.Decimal
KEY = ('platform', 'offering', 'meter', 'region', 'scope', 'tier', 'condition')
UNITS = {'1M tokens': D(1000000), '1K tokens': D(1000)}


def lines(content, release):
    """Every line up to a release by its key, in the order of the releases."""
    found = {}
    for table in sorted((content / 'catalog/releases').glob('*.csv')):
        if table.stem > release:
            continue
        with table.open(newline='', encoding='utf-8') as file:
            for row in csv.DictReader(file):
                found.setdefault(tuple(row[name] for name in KEY), []).append(row)
    return found


def standing(rows, day):
    """The line of one key that speaks for a day; None where there is none."""
    by_start = {row['effective_from']: row for row in rows}
    started = [start for start in by_start if start <= day]
    if not started:
        return None
    row = by_start[max(started)]
    ends = row['effective_until']
    return None if ends and ends <= day or row['status'] == 'withdrawn' else row


def rate(found, day, platform, offering, meter, region, scope, tier, condition):
    """The price of one unit as published; None where there is none."""
    for place in dict.fromkeys([region, '*']):
        for way in dict.fromkeys([scope, '']):
            rows = found.get((platform, offering, meter, place, way, tier, condition))
            row = rows and standing(rows, day)
            if row:
                number, *unit = row['per'].split()
                return D(row['price_usd']) / (D(number) if unit else 1)
    return None


def applies(term, platform, offering, meter):
    named = {'platform': platform, 'offering': offering, 'meter': meter}
    return all(term.get(name, value) == value for name, value in named.items())


def price(listed, platform, offering, meter, unit_rate, units):
    """What a list makes of a rate for some units."""
    amount, own = unit_rate * units, D(0)
    for term in listed.get('terms', []):
        if not applies(term, platform, offering, meter):
            continue
        if 'fee' in term:
            fee, _, _, per = term['fee'].split(' ', 3)
            if per != 'request' and meter.endswith('_tokens'):
                own += D(fee) * units / UNITS[per]
            continue
        share = D(term.get('discount', term.get('markup')).rstrip('%')) / 100
        factor = 1 - share if 'discount' in term else 1 + share
        amount, own = amount * factor, own * factor
    exact = amount * D(str(listed.get('currency', {}).get('per_usd', 1))) + own
    if 'decimals' not in listed:
        return exact
    return exact.quantize(D(1).scaleb(-listed['decimals']), rounding=decimal.ROUND_HALF_UP)


def models(listed):
    """Every model with its platform, scope and regions."""
    for group in listed['groups']:
        for item in group['models']:
            item = {'model': item} if isinstance(item, str) else item
            whole = {**{name: group[name] for name in ('platform', 'scope', 'regions') if name in group}, **item}
            platform = whole.get('platform', 'aws-bedrock')
            default = 'in-region' if platform == 'aws-bedrock' else 'global'
            yield item['model'], platform, whole.get('scope', default), whole.get('regions', ['*'])


def prices(content, name, release):
    """Every price of a list: model, platform, meter, tier and condition, with the amount."""
    text = (content / f'prices/{name}.yaml').read_text(encoding='utf-8')
    listed = yaml.load(text, Loader=yaml.BaseLoader)
    listed['decimals'] = int(listed['decimals']) if 'decimals' in listed else None
    if listed['decimals'] is None:
        del listed['decimals']
    day = listed.get('as_of', release)
    datetime.date.fromisoformat(day)
    found = lines(content, release)
    result = {}
    for offering, platform, scope, regions in models(listed):
        for key in {key[2:3] + key[5:] for key in found if key[:2] == (platform, offering)}:
            meter, tier, condition = key
            if tier not in ('standard', 'batch') or condition and '>' not in condition:
                continue
            rates = {rate(found, day, platform, offering, meter, region, scope, tier, condition) for region in regions}
            if len(rates) != 1:
                raise AssertionError(f'{offering}: {meter} costs {rates} in {regions}')
            unit_rate = rates.pop()
            if unit_rate is None:
                continue
            units = UNITS[listed.get('unit', '1M tokens')] if meter.endswith('_tokens') else D(1)
            result[offering, platform, meter, tier, condition] = price(
                listed, platform, offering, meter, unit_rate, units
            )
    return result
