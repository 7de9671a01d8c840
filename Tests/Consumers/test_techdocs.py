"""The export for TechDocs, built by the programs that people build it with."""

import re
import shutil
import urllib.parse

import lxml.html

from consumers import ROOT, ConsumerTest, ratebook, version


class TechDocs(ConsumerTest):
    def exported(self, project, edit):
        """The settings of an export, with the site in a folder beside them."""
        export = self.folder / 'export'
        ratebook('export', '--to', 'techdocs', export, project=project)
        path = export / 'mkdocs.yml'
        # Zensical takes no absolute path here.
        path.write_text(edit(path.read_text()).replace('\nnav:', '\nsite_dir: site\nnav:', 1))
        return path

    def small(self):
        """A project of few pages, which have every extension of Markdown that an export uses."""
        project = self.folder / 'project'
        for name in ('Project', 'History'):
            shutil.copytree(ROOT / 'Tests/Fixtures' / name, project, dirs_exist_ok=True)
        return project

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
        path = self.exported(ROOT, lambda text: text)
        self.check(self.need('mkdocs'), 'build', '--quiet', '--strict', '--config-file', path)
        self.say(f'{version("mkdocs-techdocs-core")}: {self.look(path.parent / "site")}')

    def test_material(self):
        edit = lambda text: text.replace('  - techdocs-core\n', '  - search\n') + '\ntheme: material\n'
        path = self.exported(self.small(), edit)
        self.check(self.need('mkdocs'), 'build', '--quiet', '--strict', '--config-file', path)
        self.say(f'{version("mkdocs-material")}: {self.look(path.parent / "site")}')

    def test_zensical(self):
        edit = lambda text: text.replace('plugins:\n  - techdocs-core\n', '')
        path = self.exported(self.small(), edit)
        self.check(self.need('zensical'), 'build', '--config-file', path, cwd=path.parent)
        self.say(f'{version("zensical")}: {self.look(path.parent / "site")}')
