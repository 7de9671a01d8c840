"""How a page is read: by keyboard, without the script, with it, from a disk and out of a mail."""

import csv
import io
import pathlib
import subprocess
import tempfile

import checks
from site_pages import KINDS, ROOT, TOOL, SCHEMES, WIDTHS, BrowserTest, open_all

WORDS = "document.querySelector('main').innerText"


class KeyboardTests(BrowserTest):
    def test_focus_is_seen(self):
        for kind, path in KINDS.items():
            for width in WIDTHS:
                with self.subTest(kind=kind, width=width), self.page(self.address + path, width) as page:
                    self.assert_nothing(checks.has_hidden_focus(page))

    def test_path_through_a_report(self):
        with self.page(self.address + KINDS["scenario"]) as page:
            page.keyboard.press("Tab")
            self.assertEqual(page.evaluate("document.activeElement.className"), "skip")
            page.keyboard.press("Enter")
            page.keyboard.press("Tab")
            self.assertTrue(page.evaluate("!!document.activeElement.closest('main')"))

            page.locator("summary").first.focus()
            page.keyboard.press("Enter")
            self.assertTrue(page.evaluate("document.activeElement.parentElement.open"))


class ScriptTests(BrowserTest):
    def test_page_is_whole_without_script(self):
        for kind, path in KINDS.items():
            with self.subTest(kind=kind):
                with self.page(self.address + path) as page:
                    # What only a script can answer stands there with scripts alone.
                    page.evaluate(
                        "document.querySelectorAll('.filter, .what-if').forEach(e => e.remove())")
                    shown = page.evaluate(WORDS)
                with self.page(self.address + path, java_script_enabled=False) as page:
                    self.assertEqual(page.evaluate(WORDS).split(), shown.split())
                    self.assert_nothing(page.complaints)

    def test_sorting_is_kept_in_the_address(self):
        with self.page(self.address) as page:
            order = "[...document.querySelectorAll('#table-scenarios tbody tr')].map(row => row.id)"
            control = page.locator("#table-scenarios thead .sort").nth(1)
            control.focus()
            page.keyboard.press("Enter")
            down = page.evaluate(order)
            page.keyboard.press("Enter")
            up = page.evaluate(order)
            self.assertEqual(up, down[::-1])
            self.assertNotEqual(up, down)
            self.assertIn("sort=", page.url)
            page.reload()
            self.assertEqual(page.evaluate(order), up)
            head = page.locator("#table-scenarios thead th").nth(1)
            self.assertEqual(head.get_attribute("aria-sort"), "ascending")

    def test_rows_are_chosen(self):
        with self.page(self.address + "rates/") as page:
            def shown():
                return page.locator("tbody tr:not(.group):visible").count()

            every = shown()
            page.get_by_role("searchbox").fill("haiku 4.5")
            some = shown()
            self.assertTrue(0 < some < every, (some, every))
            self.assertIn("text=haiku", page.url)
            page.reload()
            self.assertEqual(shown(), some)
            page.get_by_role("button", name="Show all").click()
            page.wait_for_function("!location.href.includes('text=')")
            self.assertEqual(shown(), every)

    def test_table_is_taken_along(self):
        with self.page(self.address + KINDS["comparison"], accept_downloads=True) as page:
            table = page.locator("main table").first
            with page.expect_download() as waiting:
                table.locator(".csv").click()
            text = pathlib.Path(waiting.value.path()).read_text()
            rows = list(csv.reader(io.StringIO(text)))
            self.assertEqual(len(rows), table.locator("tr:not(.working)").count())
            self.assertEqual(len({len(row) for row in rows}), 1, rows)

    def test_link_of_a_row_is_copied(self):
        with self.page(self.address + KINDS["scenario"],
                       permissions=["clipboard-read", "clipboard-write"]) as page:
            mark = page.locator(".row-mark").first
            mark.click()
            copied = page.evaluate("navigator.clipboard.readText()")
            self.assertEqual(copied, self.address + KINDS["scenario"] + mark.get_attribute("href"))


class DiskTests(BrowserTest):
    def test_site_from_a_disk(self):
        """Every kind, and every link of it to another page leads to a file."""
        for kind, path in KINDS.items():
            file = ROOT / path / "index.html"
            with self.subTest(kind=kind), self.page(file.as_uri(), own=ROOT.as_uri()) as page:
                self.assert_nothing(page.complaints)
                self.assertEqual(page.evaluate("getComputedStyle(document.body).marginTop"), "0px")
                links = page.evaluate(
                    "[...document.links].map(link => link.href).filter(link => link.startsWith('file:'))")
                self.assert_nothing(sorted({link for link in links if not leads_to_file(link)}))


class ReportFileTests(BrowserTest):
    def test_report_file(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder).resolve() / "report.html"
            subprocess.run([TOOL, "report", "chatbot", "--output", file, "--project",
                            ROOT.parent], check=True, capture_output=True)
            for width in WIDTHS:
                with self.page(file.as_uri(), width, own=file.as_uri()) as page:
                    open_all(page)
                    for scheme in SCHEMES:
                        page.emulate_media(color_scheme=scheme)
                        with self.subTest(width=width, scheme=scheme):
                            self.assert_nothing(
                                checks.is_inaccessible(page) + checks.has_faint_charts(page))
                    self.assert_nothing(
                        page.complaints + checks.scrolls_sideways(page)
                        + checks.has_loose_references(page))


def leads_to_file(link):
    path = link.split("#")[0]
    return pathlib.Path(path.removeprefix("file://")).is_file()
