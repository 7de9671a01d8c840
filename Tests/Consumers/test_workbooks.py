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
            prices = (ROOT / 'Content/prices/models.yaml').read_text()
            for key, old in [
                ('title', 'Approved models'), ('owner', 'ai-platform'), ('label', 'Platform and support'),
                ('source', 'treasury'), ('title', 'For every team'), ('note', 'On Amazon Bedrock, served anywhere.'),
                ('note', 'The first choice for short tasks.'),
            ]:
                self.assertIn(f'{key}: {old}', prices)
                prices = prices.replace(f'{key}: {old}', f'{key}: {text(old)}')
            (self.folder / 'project/Content/prices/models.yaml').write_text(prices)
            found = set()
            for name in [RICH, 'project']:
                # Reading only, a sheet that is not looked at costs nothing.
                book = openpyxl.load_workbook(self.book(name, self.folder / 'project'), read_only=True)
                for sheet in book:
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
        """Who changes a volume and a price in the workbook alone sees what `estimate` says; charts follow."""
        # What each changes, with what stood there before.
        cases = {
            'chatbot': {'monthly_users>E': (10000, 20000), 'price_conversations_output_tokens>C': (5, 10)},
            'nightly-batch': {
                'summaries_monthly_documents>E': (100000, 200000), 'price_summaries_output_tokens>C': (0.00036, 0.00136),
            },
        }
        books = {name: openpyxl.load_workbook(self.book(name)) for name in cases}

        def place(name, of):
            sheet, place = books[of].defined_names[name].attr_text.rsplit('!', 1)
            return sheet.strip("'"), place.replace('$', '')

        paths = []
        for name, edits in cases.items():
            for edit, (before, after) in edits.items():
                target, column = edit.split('>')
                sheet, cell = place(target, name)
                cell = books[name][sheet][column + cell.lstrip('ABCDEFGHIJKLMNOPQRSTUVWXYZ')]
                self.assertEqual(cell.value, before, edit)
                cell.value = after
            paths.append(self.folder / f'changed-{name}.xlsx')
            # Saving leaves out what the formulas came to.
            books[name].save(paths[-1])
        folder = self.convert('xlsx:Calc MS Excel 2007 XML', *paths)

        set_alone = json.loads(ratebook('estimate', 'chatbot', '--set', 'monthly_users=20000', '--json'))
        months = {
            # 43.2 million output tokens at five dollars more for a million, and 27.5 percent of that for
            # what goes by inference.
            'chatbot': float(set_alone['monthly']['expected']) + 43.2 * 5 * 1.275,
            # 200,000 documents with 8,300 tokens in, at 0.36 dollars a million, and 300 out at 1.36;
            # that price stands for a thousand.
            'nightly-batch': 1660 * 0.36 + 60 * 1.36,
        }
        for name, path in zip(cases, paths, strict=True):
            result, month = folder / path.name, months[name]
            values = openpyxl.load_workbook(result, data_only=True)

            def value(total, name=name, values=values):
                sheet, cell = place(total, name)
                return values[sheet][cell].value

            self.assertAlmostEqual(value('month_total'), month, 8, name)
            self.assertAlmostEqual(value('year_total'), 12 * month, 7, name)
            drawn = self.drawn(result, values)
            self.assertEqual([round(each, 6) for each in drawn['Months!$I$5:$I$40']], [round(month, 6)] * 36, name)
            parts = next(points for place, points in drawn.items() if place.startswith('Summary!$B$'))
            self.assertAlmostEqual(sum(parts), month, 8, name)
            self.say(f'{version("openpyxl")} and LibreOffice: {name}, two changed cells, {len(drawn)} rows of charts follow')

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
                    lines = cells if isinstance(cells, tuple) else ((cells,),)
                    stand = [each.value or 0 for line in lines for each in line]
                    drawn[place] = [points.get(index, 0) for index in range(len(stand))]
                    for left, right in zip(drawn[place], stand, strict=True):
                        self.assertAlmostEqual(left, right, 8, place)
        return drawn
