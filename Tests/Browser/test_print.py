"""Pages on paper: what Chromium prints, read back with Poppler."""

import pathlib
import re
import subprocess
import tempfile

from site_pages import KINDS, BrowserTest

PRINTED = ("portfolio", "scenario", "comparison", "claims", "authored", "authored with charts")


class PrintTests(BrowserTest):
    def test_print(self):
        with tempfile.TemporaryDirectory() as folder:
            for kind in PRINTED:
                file = pathlib.Path(folder) / "page.pdf"
                with self.subTest(kind=kind), self.page(
                        self.address + KINDS[kind], color_scheme="dark") as page:
                    page.pdf(path=file, prefer_css_page_size=True, tagged=True)
                    facts = run("pdfinfo", file)
                    sheets = run("pdftotext", "-layout", file, "-").split("\f")[:-1]
                    self.assertRegex(facts, r"Page size:.*\(A4\)")
                    self.assertRegex(facts, r"Tagged: +yes")
                    self.assertRegex(facts, r"Title: +\S")
                    for number, sheet in enumerate(sheets, start=1):
                        self.assertIn(f"Page {number} of {len(sheets)}", sheet)
                    words = " ".join(sheets)
                    self.assertNotIn("On this page", words)
                    self.assertIn(page.locator("h1").inner_text().split()[0], sheets[0])

                    page.emulate_media(media="print")
                    self.assertEqual(
                        page.evaluate("getComputedStyle(document.body).backgroundColor"),
                        "rgb(255, 255, 255)")
                    self.assertEqual(set(page.evaluate(
                        "[...document.querySelectorAll('tr')]"
                        ".map(row => getComputedStyle(row).breakInside)")) - {"avoid"}, set())

    def test_workings_and_heads_of_a_report(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "page.pdf"
            with self.page(self.address + KINDS["scenario"]) as page:
                page.pdf(path=file, prefer_css_page_size=True)
                words = re.sub(r"\s+", " ", run("pdftotext", file, "-"))
                formulas = page.evaluate(
                    "[...document.querySelectorAll('.working details > p:first-of-type')]"
                    ".map(line => line.textContent.trim())")
                self.assertGreater(len(formulas), 5)
                flat = words.replace(" ", "")
                self.assert_nothing([line for line in formulas
                                     if re.sub(r"\s+", "", line) not in flat])
                heads = page.locator("#table-line-items thead th").all_inner_texts()
                title = heads[0].split("\n")[0]
                sheets = run("pdftotext", "-layout", file, "-").split("\f")
                rows = [sheet for sheet in sheets if re.search(rf"^\s*{title}\s", sheet, re.M)]
                self.assertGreater(len(rows), 1, "the head of a long table stands on one sheet only")
                self.assertLess(len(sheets), 16)


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
