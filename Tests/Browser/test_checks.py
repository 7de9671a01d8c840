"""Each check finds the fault that it is there for."""

import checks
from site_pages import BrowserTest

HEAD = "<!DOCTYPE html><html lang='en'><title>Broken</title><body style='background: #fff'><main>"


class CheckTests(BrowserTest):
    """What is broken on purpose is nothing that the policy of a page would run."""

    def found(self, check, body):
        with self.page(self.address, bypass_csp=True) as page:
            page.set_content(HEAD + body)
            return check(page)

    def test_faults_are_found(self):
        faults = {
            checks.scrolls_sideways: "<div style='width: 3000px'>wide</div>",
            checks.is_inaccessible: "<h1>T</h1><p style='color: #bbb'>faint words</p>",
            checks.has_loose_references: "<p id=a><p id=a><a href='#b'>nowhere</a>",
            checks.has_nameless_pictures: "<svg width=9 height=9></svg>",
            checks.has_faint_charts: "<svg width=9 height=9><rect width=9 height=9 fill='#eee'/></svg>",
            checks.has_torn_bars: "<svg class=whole><rect width='60%'/><rect x='60%' width='50%'/></svg>",
            checks.has_words_outside_their_box: "<p style='height: 3px'>47%</p>",
            checks.has_hidden_focus:
                "<style>a { outline: none }</style>" + "<p><a href='#'>a link</a></p>" * 9,
        }
        for check, body in faults.items():
            with self.subTest(check=check.__name__):
                self.assertNotEqual(self.found(check, body), [])

    def test_covered_focus_is_found(self):
        cover = "<style>a { outline: 3px solid }</style><div style='position: fixed; inset: 0; background: #fff'></div>"
        self.assertIn("not seen", self.found(
            checks.has_hidden_focus, "<p><a href='#'>a link</a></p>" * 9 + cover)[0])

    def test_complaints_are_heard(self):
        with self.page(self.address, bypass_csp=True) as page:
            page.set_content(HEAD + "<img src='http://127.0.0.1:1/x.png'><script>console.log('hey')</script>")
            page.wait_for_timeout(300)
            said = "\n".join(page.complaints)
            for part in ("console: hey", "request: http://127.0.0.1:1/x.png"):
                self.assertIn(part, said)

    def test_contrast(self):
        """Black on white is 21 to 1; the grey #767676 is the lightest that passes on white."""
        self.assertAlmostEqual(checks.contrast("rgb(0, 0, 0)", "rgb(255, 255, 255)"), 21)
        self.assertAlmostEqual(checks.contrast("rgb(118, 118, 118)", "rgb(255, 255, 255)"), 4.54, 2)
