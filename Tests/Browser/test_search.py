"""The field on every page that finds pages, scenarios, models and meters."""

import json
import re

import checks
from site_pages import KINDS, ROOT, SCHEMES, WIDTHS, BrowserTest

# What is typed, and the file that the first of what is found leads to.
SOUGHT = {
    "sonnet 4.6": "rates/claude-sonnet-4.6/index.html",
    "nova pro": "rates/nova-pro/index.html",
    "anthropic.claude-haiku-4-5-20251001-v1:0": "rates/claude-haiku-4.5/index.html",
    "cache_read_tokens": "search/index.html#meter-cache-read-tokens",
    "chatbot": "scenarios/chatbot/index.html",
    "break-even": "break-even/index.html",
    "methodology": "methodology/index.html",
}


class SearchTests(BrowserTest):
    def find(self, page, words):
        page.keyboard.press("/")
        page.keyboard.type(words)
        page.locator("#Found [role=option]").first.wait_for()

    def test_finds_and_goes(self):
        for words, target in SOUGHT.items():
            with self.subTest(words=words), self.page(self.address + KINDS["scenario"]) as page:
                self.find(page, words)
                page.keyboard.press("Enter")
                page.wait_for_url(self.address + target)
                self.assert_nothing(page.complaints)

    def test_from_a_disk(self):
        for kind in ("portfolio", "comparison"):
            file = ROOT / KINDS[kind] / "index.html"
            with self.subTest(kind=kind), self.page(file.as_uri(), own=ROOT.as_uri()) as page:
                self.find(page, "nova pro")
                page.keyboard.press("Enter")
                page.wait_for_url((ROOT / "rates/nova-pro/index.html").as_uri())
                self.assert_nothing(page.complaints)

    def test_keyboard(self):
        with self.page(self.address) as page:
            field = page.get_by_role("combobox", name="Search")
            page.keyboard.press("/")
            self.assertTrue(field.evaluate("field => field === document.activeElement"))
            self.assertEqual(field.input_value(), "", "the key itself is not typed")
            page.keyboard.type("claude")
            options = page.locator("#Found [role=option]")
            options.first.wait_for()
            self.assertEqual(field.get_attribute("aria-expanded"), "true")
            self.assertIsNone(field.get_attribute("aria-activedescendant"))
            for key, place in (("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0), ("ArrowUp", None),
                               ("ArrowUp", options.count() - 1), ("ArrowDown", None)):
                page.keyboard.press(key)
                chosen = page.locator("#Found [aria-selected=true]")
                if place is None:
                    self.assertEqual(chosen.count(), 0)
                    continue
                self.assertEqual(chosen.get_attribute("id"),
                                 field.get_attribute("aria-activedescendant"))
                self.assertEqual(chosen.get_attribute("id"), options.nth(place).get_attribute("id"))
            page.keyboard.press("ArrowDown")
            page.keyboard.press("ArrowDown")
            title = options.nth(1).locator("span").first.inner_text()
            page.keyboard.press("Escape")
            self.assertFalse(options.first.is_visible())
            self.assertEqual(field.get_attribute("aria-expanded"), "false")
            self.assertEqual(field.input_value(), "claude")
            page.keyboard.press("Escape")
            self.assertEqual(field.input_value(), "")
            page.keyboard.type("claude")
            page.keyboard.press("ArrowDown")
            page.keyboard.press("ArrowDown")
            page.keyboard.press("Enter")
            page.wait_for_url("**/rates/**")
            self.assertEqual(page.locator("h1").inner_text(), title)

    def test_pointer_and_what_is_not_there(self):
        with self.page(self.address) as page:
            field = page.get_by_role("combobox", name="Search")
            field.fill("zzzz")
            page.get_by_text("Nothing found.").wait_for()
            field.fill("us.anthropic.claude-haiku-4-5-20251001-v1:0")
            page.locator("#Found [role=option]", has_text="Claude Haiku 4.5").first.wait_for()
            field.fill("nova")
            page.locator("#Found [role=option]", has_text="Amazon Nova Pro").first.click()
            page.wait_for_url("**/rates/nova-pro/index.html")

    def test_key_may_be_turned_off(self):
        """A key without a modifier must be one that a reader can turn off (WCAG 2.1.4)."""
        with self.page(self.address) as page:
            field = page.get_by_role("combobox", name="Search")
            field.focus()
            page.get_by_role("button", name="The key / leads here: turn off").click()
            page.reload()
            page.keyboard.press("/")
            self.assertFalse(field.evaluate("field => field === document.activeElement"))
            field.focus()
            page.get_by_role("button", name="The key / leads here: turn on").click()
            page.reload()
            page.keyboard.press("/")
            self.assertTrue(field.evaluate("field => field === document.activeElement"))

    def test_key_is_typed_in_other_fields(self):
        with self.page(self.address + "rates/") as page:
            filter = page.get_by_role("searchbox")
            filter.focus()
            page.keyboard.type("a/b")
            self.assertEqual(filter.input_value(), "a/b")

    def test_index_is_loaded_when_it_is_needed(self):
        with self.page(self.address) as page:
            loaded = ("performance.getEntriesByType('resource')"
                      ".filter(part => part.name.endsWith('search-index.js')).length")
            page.wait_for_load_state("networkidle")
            self.assertEqual(page.evaluate(loaded), 0)
            self.find(page, "nova")
            self.assertEqual(page.evaluate(loaded), 1)

    def test_open_list_is_accessible(self):
        for width in WIDTHS:
            with self.page(self.address + KINDS["scenario"], width) as page:
                self.find(page, "claude")
                page.keyboard.press("ArrowDown")
                for scheme in SCHEMES:
                    page.emulate_media(color_scheme=scheme)
                    with self.subTest(width=width, scheme=scheme):
                        self.assert_nothing(checks.is_inaccessible(page))
                box = page.locator(".found").bounding_box()
                with self.subTest(width=width):
                    self.assertGreaterEqual(box["x"], 0)
                    self.assertLessEqual(box["x"] + box["width"], width)
                    self.assert_nothing(checks.scrolls_sideways(page) + page.complaints)

    def test_nothing_moves(self):
        """The field has the place and the size of the link in whose stead it stands."""
        places = "[...document.querySelectorAll('.brand, .top nav, .find, .release, h1')].map(" \
                 "part => { const box = part.getBoundingClientRect();" \
                 " return [box.x, box.y, box.width, box.height]; })"
        for width in (*WIDTHS, 768):
            with self.page(self.address, width, java_script_enabled=True) as page:
                with_script = page.evaluate(places)
                page.keyboard.press("/")
                self.assertEqual(page.evaluate(places), with_script)
            with self.page(self.address, width, bypass_csp=True) as page:
                page.route("**/search.js", lambda route: route.abort())
                page.reload()
                self.assertEqual(page.locator("a.find").count(), 1)
                with self.subTest(width=width):
                    self.assertEqual(page.evaluate(places), with_script)

    def test_without_a_script(self):
        """A link is there, and its page leads to whatever the field finds."""
        with self.page(self.address + KINDS["offering"], java_script_enabled=False) as page:
            self.assertEqual(page.get_by_role("combobox").count(), 0)
            page.get_by_role("link", name="Search", exact=True).click()
            page.wait_for_url(self.address + "search/index.html")
            text = (ROOT / "search/index.html").read_text()
        index = json.loads((ROOT / "assets/search-index.js").read_text()
                           .removeprefix("window.ratebookIndex = "))
        self.assertGreater(len(index), 400)
        links = set(re.findall(r'href="([^"]+)"', text))
        anchors = set(re.findall(r'id="([^"]+)"', text))
        problems = []
        for kind, title, path, anchor, _ in index:
            file = f"{path}/index.html" if path else "index.html"
            target = f"../{file}" + (f"#{anchor}" if anchor else "")
            is_there = anchor in anchors if path == "search" else target in links
            if not is_there:
                problems.append(f"no link: {kind} {title} {target}")
            page_text = (ROOT / file).read_text()
            if anchor and f'id="{anchor}"' not in page_text:
                problems.append(f"nowhere: {target}")
        self.assert_nothing(problems)

    def test_paper_and_forced_colours(self):
        with self.page(self.address) as page:
            page.emulate_media(media="print")
            self.assertFalse(page.locator(".find").is_visible())
            page.emulate_media(media="screen", forced_colors="active")
            self.find(page, "claude")
            page.keyboard.press("ArrowDown")
            self.assertEqual(page.locator("#Found [aria-selected=true]").evaluate(
                "option => getComputedStyle(option).outlineStyle"), "solid")
