"""What a reader changes on the page of a scenario costs what the command line says, to the last
digit; and the panel can be used by everybody, from anywhere."""

import decimal
import json
import os
import pathlib
import random
import shlex
import shutil
import subprocess
import tempfile

import checks
from site_pages import KINDS, ROOT, SCHEMES, TOOL, WIDTHS, BrowserTest

# How many settings of each scenario are tried.
SETTINGS = int(os.environ.get("SETTINGS", 12))

PROJECT = ROOT.parent

READ = """() => ({
    numbers: [...document.querySelectorAll(".what-if .choices li")].map(item => ({...item.dataset})),
    lines: [...document.querySelectorAll(".what-if tbody tr td:nth-child(3) data")]
        .map(cell => cell.value),
    command: document.querySelector(".what-if .same code").textContent,
    month: document.querySelector(".what-if .outcome data").value,
    why: [...document.querySelectorAll(".what-if .why")].map(why => why.textContent).join(""),
})"""

SET = """values => {
    for (const [name, value] of Object.entries(values)) {
        const field = document.querySelector(`.what-if [data-name="${name}"] .typed input`);
        field.value = value;
        field.dispatchEvent(new Event("input"));
    }
}"""


def scenarios():
    return sorted(path.name for path in (ROOT / "scenarios").iterdir() if path.is_dir())


def between(number, chance):
    """A value between the bounds, as often as not an end, with a few decimals."""
    least, greatest, low, high = (
        decimal.Decimal(number[key]) for key in ("least", "greatest", "low", "high"))
    ends = [least, greatest, low, high]
    kind = chance.randrange(8)
    if kind < 4:
        return ends[kind]
    share = decimal.Decimal(chance.randrange(1001)) / 1000
    value = least + (greatest - least) * share
    places = decimal.Decimal(10) ** -chance.randrange(4)
    return min(max(value.quantize(places), least), greatest)


def estimate(name, numbers, values):
    """The month and the lines of `ratebook estimate --set`."""
    settings = []
    for number in numbers:
        if number["name"] in values:
            settings += ["--set", f"{number['name']}={values[number['name']]}{number['ending']}"]
    answer = subprocess.run(
        [TOOL, "estimate", name, "--json", "--project", str(PROJECT), *settings],
        capture_output=True, text=True)
    data = json.loads(answer.stdout)
    lines = [line["expected"] for line in data["lines"] + data["adjustments"]
             if line["expected"] is not None]
    return data["monthly"]["expected"], lines


def compared(command):
    """The month of the other way in what `ratebook compare` prints."""
    answer = subprocess.run(
        [TOOL, *shlex.split(command)[1:], "--json", "--project", str(PROJECT)],
        capture_output=True, text=True)
    ways = [way for way in json.loads(answer.stdout)["options"] if not way["is_baseline"]]
    return [way["monthly"]["expected"] for way in ways]


