"""What the calculator says costs the same as a scenario, in the file that it saves; and the page can
be used by everybody, from anywhere."""

import json
import pathlib
import random
import shutil
import subprocess
import tempfile

import checks
from site_pages import ROOT, SCHEMES, TOOL, WIDTHS, BrowserTest

FORM = """() => ({
    kinds: [...document.querySelectorAll("#calculator select[name='kind'] option")].map(o => o.value),
    models: [...document.querySelectorAll("#calculator select[name='model'] option")].map(o => o.value),
    numbers: [...document.querySelectorAll("#calculator .choices li")].map(item => ({...item.dataset})),
})"""

# Fills the form as a reader would, and says what then stands there.
STATE = """values => {
    const set = (field, value) => {
        field.type === "checkbox" ? field.checked = value : field.value = value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
    };
    for (const [name, value] of Object.entries(values)) {
        const field = document.querySelector(`#calculator select[name="${name}"]`)
            ?? document.querySelector(`#calculator .choices [data-name="${name}"] input`)
            ?? document.querySelector(`#calculator .policies [name="${name}"]`);
        set(field, value);
    }
    return {
        why: [...document.querySelectorAll("#calculator .why")].map(why => why.textContent).join(""),
        month: document.querySelector("#calculator .outcome data")?.value,
        file: document.querySelector("#calculator .file code").textContent,
    };
}"""

# How long each of several changes takes.
CHANGES = """() => {
    const field = document.querySelector("#calculator .choices input");
    return [...Array(12).keys()].map(turn => {
        field.value = String(200000 + turn);
        const start = performance.now();
        field.dispatchEvent(new Event("input", { bubbles: true }));
        return performance.now() - start;
    });
}"""

POLICIES = ["content", "denied-topics", "pii", "grounding"]


def drawn(form, chance):
    """A workload by chance; what a kind does not ask for has no say."""
    values = {
        "model": chance.choice(form["models"]),
        "kind": chance.choice(form["kinds"]),
        "cache": chance.choice(["none", "none", "5m"]),
        "store": chance.choice(["opensearch-serverless", "s3-vectors"]),
    }
    for number in form["numbers"]:
        top = min(float(number["greatest"]), 3 * float(number["expected"]) + 40)
        share = chance.choice([0, chance.random(), chance.random()])
        value = float(number["least"]) + (top - float(number["least"])) * share
        values[number["name"]] = f"{value:.{chance.randrange(3)}f}"
    values["batch"] = chance.choice(["0", "0", "30", "12.5"])
    return values | {policy: chance.random() < 0.3 for policy in POLICIES}


def estimate(project, text):
    """The month of `ratebook estimate` for a file."""
    (project / "Content/scenarios/calculator.yaml").write_text(text)
    answer = subprocess.run(
        [TOOL, "estimate", "calculator", "--json", "--project", str(project)],
        capture_output=True, text=True)
    return json.loads(answer.stdout)["monthly"]["expected"]


