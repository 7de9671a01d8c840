"""The package for Debian, by lintian, and its manual, by mandoc."""

import re

from consumers import ROOT, ConsumerTest


class Package(ConsumerTest):
    def package(self):
        """The package, which `make deb` makes."""
        found = sorted((ROOT / '.build').glob('ratebook_*.deb'), key=lambda path: path.stat().st_mtime)
        return found[-1] if found else self.unavailable('no package is made (make deb)')

    def test_lintian(self):
        lintian = self.need('lintian')
        run = self.check(lintian, '--no-cfg', '--allow-root', '--info', self.package(), status=None)
        found = [line for line in run.stdout.splitlines() if re.match(r'[EW]:', line)]
        self.assertEqual(found, [], '\n'.join(found))
        name = self.check(lintian, '--version').stdout.strip()
        self.say(f'{name}: no error and no warning')

    def test_manual(self):
        mandoc = self.need('mandoc')
        self.check('dpkg-deb', '--extract', self.package(), self.folder)
        pages = sorted(self.folder.glob('usr/share/man/man1/*.1.gz'))
        self.assertTrue(pages)
        for page in pages:
            text = self.check('gzip', '-dc', page).stdout
            file = self.folder / page.stem
            file.write_text(text)
            run = self.check(mandoc, '-T', 'lint', '-W', 'warning', file, status=None)
            self.assertEqual(run.stdout, '')
        self.say(f'mandoc: {len(pages)} manual without a warning')
