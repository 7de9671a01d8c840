"""The built site, a browser, and the two brought together."""

import contextlib
import functools
import http.server
import os
import pathlib
import threading
import unittest

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(os.environ["RATEBOOK_SITE"]).resolve()
TOOL = os.environ["RATEBOOK"]

# One page of each kind, chosen for what is hard about it.
KINDS = {
    "portfolio": "",
    "scenario": "scenarios/chatbot/",
    "scenario with services": "scenarios/rag-assistant/",
    "group": "groups/team/care/",
    "comparison": "compare/rag-assistant/",
    "rates": "rates/",
    "offering": "rates/claude-sonnet-4.6/",
    "changes": "changes/",
    "release": "changes/2026-08-21/",
    "prices": "prices/",
    "bill": "bills/2026-05-europe/",
    "calculator": "calculator/",
    "break-even": "break-even/",
    "claims": "claims/",
    "methodology": "methodology/",
    "reference": "reference/",
    "authored": "how-bedrock-pricing-works/",
    "authored with charts": "levers/",
    "index": "search/",
}

WIDTHS = (375, 1280)
SCHEMES = ("light", "dark")

# The site is served from below such a path, so that a link from the root shows.
PREFIX = "/wiki/pricing/"


class Handler(http.server.SimpleHTTPRequestHandler):
    def translate_path(self, path):
        inside = path.startswith(PREFIX)
        return super().translate_path("/" + path[len(PREFIX):] if inside else "/nowhere" + path)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served(folder):
    """The address of the folder on a server of its own."""
    handler = functools.partial(Handler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
        finally:
            server.shutdown()


class BrowserTest(unittest.TestCase):
    """A test that opens pages."""

    @classmethod
    def setUpClass(cls):
        driver = cls.enterClassContext(sync_playwright())
        cls.browser = driver.chromium.launch(
            executable_path=os.environ["RATEBOOK_CHROMIUM"], args=["--no-sandbox"])
        cls.addClassCleanup(cls.browser.close)
        cls.address = cls.enterClassContext(served(ROOT))

    @contextlib.contextmanager
    def page(self, address, width=1280, height=900, own=None, **options):
        """An open page. Its `complaints` gather what it says on the console, and what it asks for
        that does not begin with `own`: by default, with the address of the site."""
        context = self.browser.new_context(viewport={"width": width, "height": height}, **options)
        page = context.new_page()
        page.complaints = []
        own = (own or self.address, "data:", "blob:")
        page.on("console", lambda message: page.complaints.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: page.complaints.append(f"error: {error}"))
        page.on("requestfailed", lambda request: page.complaints.append(f"failed: {request.url}"))
        page.on("response", lambda answer: page.complaints.append(f"{answer.status}: {answer.url}")
                if answer.status >= 400 else None)
        page.on("request", lambda request: page.complaints.append(f"request: {request.url}")
                if not request.url.startswith(own) else None)
        try:
            page.goto(address)
            yield page
        finally:
            context.close()

    def assert_nothing(self, problems):
        if problems:
            self.fail("\n".join(problems))


def open_all(page):
    """Opens every part that is folded."""
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
