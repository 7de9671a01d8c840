"""Prices of usages, beside LiteLLM's own calculator over the same price map."""

import collections
import json
import re
import shutil

from consumers import ROOT, TOOL, TOOLS, ConsumerTest, ratebook
from random_usages import usages

VERSION, DAY = '1.110.2', '2026-11-28'
COUNT, SEED = 2_000, 20261128

# Why the importer takes a price for no region, or for other regions than that of a usage.
ELSEWHERE = {
    'a bare id that agrees with none of its profiles',
    'a global price beside geographic prices that differ',
    'disagrees with another price of the same rate in the list',
    'one price for a geography whose regions have prices of their own',
    'repeats the price of the global profile',
}


class LiteLLM(ConsumerTest):
    def test_usages(self):
        python = TOOLS / 'litellm/bin/python'
        if not python.exists():
            self.unavailable(f'litellm {VERSION} is not installed')
        package = next((TOOLS / 'litellm/lib').glob('python3*/site-packages/litellm'))
        file = package / 'model_prices_and_context_window_backup.json'
        project, explained, held = self.project(file)
        asked, records = zip(*usages(json.loads(file.read_text()), COUNT, SEED, DAY))
        expected = self.check(python, ROOT / 'Tests/Consumers/litellm_costs.py', input=lines(asked)).stdout
        command = [TOOL, 'price', '--jsonl', '--as-of', DAY, '--project', project]
        priced = self.check(*command, input=lines(records), status=None).stdout

        expected, answers = read(expected), read(priced)
        self.assertEqual((len(expected), len(answers)), (COUNT, COUNT))
        outcomes = collections.Counter()
        sellers = collections.Counter(record['platform'] for record in records)
        for ask, record, cost, answer in zip(asked, records, expected, answers):
            with self.subTest(record=record):
                outcomes[self.outcome(ask, cost, answer, explained, held)] += 1
        unpriced = sum(number for name, number in outcomes.items() if name.startswith('unpriced'))
        self.assertLessEqual(unpriced, COUNT * 5 // 100)
        self.assertGreater(outcomes['same'], COUNT * 9 // 10)
        self.assertGreaterEqual(len(sellers), 7)
        shares = ', '.join(f'{number} {name}' for name, number in outcomes.most_common())
        self.say(f'litellm {VERSION}: {COUNT} usages of {len(sellers)} platforms: {shares}')

    def project(self, file):
        """A project whose catalog ends before the map, with the map imported; what was skipped, and
        the rates that were held back."""
        project = self.folder / 'project'
        shutil.copytree(ROOT / 'Content', project / 'Content')
        for path in (project / 'Content/catalog/releases').iterdir():
            if path.stem >= DAY:
                path.unlink()
        site = project / 'Content/site.yaml'
        site.write_text(re.sub(r'^ledger:.*\n', '', site.read_text(), flags=re.MULTILINE))
        report = ratebook('rates', 'import', 'litellm', file, '--release', DAY, '--details', project=project)
        skipped = collections.defaultdict(set)
        for line in report.partition('\nSkipped\n')[2].splitlines():
            entry, _, reason = line.strip().rpartition(': ')
            # An entry stands first, or among those that disagree.
            for name in re.split(r'[ ,]+', entry):
                skipped[name.removesuffix(':')].add(reason)
        back = report.partition('\nHeld back')[2].partition('\nSkipped\n')[0]
        return project, skipped, set(re.findall(r'^  \w+ +(\S+): ', back, re.MULTILINE))

    def outcome(self, ask, cost, answer, skipped, held):
        """How an answer stands to the map: the same, explained by the importer, or unpriced."""
        reasons = skipped.get(ask['entry'], set())
        if refusal := answer.get('unpriced'):
            self.assertIn(refusal['reason'], {'unknown-model', 'no-rate', 'ambiguous'}, answer)
            if refusal['reason'] == 'unknown-model':
                self.assertTrue(any('unknown model' == why or why.startswith('no region') for why in reasons), answer)
            # It names what is missing, or what has to be said.
            self.assertRegex(refusal['message'], r'no model \S|no rate on \S+ for \S|say the (region|scope)')
            return f'unpriced ({refusal["reason"]})'
        low, high = (float(answer.get(name) or answer['cost_usd']) for name in ('cost_low_usd', 'cost_high_usd'))
        if low * (1 - 1e-9) <= cost <= high * (1 + 1e-9):
            return 'same' if low == high else 'in the range'
        if held & {line['rate_id'].rpartition('/')[0] for line in answer['lines']}:
            return 'held back, as the importer says'
        self.assertTrue(reasons & ELSEWHERE, f'{answer} for {cost}, and nothing explains it')
        return 'of another place, as the importer says'


def lines(values):
    return ''.join(json.dumps(value) + '\n' for value in values)


def read(text):
    return [json.loads(line) for line in text.splitlines()]
