"""Marks in every text of every input, and real readers of every output: none comes to life."""

import csv
import hashlib
import html.parser
import io
import json
import re
import shutil
import subprocess
import zipfile
from xml.etree import ElementTree

import cmarkgfm
import lxml.html
import yaml

from consumers import ROOT, TOOL, ConsumerTest

# Schemes that an address may have; a link within the site has none.
SCHEMES = {'http', 'https', 'mailto', ''}

# Attributes of HTML that hold addresses.
ADDRESSES = {'href', 'src', 'action', 'formaction', 'cite', 'poster', 'xlink:href', 'data'}

# Elements and attributes that a mark is read as when it comes to life.
ALIVE = re.compile(r'mark-?[0-9]', re.I)


class Reader(html.parser.HTMLParser):
    """The elements, attributes and addresses of a page of HTML, and its text."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found, self.text, self.script = [], [], 0

    def handle_starttag(self, tag, attributes):
        self.script += tag in ('script', 'style')
        self.found.append(tag)
        for name, value in attributes:
            self.found.append(name)
            if name in ADDRESSES and scheme(value or '') not in SCHEMES:
                self.found.append(plain(value))
            # Classes and styles are made by the site, but for the name of a language behind a fence.
            if (name == 'class' and not (value or '').startswith('language-')) or name == 'style':
                self.found.append(value or '')

    def handle_endtag(self, tag):
        self.script -= tag in ('script', 'style')
        self.found.append(tag)

    def handle_comment(self, data):
        self.found.append(data)

    def handle_decl(self, decl):
        self.found.append(decl)

    def unknown_decl(self, data):
        self.found.append(data)

    def handle_pi(self, data):
        self.found.append(data)

    def handle_data(self, data):
        if self.script:
            self.found.append(data)
        self.text.append(data)


def plain(address):
    """An address as browsers read it: without white space and controls."""
    return re.sub(r'[\x00-\x20]', '', address)


def scheme(address):
    match = re.match(r'([a-zA-Z][a-zA-Z0-9+.-]*):', plain(address))
    return match.group(1).lower() if match else ''


class Marks(ConsumerTest):
    def setUp(self):
        super().setUp()
        self.marks = {}
        self.project = self.folder / 'project'
        self.make()

    def mark(self, place):
        """A text with a number of its own, which is something in each language that might read it."""
        number = len(self.marks) + 1
        forms = [
            f'=mark{number}(1) <mark-{number} on-mark-{number}="1">',
            f'<mark-{number}/> "on-mark-{number}="1" \' mark-{number}=',
            f'[a](mark-{number}:b) <mark-{number}:c> ![d](mark-{number}:e)',
            f'-->]]></text></title><mark-{number}> <!-- mark-{number}',
            f'+mark{number}(1) &lt;mark-{number}&gt; &#60;mark-{number}>',
            f'@mark{number}(1) {{{{{{mark-{number}}}}}}} `<mark-{number}>` | <mark-{number}> |',
            f'-mark{number}(1) \\<mark-{number}> \\[a](mark-{number}:b) $<mark-{number}>$ **<mark-{number}>**',
            f'["a"](<mark-{number}:b>) {{mark-{number}}} </script><mark-{number}>%3Cmark-{number}%3E',
        ]
        self.marks[number] = place
        return forms[number % len(forms)]

    def text(self, place):
        """A mark as a scalar of YAML."""
        return json.dumps(self.mark(place))

    def write(self, name, text):
        path = self.project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def make(self):
        """The small project with three releases, and a mark in each of its texts."""
        for name in ('Project', 'History'):
            shutil.copytree(ROOT / 'Tests/Fixtures' / name, self.project, dirs_exist_ok=True)
        text = self.text
        self.write('Content/site.yaml', f'title: {text("site title")}\nsummary: {text("site summary")}\naddress: https://site.example/\n'
                   'markdown_charts: mermaid\n')
        self.catalog()
        self.scenario()
        self.page()
        self.prices()
        self.write('Content/claims.yaml', f'''claims:
  - id: first
    topic: {text("claim topic")}
    says: {text("claim says")}
    verdict: holds
    because: {json.dumps(self.mark("claim because").replace("{", "(").replace("}", ")") + " {a}")}
    figures: {{ a: rate claude-haiku-4.5 input_tokens scope=global }}
''')
        self.write('Content/bills/real.yaml', f'title: {text("bill title")}\nsummary: {text("bill summary")}\nas_of: 2026-02-01\n'
                   'source: price-page\n')
        rows = io.StringIO()
        table = csv.writer(rows, lineterminator='\n')
        table.writerow('account resource region usage_type cost_usd usage_amount'.split())
        table.writerow([self.mark('bill account'), 'anthropic.claude-haiku-4-5-20251001-v1:0', 'us-east-1', 'USE1-InputTokenCount', '1.00', '1000'])
        table.writerow([self.mark('bill account'), self.mark('bill resource'), 'us-east-1', self.mark('bill usage type'), '1.00', '1000'])
        self.write('Content/bills/real.csv', rows.getvalue())

    def catalog(self):
        text = self.text
        names = {
            'platforms.yaml': ('name', 'operator'),
            'meters.yaml': (),
            'sources.yaml': ('title', 'publisher'),
            'offerings/all.yaml': ('name', 'maker'),
            'offerings/sized.yaml': ('name', 'maker'),
        }
        for name, keys in names.items():
            path = f'Content/catalog/{name}'
            source = (self.project / path).read_text()
            for key in keys:
                source = re.sub(rf'^(  {key}): .*$', lambda match: f'{match.group(1)}: {text(f"{name} {key}")}', source, flags=re.M)
            if name.startswith('offerings') or name == 'sources.yaml':
                source = re.sub(r'^(  (?:maker|publisher): .*)$', lambda match: f'{match.group(1)}\n  note: {text(f"{name} note")}', source, flags=re.M)
            if name == 'meters.yaml':
                source = re.sub(r'name: [^,]*', lambda _: f'name: {text("meter name")}, note: {text("meter note")}', source)
            self.write(path, source)
        before = None
        for release in ('2026-01-02', '2026-03-02', '2026-07-01'):
            path = f'Content/catalog/releases/{release}'
            rows = list(csv.reader((self.project / f'{path}.csv').read_text().splitlines()))
            for row in rows[1:]:
                row[-1] = self.mark('note of a rate')
            table = io.StringIO()
            csv.writer(table, lineterminator='\n').writerows(rows)
            self.write(f'{path}.csv', table.getvalue())
            digest = hashlib.sha256(table.getvalue().encode()).hexdigest()
            previous = f'previous:\n  release: {before[0]}\n  sha256: "{before[1]}"\n' if before else ''
            self.write(f'{path}.yaml', f'title: {text("release title")}\nnote: {text("release note")}\n'
                       f'checked_by: {text("release checked_by")}\nsha256: "{digest}"\n{previous}')
            before = release, digest

    def scenario(self):
        text = self.text
        self.write('Content/scenarios/marked.yaml', f'''title: {text("scenario title")}
summary: {text("scenario summary")}
owner: {text("scenario owner")}
tags: {{ team: {text("tag value")}, product: {text("tag value")} }}
region: us-east-1
scope: global
parameters:
  staff:
    label: {text("parameter label")}
    low: 300
    expected: 400
    high: 500
    unit: people
    basis: guess
    owner: {text("parameter owner")}
    note: {text("parameter note")}
workloads:
  answers:
    kind: requests
    model: claude-haiku-4.5
    monthly_requests: = staff * 20
    input_tokens: {{ low: 80, expected: 100, high: 300, basis: guess, owner: {text("number owner")}, note: {text("number note")} }}
    output_tokens: 50
own_costs:
  one_time: [{{ label: {text("own cost label")}, amount: 700 USD }}]
  monthly: [{{ label: {text("own cost label")}, amount: {{ low: 1 USD, expected: 2 USD, high: 9 USD, note: {text("own cost note")}, owner: {text("own cost owner")} }} }}]
budget: 5 USD
variants:
  pilot: {{ title: {text("variant title")}, staff: 40 }}
references:
  - source: {text("reference source")}
    says: {text("reference says")}
    low: 1 USD
    high: 2 USD
    covers: inference
''')

    def prices(self):
        text = self.text
        self.write('Content/prices/list.yaml', f'''title: {text("list title")}
summary: {text("list summary")}
owner: {text("list owner")}
currency: {{ code: EUR, per_usd: 0.92, as_of: 2026-01-02, source: {text("list currency source")} }}
terms:
  - {{ label: {text("term label")}, markup: 5% }}
typical: {{ input_tokens: 2000, output_tokens: 300 }}
previous: 2026-01-02
groups:
  - title: {text("group title")}
    note: {text("group note")}
    scope: global
    models: [{{ model: claude-haiku-4.5, note: {text("model note")} }}]
''')

    def page(self):
        mark = lambda place: re.sub(r'[{}]', '', self.mark(place))
        # A link with another scheme is an error of its own, so that the pages have none of theirs.
        prose = lambda place: re.sub(r'\]\(|:', '', mark(place))
        self.write('Content/pages/about.md', f'''---
title: {self.text("page title")}
summary: {self.text("page summary")}
navigation_order: 1
figures:
  in: rate claude-haiku-4.5 input_tokens scope=global
---
## {prose("page heading")}

{prose("page text")} {{in}}

- {prose("page list")}

> {prose("page quotation")}

| {prose("page table").replace("|", "")} | b |
|---|---|
| {prose("page cell").replace("|", "")} | {{in}} |

``` {prose("page fence").replace("`", "")}
{mark("page code")}
```

<div {prose("raw HTML").replace(">", "")}>{prose("raw HTML")}</div>

{{chart marked ladder}}
''')

    def run_tool(self, *arguments, **options):
        run = subprocess.run([TOOL, *arguments, '--project', self.project], capture_output=True, text=True, cwd=self.folder, **options)
        self.assertIn(run.returncode, (0, 1), run.stderr[-3000:])
        return run

    # The readers: each says what of an output is no text, in which no mark may stand.

    def dead(self, found, place):
        alive = [item for item in found if ALIVE.search(item)]
        self.assertEqual(alive, [], place)

    def html(self, text, place):
        reader = Reader()
        reader.feed(text)
        reader.close()
        self.dead(reader.found, place)
        # Another reader, which builds the tree that browsers build.
        for node in lxml.html.document_fromstring(text).iter():
            name = node.tag if isinstance(node.tag, str) else 'comment ' + (node.text or '')
            self.dead([name, *node.attrib], place)
        return ''.join(reader.text)

    def xml(self, text, place):
        found, words = [], []
        for node in ElementTree.fromstring(text).iter():
            found += [node.tag, *node.attrib]
            for name, value in node.attrib.items():
                if name.rpartition('}')[2] in ADDRESSES and scheme(value) not in SCHEMES:
                    found.append(value)
            words += [node.text or '', node.tail or '', *node.attrib.values()]
        self.dead(found, place)
        return ' '.join(words)

    def markdown(self, text, place):
        # Front matter is no Markdown, and holds what it holds in quotes.
        text = re.sub(r'\A---\n.*?\n---\n', '', text, flags=re.S)
        # GitHub's renderer, with raw HTML as it stands: none of it may be a mark. What stands behind
        # a fence is the name of a language, which is a class.
        rendered = cmarkgfm.github_flavored_markdown_to_html(text, 1 << 17)
        tree = lxml.html.fragment_fromstring(rendered, create_parent='div')
        found = []
        for node in tree.iter():
            if not isinstance(node.tag, str):
                found.append(node.text or '')
                continue
            found += [node.tag, *node.attrib]
            found += [node.get(name) for name in ADDRESSES if node.get(name) and scheme(node.get(name)) not in SCHEMES]
        self.dead(found, place)
        return tree.text_content()

    def json(self, text, place):
        def walk(value):
            if isinstance(value, dict):
                self.dead([key for key in value], place)
                return ' '.join(walk(item) for item in value.values())
            if isinstance(value, list):
                return ' '.join(walk(item) for item in value)
            return value if isinstance(value, str) else ''
        return walk(json.loads(text))

    def yaml(self, text, place):
        # A comment holds the title of a list; what is read holds no mark at all.
        self.assertEqual(list(yaml.safe_load(text)), ['model_list'], place)
        self.dead(json.dumps(yaml.safe_load(text)).split(), place)

    def csv(self, text, place):
        cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
        self.dead([cell for cell in cells if cell[:1] in ('=', '+', '-', '@', '\t', '\r')], place)
        return ' '.join(cells)

    def workbook(self, path):
        """No formula holds a mark but within quotes, no link has another scheme, and all is XML."""
        words = []
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if not name.endswith(('.xml', '.rels')):
                    continue
                tree = ElementTree.fromstring(archive.read(name))
                for node in tree.iter():
                    self.dead([node.tag, *node.attrib], name)
                    kind = node.tag.rpartition('}')[2]
                    if kind in ('f', 'definedName', 'formula', 'formula1', 'formula2'):
                        self.dead([re.sub(r'"[^"]*"', '', re.sub(r"'(?:[^']|'')*'!", '', node.text or ''))], name)
                    if kind == 'Relationship' and node.get('TargetMode') == 'External':
                        self.assertIn(scheme(node.get('Target')), SCHEMES, name)
                    words.append(node.text or '')
        return ' '.join(words)

    def look(self, path, place):
        """Reads a file by its kind, and gives the text in it."""
        readers = {'.html': self.html, '.md': self.markdown, '.json': self.json, '.csv': self.csv, '.xml': self.xml}
        if path.suffix == '.xhtml':
            text = path.read_text()
            return self.xml(f'<page xmlns:ac="ac" xmlns:ri="ri">{text}</page>', place)
        if path.suffix == '.xlsx':
            return self.workbook(path)
        reader = readers.get(path.suffix)
        return reader(path.read_text(), place) if reader else ''

    def test_readers(self):
        """Each reader finds a mark that lives."""
        living = [
            (self.html, '<p><mark-1>a</mark-1></p>'),
            (self.html, '<p on-mark-1="a">b</p>'),
            (self.html, '<a href="mark-1:a">b</a>'),
            (self.html, '<a href=" mark\n-1:a">b</a>'),
            (self.html, '<script>mark-1</script>'),
            (self.html, '<!-- mark-1 -->'),
            (self.xml, '<a><mark-1/></a>'),
            (self.xml, '<a href="mark-1:b"/>'),
            (self.markdown, '<mark-1>'),
            (self.markdown, '[a](mark-1:b)'),
            (self.markdown, '<mark-1:b>'),
            (self.markdown, 'a\n\n<!-- mark-1'),
            (self.json, '{"mark-1": 1}'),
            (self.yaml, 'model_list:\n  - model_name: "mark-1"\n'),
            (self.yaml, 'model_list: []\nmark-1: 1\n'),
            (self.csv, 'a,b\n1,=mark1(1)\n'),
            (self.csv, 'a,b\n1,"\tmark1(1)"\n'),
        ]
        for reader, text in living:
            with self.assertRaises(AssertionError, msg=text):
                reader(text, '')
        path = self.folder / 'a.xlsx'
        for formula in ('mark1(1)', '"a"&mark1(1)', "'a'!b+mark1"):
            with zipfile.ZipFile(path, 'w') as archive:
                archive.writestr('sheet.xml', f'<a><f>{formula.replace("&", "&amp;")}</f></a>')
            with self.assertRaises(AssertionError, msg=formula):
                self.workbook(path)

    def test_site(self):
        self.run_tool('build')
        site = self.project / 'Public'
        words, count = '', 0
        for path in sorted(site.rglob('*')):
            if path.is_file() and not path.name.startswith('.') and 'schemas' not in path.parts:
                words += self.look(path, path.relative_to(site))
                count += 1
        # Pictures stand in the pages, as elements of SVG that the readers of HTML have read.
        missing = sorted({self.marks[number] for number in self.marks if not re.search(rf'mark-?{number}(?![0-9])', words)})
        self.say(f'{len(self.marks)} marks in {count} files of the site, none alive; not shown: {", ".join(missing) or "none"}')
        self.assertGreater(count, 50)
        self.assertLess(len(missing), 12, missing)

    def test_wikis(self):
        count = 0
        for wiki in ('github-wiki', 'gitlab-wiki', 'azure-wiki', 'techdocs', 'confluence'):
            folder = self.folder / wiki
            self.run_tool('export', '--to', wiki, folder)
            for path in sorted(folder.rglob('*')):
                if path.is_file() and not path.name.startswith('.') and path.suffix in ('.md', '.xhtml', '.json'):
                    self.look(path, f'{wiki} {path.name}')
                    self.assertNotIn('<', path.name)
                    count += 1
        self.say(f'{len(self.marks)} marks in {count} pages of five wikis, none alive')
        self.assertGreater(count, 60)

    def test_reports(self):
        for name in ('a.html', 'a.md', 'a.json', 'a.csv', 'a.xlsx'):
            path = self.folder / name
            self.run_tool('report', 'marked', '-o', path)
            self.assertTrue(path.exists(), name)
            self.look(path, name)
        record = self.folder / 'adr.md'
        self.run_tool('report', 'marked', '--format', 'adr', '-o', record)
        self.markdown(record.read_text(), 'adr')
        self.say('one page, its Markdown, JSON and CSV, the workbook and the record of a decision, none alive')

    def test_answers(self):
        self.markdown(self.run_tool('diff', '2026-01-02', '2026-07-01', '--markdown').stdout, 'diff')
        self.csv(self.run_tool('estimate', 'marked', '--focus', '1.2').stdout, 'FOCUS')
        self.json(self.run_tool('estimate', 'marked', '--json').stdout, 'estimate')
        for form in ('github', 'junit', 'sarif', 'json'):
            run = self.run_tool('check', '--gate', 'budget', '--diagnostics', form)
            text = run.stderr
            if form == 'junit':
                self.xml(text, form)
            elif form != 'github':
                self.json(text, form)
            else:
                for line in text.splitlines():
                    self.assertTrue(line == '' or re.match(r'::(error|warning|notice) [^:]*::', line), line)
        forms = {'json': self.json, 'csv': self.csv, 'markdown': self.markdown, 'litellm': self.yaml}
        for form, reader in forms.items():
            reader(self.run_tool('prices', '--format', form).stdout, f'prices as {form}')
        self.markdown(self.run_tool('diff', '--prices', 'list', '2026-01-02', '2026-07-01', '--markdown').stdout, 'diff --prices')
        self.json(self.run_tool('diff', '--prices', 'list', '2026-01-02', '2026-07-01', '--json').stdout, 'diff --prices')
        usage = ''.join(
            json.dumps({'model': self.mark('usage model'), 'input_tokens': 1, self.mark('usage key'): self.mark('usage value')}) + '\n'
            for _ in range(8)
        )
        for line in self.run_tool('price', '--jsonl', input=usage).stdout.splitlines():
            self.json(line, 'price')
        self.say('the comments of diff, FOCUS, JSON, price lists as text and for a proxy, annotations, JUnit, SARIF and priced usage, none alive')
