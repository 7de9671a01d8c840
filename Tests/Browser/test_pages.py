"""Every kind of page, narrow and wide, light and dark."""

import unittest

import checks
from site_pages import KINDS, ROOT, SCHEMES, WIDTHS, BrowserTest, open_all

SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"""


class PageTests(BrowserTest):
    def test_every_kind_is_there(self):
        missing = [path for path in KINDS.values() if not (ROOT / path / "index.html").exists()]
        self.assert_nothing(missing)

    # A test for each width, since tests run side by side, and these take longest.
    def test_kinds_on_a_phone(self):
        self.look_at_kinds(WIDTHS[0])

    def test_kinds_on_a_desk(self):
        self.look_at_kinds(WIDTHS[1])

    def look_at_kinds(self, width):
        for kind, path in KINDS.items():
            with self.page(self.address + path, width) as page:
                open_all(page)
                for scheme in SCHEMES:
                    page.emulate_media(color_scheme=scheme)
                    with self.subTest(kind=kind, width=width, scheme=scheme):
                        self.assert_nothing(
                            checks.is_inaccessible(page) + checks.has_faint_charts(page))
                with self.subTest(kind=kind, width=width):
                    self.assert_nothing(
                        page.complaints
                        + checks.scrolls_sideways(page)
                        + checks.has_loose_references(page)
                        + checks.has_nameless_pictures(page)
                        + checks.has_torn_bars(page)
                        + checks.has_words_outside_their_box(page))

    def test_no_page_scrolls_sideways(self):
        """All pages but those of offerings, which are alike; also with widely set text."""
        paths = sorted(file.parent.relative_to(ROOT).as_posix() for file in ROOT.rglob("index.html")
                       if file.parent.parent != ROOT / "rates")
        self.assertGreater(len(paths), 30)
        # The style of the wide text is none that the policy of the pages would let in.
        with self.page(self.address, bypass_csp=True) as page:
            for path in paths:
                page.goto(f"{self.address}{path}/")
                for width in (320, 375, 768, 1280, 1600):
                    page.set_viewport_size({"width": width, "height": 900})
                    with self.subTest(path=path, width=width):
                        self.assert_nothing(checks.scrolls_sideways(page))
                page.add_style_tag(content=SPACED)
                for width in WIDTHS:
                    page.set_viewport_size({"width": width, "height": 900})
                    with self.subTest(path=path, width=width, text="spaced"):
                        self.assert_nothing(checks.scrolls_sideways(page))
            self.assert_nothing(page.complaints)

    def test_forced_colours(self):
        for kind, path in KINDS.items():
            with self.page(self.address + path, forced_colors="active") as page:
                with self.subTest(kind=kind):
                    self.assert_nothing(checks.has_faint_charts(page))
