"""Markdown, by GitHub's own renderer."""

import html
import json
import pathlib
import random
import re
import subprocess
import sys
import tarfile
import unittest
import urllib.parse

import cmarkgfm
import comrak
import lxml.html

from consumers import ROOT, SITE, ConsumerTest, version

BLOCKS = {'p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'div', 'table', 'thead', 'tbody', 'tr', 'td', 'th'}
BLOCKS |= {f'h{level}' for level in range(1, 7)} | {'br'}
ATTRIBUTES = {'href', 'src', 'alt', 'title', 'start', 'align'}

# Pieces of which odd pages are made, beside the examples of the specifications.
PIECES = [
    '*a*', '_b_', '**c**', '__d__', '~~e~~', '~f~', '\\~', '\\*', '`g`', '[h](i)', '![j](k)', 'word', 'x',
    '&amp;', '<b>', 'https://a.example/b_c?d=1&e=2', 'https://a.example/b', 'www.a.example/b_c', 'a@b.example',
    '[ ]', '[^1]', '$5', '$', '$k$', '$`l`$', '|', '#', '- ', '1. ', '> ', '~~~', '\\~~~', '```', '\n', '\n\n', ' ', ' ', ' ',
]


SIGN = '<span>&#36;</span>'


def slug(text, taken):
    """The anchor that GitHub gives to a heading."""
    name = re.sub(r'[^\w\- ]', '', text.strip().lower()).replace(' ', '-')
    number = taken.get(name, 0)
    taken[name] = number + 1
    return f'{name}-{number}' if number else name


# GitLab's renderer with the extensions of GitLab, mathematics among them.
GITLAB = {
    'extension_options': comrak.ExtensionOptions(
        strikethrough=True, table=True, autolink=True, tasklist=True, footnotes=True,
        math_dollars=True, math_code=True,
    ),
    'render_options': comrak.RenderOptions(unsafe_=True),
}


def formulas(markdown):
    """What GitLab shows as mathematics, of which nothing that we write has any; by GitHub's rule
    two signs within one text."""
    found = re.findall(r'<(?:span|code|pre)[^>]* data-math-style.*', comrak.markdown_to_html(markdown, **GITLAB))
    tree = lxml.html.fragment_fromstring(
        cmarkgfm.github_flavored_markdown_to_html(markdown, 1 << 13 | 1 << 17), create_parent='div'
    )
    for node in tree.iter():
        if node.tag in ('code', 'pre', 'a'):
            node.text = ''
        texts = [node.text, *(child.tail for child in node)]
        found += [text for text in texts if text and re.search(r'\$\S(?:[^$]*[^$\s])?\$', text)]
    return found


def structure(source):
    """What a reader sees of HTML: the elements with their text; white space as a browser has it."""
    return inside(lxml.html.fragment_fromstring(source, create_parent='div'))


def inside(node):
    parts = [node.text or '']
    for child in node:
        if isinstance(child.tag, str):
            within = inside(child)
            text = ''.join(part for part in within if isinstance(part, str))
            target = child.get('href', '')
            if child.tag == 'strong' and node.tag == 'strong':
                parts.extend(within)  # GitHub has no strong within strong.
            elif child.tag == 'a' and text and target in (text, 'http://' + text, 'mailto:' + text):
                parts.extend(within)  # GitHub makes links of bare addresses.
            elif child.tag == 'span' and not child.attrib:
                parts.extend(within)  # About a dollar sign, so that it is no mathematics.
            elif child.tag == 'pre':
                parts.append(('pre', ''.join(child.itertext())))
            else:
                kept = tuple(sorted(item for item in child.attrib.items() if item[0] in ATTRIBUTES))
                parts.append((child.tag, kept, within))
        parts.append(child.tail or '')
    joined = []
    for part in parts:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += part
        else:
            joined.append(part)
    result = []
    for index, part in enumerate(joined):
        if isinstance(part, str):
            part = re.sub(r'\s+', ' ', part)
            if index == 0 or joined[index - 1][0] in BLOCKS:
                part = part.lstrip()
            if index == len(joined) - 1 or joined[index + 1][0] in BLOCKS:
                part = part.rstrip()
        if part:
            result.append(part)
    return tuple(result)


class Markdown(ConsumerTest):
    def test_site(self):
        """Every table is one, every link leads to a page and every anchor to a heading."""
        pages = sorted(SITE.rglob('*.md'))
        if not pages:
            self.unavailable('no site is built')
        tables = links = 0
        anchors = {}
        rendered = {}
        for page in pages:
            text = page.read_text()
            tree = lxml.html.fragment_fromstring(
                cmarkgfm.github_flavored_markdown_to_html(text, 1 << 13), create_parent='div'
            )
            rendered[page] = tree
            taken = {}
            names = {slug(node.text_content(), taken) for node in tree.iter('h1', 'h2', 'h3', 'h4', 'h5', 'h6')}
            anchors[page] = names | {node.get('id').removeprefix('user-content-') for node in tree.iter() if node.get('id')}
            fences = re.sub(r'^```.*?^```', '', text, flags=re.S | re.M)
            written = len(re.findall(r'^\|(?: :?-+:? \|)+$', fences, flags=re.M))
            found = len(list(tree.iter('table')))
            self.assertEqual(found, written, page)
            tables += found
            self.assertNotRegex(tree.text_content(), r'\[\^\w+\]', page)
            if '$' in text:
                self.assertEqual(formulas(text), [], page)
        for page, tree in rendered.items():
            for node in tree.iter('a'):
                target = node.get('href') or ''
                if re.match(r'[a-z]+:', target):
                    continue
                path, _, anchor = target.partition('#')
                file = (page.parent / urllib.parse.unquote(path)).resolve() if path else page
                self.assertTrue(file.exists(), f'{page}: {target}')
                if anchor and file in anchors:
                    self.assertIn(urllib.parse.unquote(anchor).removeprefix('user-content-'), anchors[file], f'{page}: {target}')
                links += 1
        self.say(f'{version("cmarkgfm")}: {len(pages)} pages, {tables} tables, {links} links')

    def test_authored(self):
        """An authored page has the same text and structure in our HTML and, by way of our Markdown,
        in GitHub's renderer: the examples of CommonMark and of GitHub, and odd pages."""
        examples = list(dict.fromkeys([*self.examples(), *self.odd_pages(3_000)]))
        program = ROOT / '.build/release/RewriteMarkdown'
        if not program.exists():
            program = ROOT / '.build/debug/RewriteMarkdown'
        if not program.exists():
            self.unavailable('RewriteMarkdown is not built')
        run = subprocess.run([program], input=json.dumps(examples).encode(), capture_output=True, check=True)
        signs = 0
        for source, ours in zip(examples, json.loads(run.stdout), strict=True):
            # The mark of dollar signs is HTML, which is shown where authors may write it.
            github = cmarkgfm.github_flavored_markdown_to_html(ours['markdown'], 1 << 17 if SIGN in ours['markdown'] else 0)
            expected = structure(re.sub(r' id="[^"]*"', '', ours['html']))
            self.assertEqual(structure(github), expected, f'{source!r}\n{ours["markdown"]!r}')
            if '$' in source:
                self.assertEqual(formulas(ours['markdown']), [], f'{source!r}\n{ours["markdown"]!r}')
                signs += 1
        self.say(f'{version("cmarkgfm")}: {len(examples)} authored texts read alike')
        self.say(f'{version("comrak-ext")}, GitLab\'s renderer: {signs} texts with dollar signs, no formula')

    def examples(self):
        """The examples of both specifications, as the source of another renderer has them."""
        run = subprocess.run(
            [sys.executable, '-m', 'pip', 'download', '--quiet', '--no-deps', '--no-binary', ':all:',
             '--disable-pip-version-check', '--dest', self.folder, 'marko==2.2.4'],
            capture_output=True,
            text=True,
        )
        archives = list(self.folder.glob('*.tar.gz'))
        if run.returncode or not archives:
            self.unavailable('the source of marko 2.2.4, which has the specifications, cannot be had')
        found = []
        with tarfile.open(archives[0]) as archive:
            for name in ('commonmark', 'gfm'):
                member = next(item for item in archive if item.name.endswith(f'tests/spec/{name}.txt'))
                text = archive.extractfile(member).read().decode()
                pattern = r'^`{32} example[^\n]*\n(.*?)^\.\n.*?^`{32}$'
                found += re.findall(pattern, text, flags=re.S | re.M)
        self.assertGreater(len(found), 660)
        return [example.replace('→', '\t') for example in found]

    def odd_pages(self, count):
        chance = random.Random(20261128)
        for _ in range(count):
            pieces = [chance.choice(PIECES) for _ in range(chance.randint(1, 8))]
            yield chance.choice(['', ' ']).join(pieces) + '\n'