class CalculatorTests(BrowserTest):
    def open(self, page):
        page.locator("#calculator:not([hidden])").wait_for()

    def test_same_as_the_saved_file(self):
        chance = random.Random(20)
        with tempfile.TemporaryDirectory() as folder:
            project = pathlib.Path(folder)
            shutil.copytree(ROOT.parent / "Content/catalog", project / "Content/catalog")
            (project / "Content/scenarios").mkdir()
            shutil.copy(ROOT.parent / "Content/site.yaml", project / "Content")
            with self.page(self.address + "calculator/") as page:
                self.open(page)
                form = page.evaluate(FORM)
                compared = 0
                while compared < 8:
                    values = drawn(form, chance)
                    found = page.evaluate(STATE, values)
                    if found["month"] is None:
                        continue
                    compared += 1
                    with self.subTest(values=values):
                        self.assertEqual(found["why"], "")
                        self.assertEqual(found["month"], estimate(project, found["file"]))
                with page.expect_download() as download:
                    page.get_by_role("button", name="Save file").click()
                self.assertEqual(download.value.suggested_filename, "calculator.yaml")
                self.assertEqual(pathlib.Path(download.value.path()).read_text(), found["file"])
                self.assert_nothing(page.complaints)

    def test_from_a_disk_with_the_address(self):
        file = ROOT / "calculator/index.html"
        state = "#?model=claude-haiku-4.5&scope=global&cache=5m&prefix=5000&hits=90"
        with self.page(file.as_uri() + state, own=ROOT.as_uri()) as page:
            self.open(page)
            # 100,000 requests: 450 million tokens read at 0.10, 50 written at 1.25, 100 in at 1.00
            # and 30 out at 5.00.
            page.locator(".outcome", has_text="Claude Haiku 4.5: $357.50 a month.").wait_for()
            self.assertIn("caching: { ttl: 5m, hit_rate: 90% }",
                          page.locator("#calculator .file").text_content())
            page.get_by_role("button", name="Reset").click()
            self.assertNotIn("#", page.url)
            self.assert_nothing(page.complaints)

    def test_order_difference_and_reasons(self):
        with self.page(self.address + "calculator/#?model=mistral-large-3&scope=in-region"
                       "&requests=200000&prefix=0&output=250&adjacent=25&batch=40") as page:
            self.open(page)
            page.locator(".outcome", has_text="Mistral Large 3: $175.00 a month.").wait_for()
            months = page.eval_on_selector_all(
                "#calculator tbody td:nth-child(2) data", "cells => cells.map(c => Number(c.value))")
            self.assertEqual(months, sorted(months))
            first = page.locator("#calculator tbody tr").first
            difference = float(first.locator("td").nth(2).locator("data").get_attribute("value"))
            self.assertAlmostEqual(difference, months[0] - 175)
            page.locator("#calculator .misfits summary").click()
            page.locator("#calculator .misfits li", has_text="batch").first.wait_for()
            page.get_by_label("Input tokens of a request").fill("300000")
            page.locator("#calculator .misfits li", has_text="tokens of its window").first.wait_for()

    def test_prices_of_a_list(self):
        with self.page(self.address + "calculator/#?prices=models&prefix=0"
                       "&model=claude-haiku-4.5") as page:
            self.open(page)
            # 0.8887 and 4.4436 euros, for 100 and 30 million tokens.
            page.locator(".outcome", has_text="Claude Haiku 4.5: EUR\u00a0222.18 a month.").wait_for()
            self.assertTrue(page.locator("#calculator .listed").is_visible())
            # Frankfurt has no price of guardrails, and only who asks for them learns of it.
            micro = page.locator("#calculator tbody tr", has_text="Nova Micro")
            self.assertEqual(micro.count(), 1)
            page.get_by_label("Harmful content").check()
            self.assertEqual(micro.count(), 0)
            page.locator("#calculator .misfits li", has_text="Nova Micro").wait_for(state="attached")
            page.get_by_label("Harmful content").uncheck()
            page.get_by_label("Prices").select_option("Published")
            page.locator(".outcome", has_text="Claude Haiku 4.5: $250.00 a month.").wait_for()
            self.assertFalse(page.locator("#calculator .listed").is_visible())

    def test_other_platforms(self):
        with self.page(self.address + "calculator/#?seller=azure-openai&scope=geo&prefix=0"
                       "&model=gpt-4.1") as page:
            self.open(page)
            # 100 million tokens at 2.20 and 30 million at 8.80.
            page.locator(".outcome", has_text="GPT-4.1: $484.00 a month.").wait_for()
            self.assertIn("    platform: azure-openai\n    scope: geo\n    region: us\n",
                          page.locator("#calculator .file").text_content())
            places = page.locator("#calculator tbody .place").all_text_contents()
            self.assertTrue(places and all(place.startswith("Azure") for place in places))
            page.get_by_label("Harmful content").check()
            page.locator("#calculator .misfits li", has_text="its own models").first.wait_for(
                state="attached")
            page.get_by_label("Harmful content").uncheck()
            page.get_by_label("Sold by").select_option("Any platform")
            page.get_by_label("Served").select_option("Wherever it is cheapest")
            places = page.locator("#calculator tbody .place").all_text_contents()
            sellers = {place.split(",")[0] for place in places}
            self.assertLessEqual({"Claude Developer Platform", "OpenAI API", "in-region"}, sellers)

    def test_refuses_and_keeps_the_last_answer(self):
        with self.page(self.address + "calculator/") as page:
            self.open(page)
            before = page.locator(".outcome").text_content()
            field = page.get_by_label("Requests a month")
            for text, words in {"1e3": "not a plain number", "0": "It is at least 1 requests",
                                "1000000001": "at most 1,000,000,000 requests"}.items():
                field.fill(text)
                page.locator("#calculator .why", has_text=words).wait_for()
                self.assertEqual(field.get_attribute("aria-invalid"), "true")
                self.assertEqual(page.locator(".outcome").text_content(), before)
            field.fill("200,000")
            self.assertIsNone(field.get_attribute("aria-invalid"))
            self.assertNotEqual(page.locator(".outcome").text_content(), before)

    def test_keyboard_and_speed(self):
        with self.page(self.address + "calculator/") as page:
            self.open(page)
            self.assertLess(min(page.evaluate(CHANGES)), 50)
            second = page.locator("#calculator tbody th button").nth(1)
            name = second.text_content()
            second.focus()
            page.keyboard.press("Enter")
            self.assertEqual(
                page.evaluate("document.activeElement.getAttribute('aria-current')"), "true")
            self.assertTrue(page.locator(".outcome").text_content().startswith(name + ": "))
            self.assertEqual(page.locator(".outcome").get_attribute("role"), "status")

    def test_looks(self):
        for width in WIDTHS:
            for scheme in SCHEMES:
                with self.subTest(width=width, scheme=scheme), self.page(
                        self.address + "calculator/#?kind=rag&cache=5m&policies=content,pii",
                        width, color_scheme=scheme) as page:
                    self.open(page)
                    page.get_by_label("Requests a month").fill("x")
                    self.assert_nothing(checks.scrolls_sideways(page))
                    self.assert_nothing(checks.is_inaccessible(page))
                    self.assert_nothing(checks.has_loose_references(page))
        with self.page(self.address + "calculator/", forced_colors="active") as page:
            self.open(page)
            self.assert_nothing(checks.scrolls_sideways(page))

    def test_without_the_script_and_in_print(self):
        with self.page(self.address + "calculator/", java_script_enabled=False) as page:
            self.assertFalse(page.locator("#calculator").is_visible())
            row = page.locator("#table-calculator-cases tbody tr", has_text="Mistral Large 3")
            self.assertTrue(row.first.is_visible())
        with self.page(self.address + "calculator/") as page:
            self.open(page)
            page.emulate_media(media="print")
            self.assertFalse(page.locator("#calculator").is_visible())
            self.assertTrue(page.locator("#table-calculator-cases").is_visible())
