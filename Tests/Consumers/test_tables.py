"""CSV and JSON, by DuckDB and by LibreOffice."""

import csv
import decimal
import json
import os
import re
import shutil

import duckdb

from consumers import SCENARIOS, SITE, ConsumerTest, ratebook, version

NUMBER = re.compile(r'-?\d+(\.\d+)?')
# What a reader would count twice: the rows under the rule of a table on a page.
TOTALS = {'Total', 'All together', 'Priced lines only', 'To pay'}
# What an author may write stands there as he writes it: `0%`, `36`, `at the end`.
AUTHORED = 'ratebook.reference/1'
# What the commands print as CSV beside the pages of the site.
COMMANDS = [
    'rates list --offering claude-haiku-4.5 --csv', 'rates show claude-haiku-4.5 --csv',
    'diff 2026-08-02 2026-11-12 --csv', 'compare rag-assistant --csv',
    'estimate rag-assistant --csv', 'estimate rag-assistant --levers --csv',
    *(f'break-even {question} --csv' for question in ('provisioned', 'reserved', 'caching', 'batch', 'stores')),
]


class Tables(ConsumerTest):
    def test_csv(self):
        """DuckDB reads every file with all its rows. Each column, in all files of a kind together,
        has numbers alone or words alone, and a column of numbers is one to DuckDB."""
        files = [(str(path.relative_to(SITE)), path) for path in sorted(SITE.rglob('*.csv'))]
        if not files:
            self.unavailable('no site is built')
        files += [(name, self.printed(name)) for name in COMMANDS]
        kinds = {}
        rows = 0
        base = duckdb.connect()
        for name, path in files:
            with path.open(newline='') as file:
                head, *body = csv.reader(file)
            self.assertEqual(len(set(head)), len(head), f'{name}: two columns of one name')
            relation = base.read_csv(str(path), header=True)
            self.assertEqual(relation.columns, head, name)
            count = base.execute('SELECT count(*) FROM read_csv(?, header = true)', [str(path)]).fetchone()[0]
            self.assertEqual(count, len(body), name)
            rows += count
            for column, kind, fields in zip(head, relation.types, zip(*body), strict=False):
                values = {field for field in fields if field}
                numbers = {value for value in values if NUMBER.fullmatch(value)}
                place = re.sub(r'/[^/]+/index', '/*/index', name), column
                known = kinds.setdefault(place, (set(), set()))
                known[0].update(numbers)
                known[1].update(values - numbers)
                if values and numbers == values:
                    self.assertNotEqual(str(kind), 'VARCHAR', f'{name}: {column}')
            for row in body:
                self.assertFalse(TOTALS & set(row[:2]), f'{name}: a total among the rows')
        mixed = {
            f'{name}: {column}': (sorted(numbers)[:2], sorted(words)[:2])
            for (name, column), (numbers, words) in kinds.items()
            if numbers and words
        }
        self.assertEqual(mixed, {}, 'numbers and words in one column')
        self.say(f'{version("duckdb")}: {len(files)} files of CSV, {rows} rows, {len(kinds)} columns')

    def printed(self, command):
        """What a command prints, as a file."""
        file = self.folder / (command.replace(' ', '-') + '.csv')
        file.write_text(ratebook(*command.split()))
        return file

    def test_sums(self):
        """Without any care for totals or bounds a sum over a column is what is printed as the total:
        of FOCUS, of the page of a scenario and of the portfolio; of the lines in JSON too."""
        base = duckdb.connect()

        def total(file, column, where='true'):
            # Everything is read as text, so that no digit is lost.
            query = f'SELECT sum("{column}"::DECIMAL(38, 18)) FROM read_csv(?, all_varchar = true) WHERE {where}'
            return base.execute(query, [str(file)]).fetchone()[0]

        def same(found, printed, place, limit='1e-9'):
            self.assertLess(abs(found - decimal.Decimal(printed)), decimal.Decimal(limit), place)

        for scenario in SCENARIOS:
            estimate = json.loads(ratebook('estimate', scenario, '--json'))
            printed = estimate['monthly']['expected']
            file = self.printed(f'estimate {scenario} --focus 1.2')
            same(total(file, 'ListCost', "ChargeFrequency <> 'One-Time'"), printed, scenario)
            # Its lines are written in cents, of which none is lost.
            table = SITE / f'scenarios/{scenario}/index.csv'
            same(total(table, 'Cost (USD a month)'), printed, table, '0.0051')
            lines = base.execute(
                # A discount and a tax stand beside the lines, and are in no list price.
                """SELECT sum(line.expected::DECIMAL(38, 18)) FROM
                (SELECT unnest(lines) AS line FROM read_json(?, maximum_object_size = 268435456))
                WHERE line.recurrence = 'monthly'""",
                [str(SITE / f'scenarios/{scenario}/index.json')],
            ).fetchone()[0]
            same(lines, printed, scenario)
        portfolio = json.loads((SITE / 'index.json').read_text())
        same(total(SITE / 'index.csv', 'Expected (USD a month)'), portfolio['monthly_expected'], 'portfolio', '0.0051')
        self.say(f'{version("duckdb")}: the rows of {len(SCENARIOS)} scenarios and of the portfolio '
                 'add up to their totals')

    def test_json(self):
        """DuckDB reads every document; a member has numbers alone or words alone in all of a kind."""
        files = sorted(SITE.rglob('*.json'))
        base = duckdb.connect()
        members = {}
        for path in files:
            document = json.loads(path.read_text())
            columns = base.read_json(str(path), maximum_object_size=1 << 28).columns
            self.assertEqual(set(columns), set(document), path)
            kind = document.get('schema', '')
            if path.parent.name != 'schemas' and kind != AUTHORED:
                self.walk(document, kind or path.name, members)
        mixed = {
            name: (sorted(numbers)[:2], sorted(words)[:2])
            for name, (numbers, words) in members.items()
            if numbers and words
        }
        self.assertEqual(mixed, {}, 'numbers and words in one member')
        self.say(f'{version("duckdb")}: {len(files)} files of JSON, {len(members)} members')

    def walk(self, node, name, members):
        """Every text below a node, as a number or as words, by the names that lead to it."""
        if isinstance(node, dict):
            for key, value in node.items():
                self.walk(value, f'{name}.{key}', members)
        elif isinstance(node, list):
            for value in node:
                self.walk(value, f'{name}[]', members)
        elif isinstance(node, str) and node:
            found = members.setdefault(name, (set(), set()))
            found[0 if NUMBER.fullmatch(node) else 1].add(node)

    def test_libreoffice(self):
        """A spreadsheet reads the files into cells, in UTF-8, and writes them out unchanged."""
        office = shutil.which('soffice') or self.unavailable('there is no LibreOffice')
        files = [*sorted((SITE / 'scenarios').rglob('*.csv')), SITE / 'index.csv']
        given = self.folder / 'in'
        given.mkdir()
        for number, path in enumerate(files):
            shutil.copy(path, given / f'{number}.csv')
        # Comma, quotation mark, UTF-8, from line 1; what was a text stays one.
        run = self.check(
            office, f'-env:UserInstallation=file://{self.folder}/profile', '--headless', '--convert-to',
            'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false', '--infilter=CSV:44,34,76,1,,1033,false,false',
            '--outdir', self.folder / 'out', *sorted(given.iterdir()), timeout=280, env={**os.environ, 'HOME': str(self.folder)},
        )
        cells = 0
        for number, path in enumerate(files):
            with path.open(newline='') as first, (self.folder / f'out/{number}.csv').open(newline='') as second:
                for before, after in zip(csv.reader(first), csv.reader(second), strict=True):
                    self.assertEqual([self.plain(text) for text in after], [self.plain(text) for text in before], path)
                    cells += len(before)
        self.say(f'LibreOffice: {len(files)} files, {cells} cells')

    @staticmethod
    def plain(text):
        """A number with the 15 digits that a spreadsheet keeps."""
        if not NUMBER.fullmatch(text):
            return text
        return str(decimal.Context(prec=14).create_decimal(text).normalize())
