"""The pages of the rates: short enough to read, and no rate is out of reach."""

import collections
import csv
import html
import json
import re

from site_pages import ROOT, BrowserTest

# What a reader scrolls through, in pixels of a window 1280 wide.
TALLEST = 8000


class RatePageTests(BrowserTest):
    def test_every_rate_is_reachable(self):
        """Each rate in force has a row of its own on the page of its offering, which the list of
        rates leads to, and which the data beside the page holds too."""
        catalog = json.loads((ROOT / "catalog.json").read_text())
        rates = collections.defaultdict(set)
        for rate in catalog["rates"]:
            if rate["rate_id"]:
                rates[rate["offering"]].add(rate["rate_id"])
        self.assertGreater(sum(map(len, rates.values())), 5000)
        listed = set(re.findall(r'<th scope=row><a href="([^"/]+)/index.html"', page_text("rates")))
        problems = [f"not listed: {offering}" for offering in rates if offering not in listed]
        for offering, ids in rates.items():
            text = page_text(f"rates/{offering}")
            anchors = set(re.findall(r'<tr id="([^"]+)"', text))
            data = json.loads((ROOT / f"rates/{offering}/index.json").read_text())
            ids_in_data = {rate["id"] for rate in data["rates"]}
            with (ROOT / f"rates/{offering}/index.csv").open(newline="") as file:
                lines = sum(1 for _ in csv.reader(file))
            problems += [f"no row: {id}" for id in ids if anchor(id) not in anchors]
            problems += [f"not in the data: {id}" for id in ids - ids_in_data]
            if lines != len(ids) + 1:
                problems.append(f"{offering}: {lines} lines of CSV for {len(ids)} rates")
            # Whatever a figure of a matrix leads to is there.
            problems += [f"{offering}: nowhere: {target}"
                         for target in re.findall(r'<a href="#(rate-[^"]+)"', text)
                         if html.unescape(target) not in anchors]
        self.assert_nothing(problems)

    def test_pages_are_short(self):
        with self.page(self.address + "rates/") as page:
            offerings = page.evaluate(
                "[...document.querySelectorAll('tbody th a:not(.mark)')].map(link => link.href)")
            self.assertGreater(len(offerings), 300)
            longest = sorted(offerings, key=lambda link: -len(page_text(path_of(link, self.address))))
            for address in [self.address + "rates/", *longest[:12]]:
                page.goto(address)
                height = page.evaluate("document.documentElement.scrollHeight")
                with self.subTest(page=address):
                    self.assertLess(height, TALLEST)

    def test_figure_leads_to_its_source(self):
        with self.page(self.address + "rates/claude-sonnet-4.6/") as page:
            figure = page.locator(".number > a").first
            target = figure.get_attribute("href")[1:]
            row = page.locator(f"[id='{target}']")
            self.assertFalse(row.is_visible())
            figure.click()
            self.assertTrue(row.is_visible())
            self.assertIn(figure.inner_text().strip(), row.inner_text())

    def test_filter_opens_what_is_folded(self):
        with self.page(self.address + "rates/") as page:
            folded = page.locator("#table-old-offerings tbody tr:not(.group)").first
            name = folded.locator("th a").text_content()
            self.assertFalse(folded.is_visible())
            page.get_by_role("searchbox").fill(name)
            self.assertTrue(folded.is_visible())
            page.get_by_role("button", name="Show all").click()
            page.wait_for_function("!location.href.includes('text=')")
            self.assertFalse(folded.is_visible())


def path_of(link, address):
    return link.removeprefix(address).removesuffix("index.html").strip("/")


def page_text(path):
    return (ROOT / path / "index.html").read_text()


def anchor(rate):
    """The anchor of a rate, as the pages have always had it."""
    return "rate-" + re.sub(r"[^a-z0-9]", "-", rate.lower())
