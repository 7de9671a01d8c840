"""The engine in Firefox: on pages of the site, opened from a disk and from a server, and in the
report that is sent as one file."""

import os
import pathlib
import subprocess
import tempfile
import unittest

from firefox import COMMAND, firefox
from site_pages import KINDS, ROOT, TOOL, served

CHANGE = """new Promise((tell, fail) => {
    const turns = '[data-name="conversations.turns_per_conversation"] .typed input';
    const end = Date.now() + 20000;
    (function look() {
        const panel = document.querySelector("#what-if:not([hidden])");
        if (!panel) return Date.now() > end ? fail("no panel") : setTimeout(look, 20);
        const field = panel.querySelector(turns);
        field.value = "4";
        field.dispatchEvent(new Event("input"));
        tell(panel.querySelector(".outcome").textContent);
    })();
})"""

MODELS = """new Promise((tell, fail) => {
    const end = Date.now() + 20000;
    (function look() {
        const outcome = document.querySelector("#calculator:not([hidden]) .outcome");
        if (outcome) tell(outcome.textContent);
        else if (Date.now() > end) fail("no calculator");
        else setTimeout(look, 20);
    })();
})"""

# By hand: 100,000 requests of 2,500 tokens at 3 dollars a million and 300 at 15.
MODEL = "Claude Sonnet 4.5: $1,200.00 a month."

# By hand: 135.60, 72.00, 36.00 and 24.00 dollars, and 27.5 percent of the first two.
OUTCOME = "$324.69 a month, −$203.66."


@unittest.skipUnless(COMMAND or os.environ.get("RATEBOOK_BROWSER") == "required",
                     "There is no Firefox")
class FirefoxTests(unittest.TestCase):
    def test_the_engine_answers(self):
        with tempfile.TemporaryDirectory() as folder, served(ROOT) as address, firefox() as browser:
            alone = pathlib.Path(folder, "chatbot.html")
            subprocess.run(
                [TOOL, "report", "chatbot", "--project", str(ROOT.parent), "-o", str(alone)],
                check=True, capture_output=True)
            pages = {
                "disk": ((ROOT / KINDS["scenario"] / "index.html").as_uri(), CHANGE, OUTCOME),
                "server": (address + KINDS["scenario"], CHANGE, OUTCOME),
                "alone": (alone.as_uri(), CHANGE, OUTCOME),
                "calculator": ((ROOT / "calculator/index.html").as_uri(), MODELS, MODEL),
            }
            for kind, (page, script, outcome) in pages.items():
                with self.subTest(kind=kind):
                    browser.open(page)
                    self.assertIn(outcome, browser.evaluate(script))
            self.assertEqual(browser.complaints, [])
