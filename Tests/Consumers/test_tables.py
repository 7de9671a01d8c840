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
# Columns of money: what DuckDB reads in them must be numbers, or nothing.
MONEY = re.compile(r'USD|Cost|Amount|Price', re.I)


class Tables(ConsumerTest):
    def test_csv(self):
        """DuckDB reads every file with all its rows, and takes a column of numbers for numbers."""
        files = sorted(SITE.rglob('*.csv'))
        if not files:
            self.unavailable('no site is built')
        texts = {}
        rows = 0
        base = duckdb.connect()
        for path in files:
            with path.open(newline='') as file:
                head, *body = csv.reader(file)
            self.assertEqual(len(set(head)), len(head), f'{path}: two columns of one name')
            relation = base.read_csv(str(path), header=True)
            self.assertEqual(relation.columns, head, path)
            count = base.execute('SELECT count(*) FROM read_csv(?, header = true)', [str(path)]).fetchone()[0]
            self.assertEqual(count, len(body), path)
            rows += count
            for name, kind, column in zip(head, relation.types, zip(*body), strict=False):
                values = [value for value in column if value]
                numbers = [value for value in values if NUMBER.fullmatch(value)]
                # A column with a number in it that means one has nothing but numbers.
                if MONEY.search(name) and numbers and len(numbers) < len(values):
                    texts.setdefault(f'{path.parent.relative_to(SITE)}/{path.name}: {name}', set(values) - set(numbers))
                if values and len(numbers) == len(values):
                    self.assertNotEqual(str(kind), 'VARCHAR', f'{path}: {name}')
            for row in body:
                self.assertFalse(row[0] in ('Total', 'All together'), f'{path}: a total among the rows')
        self.assertEqual({name: sorted(found)[:3] for name, found in list(texts.items())[:5]}, {})
        self.say(f'{version("duckdb")}: {len(files)} files of CSV, {rows} rows')

    def test_sums(self):
        """The rows of an estimate add up to what is printed as its total, exactly."""
        base = duckdb.connect()
        for scenario in SCENARIOS:
            estimate = json.loads(ratebook('estimate', scenario, '--json'))
            printed = decimal.Decimal(estimate['monthly']['expected'])
            file = self.folder / f'{scenario}.csv'
            file.write_text(ratebook('estimate', scenario, '--focus', '1.2'))
            total = base.execute(
                "SELECT sum(ListCost::DECIMAL(38, 18)) FROM read_csv(?, all_varchar = true)"
                " WHERE ChargeFrequency <> 'One-Time'",
                [str(file)],
            ).fetchone()[0]
            self.assertLess(abs(total - printed), decimal.Decimal('1e-9'), scenario)
        self.say(f'{version("duckdb")}: the rows of {len(SCENARIOS)} estimates add up to their totals')

    def test_json(self):
        files = sorted(SITE.rglob('*.json'))
        base = duckdb.connect()
        for path in files:
            columns = base.read_json(str(path), maximum_object_size=1 << 28).columns
            self.assertEqual(set(columns), set(json.loads(path.read_text())), path)
        self.say(f'{version("duckdb")}: {len(files)} files of JSON')

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
