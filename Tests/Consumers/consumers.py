"""What the tests of the consumers share: where things are, and how a program is run."""

import importlib.metadata
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(os.environ['RATEBOOK_ROOT'])
SITE = pathlib.Path(os.environ['RATEBOOK_SITE'])
TOOLS = pathlib.Path(os.environ['RATEBOOK_TOOLS'])
TOOL = pathlib.Path(os.environ['RATEBOOK'])
SCENARIOS = sorted(path.stem for path in (ROOT / 'Content/scenarios').glob('*.yaml'))
REQUIRED = os.environ.get('RATEBOOK_CONSUMERS') == 'required'


class ConsumerTest(unittest.TestCase):
    """A test that says what it looked at."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def say(self, text):
        print(f'{self.id().split(".")[0].removeprefix("test_")}: {text}', file=sys.stderr)

    def unavailable(self, reason):
        """Skips a test with a word, or fails where every consumer has to be there."""
        if REQUIRED:
            self.fail(reason)
        self.say('SKIPPED: ' + reason)
        self.skipTest(reason)

    def need(self, command):
        """Where a program is, from the environment of Python or from Debian."""
        found = shutil.which(command, path=f'{TOOLS}/requirements/bin') or shutil.which(command)
        return found or self.unavailable(f'there is no {command}')

    def check(self, *command, cwd=None, status=0, **options):
        """Runs a program, and gives what it printed; its messages are those of a failure."""
        run = subprocess.run(
            [str(part) for part in command],
            cwd=cwd or self.folder,
            capture_output=True,
            text=True,
            **options,
        )
        if status is not None:
            self.assertEqual(run.returncode, status, f'{command}\n{run.stdout[-4000:]}\n{run.stderr[-4000:]}')
        return run


def ratebook(*arguments, project=ROOT, ok=(0,)):
    """What Ratebook prints; its problems, where it fails."""
    run = subprocess.run([TOOL, *arguments, '--project', project], capture_output=True, text=True)
    if run.returncode not in ok:
        raise AssertionError(f'ratebook {" ".join(map(str, arguments))}: {run.stderr}')
    return run.stdout if ok == (0,) else run.stderr


def version(package):
    return f'{package} {importlib.metadata.version(package)}'
