"""The export for TechDocs, built by the programs that people build it with."""

import pathlib
import re
import urllib.parse

import lxml.html

from consumers import ConsumerTest, ratebook, version


class TechDocs(ConsumerTest):
    @classmethod
    def setUpClass(cls):
        import shutil
        import tempfile

        cls.export = pathlib.Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.export, ignore_errors=True)
        ratebook('export', '--to', 'techdocs', cls.export)

    def settings(self, name, edit):
        """The settings beside the pages under another name; the pages stay where they are."""
        text = edit((self.export / 'mkdocs.yml').read_text())
        path = self.export / name
        # Zensical takes no absolute path here.
        path.write_text(text.replace('\nnav:', f'\nsite_dir: {path.stem}\nnav:', 1))
        return path

    def look(self, site):
        """No mark-up is left as text, and every link leads to a page and a place on it."""
        pages = {path: lxml.html.parse(str(path)).getroot() for path in sorted(site.rglob('*.html')) if path.name != '404.html'}
        places = {path: {*tree.xpath('//@id'), *tree.xpath('//a/@name')} for path, tree in pages.items()}
        links = 0
        dead = set()
        for path, tree in pages.items():
            for mark in tree.xpath('//script | //style'):
                mark.drop_tree()
            article = (tree.xpath('//article') or tree.xpath('//body'))[0]
            for code in article.xpath('.//code | .//pre'):
                code.text = ''
            text = article.text_content()
            for pattern in (r'\[\^\w+\]', r'^\s*\|.*\|\s*$', r'^!!! ', r'\\[<>|~]'):
                left = re.search(pattern, text, flags=re.M)
                self.assertIsNone(left, f'{path.relative_to(site)}: {left and left.group()}')
            for target in article.xpath('.//a/@href'):
                if re.match(r'[a-z]+:', target):
                    continue
                name, _, place = target.partition('#')
                file = (path.parent / urllib.parse.unquote(name)).resolve() if name else path
                if file.is_dir():
                    file /= 'index.html'
                links += 1
                if file not in pages or (place and urllib.parse.unquote(place) not in places[file]):
                    dead.add(f'{path.relative_to(site)}: {target}')
        self.assertEqual(sorted(dead)[:10], [])
        return f'{len(pages)} pages, {links} links'

    def test_techdocs_core(self):
        path = self.settings('core.yml', lambda text: text)
        self.check(self.need('mkdocs'), 'build', '--quiet', '--strict', '--config-file', path)
        self.say(f'{version("mkdocs-techdocs-core")}: {self.look(self.export / path.stem)}')

    def test_material(self):
        edit = lambda text: text.replace('  - techdocs-core\n', '  - search\n') + '\ntheme: material\n'
        path = self.settings('material.yml', edit)
        self.check(self.need('mkdocs'), 'build', '--quiet', '--strict', '--config-file', path)
        self.say(f'{version("mkdocs-material")}: {self.look(self.export / path.stem)}')

    def test_zensical(self):
        edit = lambda text: text.replace('plugins:\n  - techdocs-core\n', '')
        path = self.settings('zensical.yml', edit)
        self.check(self.need('zensical'), 'build', '--config-file', path, cwd=self.export)
        self.say(f'{version("zensical")}: {self.look(self.export / path.stem)}')
