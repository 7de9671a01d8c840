"""Workbooks, by openpyxl, by a validator of OOXML and by LibreOffice."""

import json
import re
import shutil
import subprocess
import zipfile
from xml.etree import ElementTree

import openpyxl

from consumers import ROOT, SCENARIOS, ConsumerTest, ratebook, version

# What would be a formula if a program took it for one; one of them is an escape of OOXML.
STARTS = ['=1+1', '+1+1', '-1+1', '@SUM(1)', '=HYPERLINK("https://example.com")', '_x003D_1', '\t=1+1']
RICH = 'rag-assistant'
CHART = '{http://schemas.openxmlformats.org/drawingml/2006/chart}'
# Rows of the catalog, in which no author writes anything.
OWN_SHEETS = ['Price list']


class Workbooks(ConsumerTest):
    def setUp(self):
        super().setUp()
        self.books = {}

    def book(self, name, project=ROOT):
        """The workbook of a scenario, or of the whole project."""
        path = self.folder / f'{name}.xlsx'
        if name == 'project':
            ratebook('workbook', '-o', path, project=project)
        else:
            ratebook('report', name, '-o', path, project=project)
        return path

    def audit(self, path):
        """What the validator finds against the schemas and the rules of Office."""
        run = subprocess.run(
            [self.need('openxml-audit'), '--policy', 'strict', '--output', 'json', '-m', '0', path],
            capture_output=True,
            text=True,
        )
        return run.returncode, run.stdout + run.stderr

    def test_schemas(self):
        """Each workbook validates, and is small; one with a strange element does not validate."""
        for name in [*SCENARIOS, 'project']:
            path = self.book(name)
            if name != 'project':
                self.assertLess(path.stat().st_size, 200 * 1024, name)
            status, words = self.audit(path)
            self.assertEqual(status, 0, f'{name}: {words[-2000:]}')
        broken = self.folder / 'broken.xlsx'
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(broken, 'w') as new:
            for part in old.namelist():
                data = old.read(part)
                if part == 'xl/worksheets/sheet1.xml':
                    data = data.replace(b'<sheetData>', b'<strange/><sheetData>')
                new.writestr(part, data)
        self.assertNotEqual(self.audit(broken)[0], 0)
        self.say(f'{version("openxml-audit")}: {len(SCENARIOS) + 1} workbooks')

    def test_openpyxl(self):
        """Every sheet is read, prints on A4 across with its heads, and every formula has a value."""
        for name in ['chatbot', RICH, 'project']:
            path = self.book(name)
            formulas, values = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
            count = 0
            for sheet in formulas:
                self.assertEqual(sheet.page_setup.paperSize, 9, sheet.title)
                self.assertEqual(sheet.page_setup.orientation, 'landscape', sheet.title)
                self.assertTrue(sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.title)
                if sheet.max_row > 60:
                    self.assertTrue(sheet.print_title_rows or sheet.title in ('Break-even', 'Groups', 'Checks'), sheet.title)
                for row in sheet.iter_rows():
                    for cell in row:
                        if cell.data_type == 'f':
                            count += 1
                            value = values[sheet.title][cell.coordinate].value
                            # An empty text is read as none.
                            if '""' not in cell.value:
                                self.assertIsNotNone(value, f'{name} {sheet.title} {cell.coordinate}: {cell.value}')
            self.assertFalse(formulas.vba_archive or formulas._external_links, name)
            self.assertGreater(count, 400, name)
            self.say(f'{version("openpyxl")}: {name}, {len(formulas.sheetnames)} sheets, {count} formulas')

    def test_injection(self):
        """Texts that begin like formulas stay texts, in every field that an author writes."""
        given = (ROOT / f'Content/scenarios/{RICH}.yaml').read_text()
        shutil.copytree(ROOT / 'Content', self.folder / 'project/Content')
        file = self.folder / f'project/Content/scenarios/{RICH}.yaml'
        for number, start in enumerate(STARTS):
            fields = []

            def text(name, start=start, fields=fields):
                fields.append(f'{start} {name}')
                return '"' + fields[-1].replace('\\', '\\\\').replace('"', '\\"').replace('\t', '\\t') + '"'

            lines = given.replace('title: Document assistant', f'title: {text("title")}')
            lines = re.sub(r'^summary: .*$', lambda _: f'summary: {text("summary")}', lines, flags=re.M)
            lines = re.sub(r'^owner: .*$', lambda _: f'owner: {text("owner")}', lines, flags=re.M)
            lines = lines.replace('note: "50,000 in Bacancy\'s article"', f'owner: {text("number owner")}, note: {text("note")}')
            lines = lines.replace('label: Evaluation set', f'label: {text("own cost")}')
            lines = lines.replace('question_tokens: 60', 'question_tokens: = people * 12')
            lines = lines.replace('team: knowledge', f'team: {text("tag")}')
            lines = lines.replace('    kind: rag\n', f'    kind: rag\n    title: {text("workload")}\n')
            lines = lines.replace('  handbook:\n', f'  handbook:\n    title: {text("base")}\n')
            lines = lines.replace(
                'workloads:\n', f'parameters:\n  people: {{ label: {text("parameter")}, expected: 5, low: 5, high: 5, unit: people, '
                f'basis: guess, owner: {text("parameter owner")}, note: {text("parameter note " + "x" * 300)} }}\n'
                f'discounts:\n  - {{ label: {text("discount")}, percent: 5% }}\n'
                f'credits:\n  - {{ label: {text("credit")}, amount: 5 USD, expires_after_months: 3 }}\n'
                f'variants:\n  other: {{ title: {text("variant")}, people: 6 }}\nworkloads:\n', 1,
            )
            file.write_text(lines)
            found = set()
            for name in [RICH, 'project']:
                # Reading only, a sheet that is not looked at costs nothing.
                book = openpyxl.load_workbook(self.book(name, self.folder / 'project'), read_only=True)
                for sheet in book:
                    if sheet.title in OWN_SHEETS and name == 'project':
                        continue
                    for row in sheet.iter_rows():
                        for cell in row:
                            if not isinstance(cell.value, str):
                                continue
                            words = [field for field in fields if field.strip() in cell.value]
                            found.update(words)
                            if words:
                                self.assertEqual(cell.data_type, 's', f'{sheet.title} {cell.coordinate}: {cell.value}')
            self.assertEqual(sorted(set(fields) - found), [], start)
        self.say(f'{len(STARTS)} ways to begin a formula in {len(fields)} fields')

    def convert(self, kind, *books):
        """Has LibreOffice convert workbooks, and gives the folder; it says no word of trouble."""
        office = shutil.which('soffice') or self.unavailable('there is no LibreOffice')
        run = self.check(
            office, f'-env:UserInstallation=file://{self.folder}/profile', '--headless', '--convert-to', kind,
            '--outdir', self.folder / 'out', *books, timeout=600,
        )
        # Without its part for Java, which no workbook needs, it says so.
        words = [line for line in (run.stdout + run.stderr).splitlines() if 'javaldx' not in line]
        self.assertNotRegex('\n'.join(words), r'(?i)warn|error|repair|corrupt')
        return self.folder / 'out'

    def test_libreoffice(self):
        """Each opens without a word, and prints without an empty page on A4 across."""
        self.need('pdftotext')
        books = [self.book(name) for name in [RICH, 'project']]
        folder = self.convert('pdf', *books)
        for book in books:
            pdf = folder / f'{book.stem}.pdf'
            self.assertIn('841.89 x 595', self.check('pdfinfo', pdf).stdout)
            pages = self.check('pdftotext', '-layout', pdf, '-').stdout.split('\f')[:-1]
            for number, page in enumerate(pages):
                # The footer is there on each page; a page with it alone is empty.
                self.assertGreater(len(page.split()), 12, f'{book.stem}, page {number + 1}')
                self.assertNotIn('###', page, f'{book.stem}, page {number + 1}')
            self.say(f'LibreOffice: {book.stem}, {len(pages)} pages')

    def test_reader(self):
        """Who changes the users and a price in the workbook alone sees what `estimate` says; charts follow."""
        book = openpyxl.load_workbook(self.book('chatbot'))

        def cell(name, column):
            sheet, place = book.defined_names[name].attr_text.rsplit('!', 1)
            return book[sheet.strip("'")][column + place.split('$')[-1]]

        self.assertEqual(cell('monthly_users', 'E').value, 10000)
        self.assertEqual(cell('price_conversations_output_tokens', 'C').value, 5)
        cell('monthly_users', 'E').value = 20000
        cell('price_conversations_output_tokens', 'C').value = 10
        changed = self.folder / 'changed.xlsx'
        # Saving leaves out what the formulas came to.
        book.save(changed)
        result = self.convert('xlsx:Calc MS Excel 2007 XML', changed) / 'changed.xlsx'
        values = openpyxl.load_workbook(result, data_only=True)

        def value(name):
            sheet, place = book.defined_names[name].attr_text.rsplit('!', 1)
            return values[sheet.strip("'")][place.replace('$', '')].value

        set_alone = json.loads(ratebook('estimate', 'chatbot', '--set', 'monthly_users=20000', '--json'))
        # 43.2 million output tokens at five dollars more for a million, and 27.5 percent of that for
        # what goes by inference.
        month = float(set_alone['monthly']['expected']) + 43.2 * 5 * 1.275
        self.assertAlmostEqual(value('month_total'), month, 8)
        self.assertAlmostEqual(value('year_total'), 12 * month, 7)
        drawn = self.drawn(result, values)
        self.assertEqual([round(each, 6) for each in drawn['Months!$I$5:$I$40']], [round(month, 6)] * 36)
        parts = next(points for place, points in drawn.items() if place.startswith('Summary!$B$'))
        self.assertAlmostEqual(sum(parts), month, 8)
        self.say(f'{version("openpyxl")} and LibreOffice: two changed cells, {len(drawn)} rows of charts follow')

    def drawn(self, path, values):
        """What the charts of a workbook draw, by place; each is what stands there."""
        drawn = {}
        with zipfile.ZipFile(path) as parts:
            for name in parts.namelist():
                if not re.fullmatch(r'xl/charts/chart\d+\.xml', name):
                    continue
                for row in ElementTree.fromstring(parts.read(name)).iter(CHART + 'val'):
                    place = row.find(f'.//{CHART}f').text
                    points = {int(each.get('idx')): float(each.find(CHART + 'v').text) for each in row.iter(CHART + 'pt')}
                    sheet, _, cells = place.rpartition('!')
                    cells = values[sheet.strip("'$")][cells.replace('$', '')]
                    stand = [each.value or 0 for line in cells for each in line]
                    drawn[place] = [points.get(index, 0) for index in range(len(stand))]
                    for left, right in zip(drawn[place], stand, strict=True):
                        self.assertAlmostEqual(left, right, 8, place)
        return drawn