class WhatIfTests(BrowserTest):
    def test_same_as_the_command_line(self):
        chance = random.Random(20)
        for name in scenarios():
            with self.page(f"{self.address}scenarios/{name}/") as page:
                page.locator("#what-if:not([hidden])").wait_for()
                numbers = page.evaluate(READ)["numbers"]
                usual = {number["name"]: number["expected"] for number in numbers}
                for turn in range(SETTINGS):
                    chosen = chance.sample(numbers, min(turn % 5, len(numbers)))
                    values = {number["name"]: f"{between(number, chance):f}" for number in chosen}
                    # One number after the other, so that each stands between its bounds.
                    page.evaluate(SET, usual | values)
                    found = page.evaluate(READ)
                    with self.subTest(scenario=name, values=values):
                        self.assertEqual(found["why"], "")
                        self.assertEqual(
                            (found["month"], found["lines"]), estimate(name, numbers, values))
                self.assert_nothing(page.complaints)

    def test_another_way_to_buy_is_that_of_compare(self):
        chance = random.Random(21)
        for name in scenarios():
            with self.page(f"{self.address}scenarios/{name}/") as page:
                page.locator("#what-if:not([hidden])").wait_for()
                ways = page.locator("#what-if-way option").count()
                for place in chance.sample(range(1, ways), min(2, ways - 1)) if ways else []:
                    page.locator("#what-if-way").select_option(index=place)
                    numbers = page.evaluate(READ)["numbers"]
                    changed = chance.choice(numbers)
                    page.evaluate(SET, {changed["name"]: f"{between(changed, chance):f}"})
                    found = page.evaluate(READ)
                    with self.subTest(command=found["command"]):
                        if found["why"]:
                            self.assertIn("It cannot be changed with this way to buy", found["why"])
                        else:
                            self.assertEqual(compared(found["command"]), [found["month"]])
                    page.get_by_role("button", name="Reset").click()
                self.assert_nothing(page.complaints)

    def test_what_is_copied_as_a_variant_costs_the_same(self):
        scenario = (PROJECT / "Content/scenarios/chatbot.yaml").read_text()
        with self.page(self.address + KINDS["scenario"]) as page, \
                tempfile.TemporaryDirectory() as folder:
            page.context.grant_permissions(["clipboard-read", "clipboard-write"])
            page.get_by_label("Bought as").select_option(
                "Amazon Nova Pro, Amazon Bedrock, us-east-1, geo, standard")
            page.get_by_label("Turns of a conversation").first.fill("4")
            page.get_by_role("button", name="Copy as variant").click()
            page.get_by_role("button", name="Copied").wait_for()
            variant = page.evaluate("navigator.clipboard.readText()")
            self.assertEqual(variant, "variants:\n  what_if:\n    title: What if\n"
                             "    conversations.model: nova-pro\n    conversations.scope: geo\n"
                             "    conversations.turns_per_conversation: 4\n")
            content = pathlib.Path(folder, "Content")
            shutil.copytree(PROJECT / "Content/catalog", content / "catalog")
            shutil.copy(PROJECT / "Content/site.yaml", content)
            (content / "scenarios").mkdir()
            kept = scenario.replace("variants:\n", variant)
            (content / "scenarios/chatbot.yaml").write_text(kept)
            answer = subprocess.run(
                [TOOL, "estimate", "chatbot", "--variant", "what_if", "--json",
                 "--project", folder], capture_output=True, text=True)
            self.assertEqual(
                json.loads(answer.stdout)["monthly"]["expected"], page.evaluate(READ)["month"])

    def test_the_report_follows(self):
        with self.page(self.address + KINDS["scenario"]) as page:
            page.get_by_label("Turns of a conversation").first.fill("4")
            # The lines by hand are those of the next test.
            cell = page.locator("#l-conversations-input-tokens td").last
            self.assertEqual(cell.text_content().split(), ["235.80", "What", "if:", "$135.60"])
            self.assertEqual(
                page.locator("#table-line-items tfoot .then").text_content(), "What if: $324.69")
            self.assertEqual(
                page.locator("#table-line-items .group .then").all_text_contents(),
                ["What if: $207.60", "What if: $60.00", "What if: $57.09"])
            drawn = page.locator("#composition .drawn").first
            # 44.63% of the bar is 235.80 dollars, of which 135.60 are left.
            self.assertAlmostEqual(
                float(drawn.get_attribute("width")[:-1]), 44.63 * 135.60 / 235.80, places=2)
            page.get_by_role("button", name="Reset").click()
            self.assertEqual(page.locator(".then, .drawn").count(), 0)

    def test_the_largest_report_answers_at_once(self):
        largest = max(scenarios(), key=lambda name: (
            ROOT / "scenarios" / name / "index.html").stat().st_size)
        with self.page(f"{self.address}scenarios/{largest}/") as page:
            page.locator("#what-if:not([hidden])").wait_for()
            times = page.evaluate("""() => {
                const field = document.querySelector(".what-if .choices .typed input");
                return [...Array(31).keys()].map(turn => {
                    field.value = String(Number(field.value) + (turn % 2 ? 1 : -1));
                    const start = performance.now();
                    field.dispatchEvent(new Event("input"));
                    return performance.now() - start;
                });
            }""")
            self.assertLess(sorted(times)[15], 16, times)

    def test_the_report_in_one_file(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, "chatbot.html")
            subprocess.run([TOOL, "report", "chatbot", "--project", str(PROJECT), "-o", str(file)],
                           capture_output=True, check=True)
            with self.page(file.as_uri(), own=file.as_uri()) as page:
                page.get_by_label("Turns of a conversation").first.fill("4")
                page.get_by_text("$324.69 a month, −$203.66.").wait_for()
                self.assert_nothing(page.complaints)
                added = page.evaluate("""() => document.getElementById("what-if").outerHTML.length
                    + document.body.lastElementChild.textContent.length""")
                self.assertLess(added, 150_000)

    def test_from_a_disk_with_the_address(self):
        file = ROOT / KINDS["scenario"] / "index.html"
        state = "#?set=conversations.turns_per_conversation%3D4"
        with self.page(file.as_uri() + state, own=ROOT.as_uri()) as page:
            # 10,000 users have 3 conversations of 4 turns each; the lines by hand are those of
            # 135.60, 72.00, 36.00 and 24.00 dollars, and 27.5 percent of the first two.
            page.get_by_text("$324.69 a month, −$203.66.").wait_for()
            self.assertEqual(page.locator(".what-if tbody tr:not([hidden])").count(), 5)
            self.assertEqual(
                page.locator(".what-if .same code").text_content(),
                "ratebook estimate chatbot --set conversations.turns_per_conversation=4")
            page.get_by_role("button", name="Reset").click()
            page.get_by_text("$528.35 a month, no change.").wait_for()
            self.assertNotIn("#", page.url)
            self.assert_nothing(page.complaints)

    def test_refuses_and_keeps_the_last_answer(self):
        with self.page(self.address + KINDS["scenario"]) as page:
            field = page.get_by_label("Turns of a conversation").first
            field.fill("4")
            for text, words in {"1e3": "not a plain number", "0.5": "It is at least 1 turns",
                                "81": "Here it can be at most 80 turns"}.items():
                field.fill(text)
                page.locator(".what-if .why", has_text=words).wait_for()
                self.assertEqual(field.get_attribute("aria-invalid"), "true")
                self.assertTrue(page.get_by_text("$324.69 a month").is_visible())
            field.fill("8")
            self.assertIsNone(field.get_attribute("aria-invalid"))

    def test_keyboard_and_search(self):
        with self.page(self.address + KINDS["scenario with services"]) as page:
            shown = page.locator(".what-if .choices li:not([hidden])")
            self.assertEqual(shown.count(), 6)
            page.get_by_label("Find a number").fill("hours in a month")
            self.assertEqual(shown.count(), 1)
            before = page.locator(".what-if .outcome").text_content()
            page.get_by_label("Find a number").press("Tab")
            page.keyboard.press("Tab")
            page.keyboard.press("ArrowLeft")
            page.wait_for_function(
                "text => document.querySelector('.what-if .outcome').textContent !== text",
                arg=before)

    def test_looks(self):
        for width in WIDTHS:
            for scheme in SCHEMES:
                with self.subTest(width=width, scheme=scheme), self.page(
                        self.address + KINDS["scenario"], width, color_scheme=scheme) as page:
                    page.get_by_label("Turns of a conversation").first.fill("4")
                    self.assert_nothing(checks.scrolls_sideways(page))
                    self.assert_nothing(checks.is_inaccessible(page))
                    self.assert_nothing(checks.has_loose_references(page))

    def test_without_the_script_and_in_print(self):
        with self.page(self.address + KINDS["scenario"], java_script_enabled=False) as page:
            self.assertFalse(page.locator("#what-if").is_visible())
        with self.page(self.address + KINDS["scenario"]) as page:
            page.locator("#what-if:not([hidden])").wait_for()
            page.emulate_media(media="print")
            self.assertFalse(page.locator("#what-if").is_visible())
            page.emulate_media(media="screen")
            page.get_by_label("Turns of a conversation").first.fill("4")
            page.emulate_media(media="print")
            self.assertTrue(page.get_by_text("Changed by a reader; this is not the report.").is_visible())
            shown = page.locator(".what-if .choices li:visible")
            self.assertEqual(shown.count(), 1)
            self.assertFalse(page.locator(".what-if button:visible, .what-if .slide:visible").count())

    def test_only_reports_may_compile(self):
        for kind, path in KINDS.items():
            with self.subTest(kind=kind), self.page(self.address + path) as page:
                policy = page.locator("meta[http-equiv]").get_attribute("content")
                self.assertEqual("wasm-unsafe-eval" in policy, path.startswith(("scenarios/", "calculator/")))
                self.assertNotIn("'unsafe-eval'", policy)
