"""FOCUS, by the validator of the FinOps Foundation."""

import csv
import decimal
import io

from consumers import SCENARIOS, TOOLS, ConsumerTest, ratebook

# What is true of a cloud that is priced from a public list and by contracts: its accounts have
# names, its resources regions and tags, and its use is measured and has unit prices.
CRITERIA = [
    'ACCOUNT_NAMING_SUPPORTED',
    'NEGOTIATED_PRICING_SUPPORTED',
    'PUBLIC_PRICE_LIST_SUPPORTED',
    'REGION_SUPPORTED',
    'TAGGING_SUPPORTED',
    'UNIT_PRICING_SUPPORTED',
    'USAGE_MEASUREMENT_SUPPORTED',
]

# The validator asks every row for an invoice, whether there is one or not, while InvoiceId-C-004-C
# asks a charge without an invoice for none. An estimate has no invoice.
CONTRADICTIONS = {'InvoiceId-C-005-C'}


class Focus(ConsumerTest):
    def test_validator(self):
        validator = TOOLS / 'focus/bin/focus-validator'
        if not validator.exists():
            self.unavailable('focus-validator 2.2.1 is not installed; it needs Python 3.12')
        # It looks for its list of currencies below the folder that it is run in.
        packages = next((TOOLS / 'focus/lib').glob('python3*/site-packages'))
        # Its start takes most of its time, so that all scenarios are one file.
        texts = [ratebook('estimate', scenario, '--focus', '1.2') for scenario in SCENARIOS]
        heads = {text.partition('\n')[0] for text in texts}
        self.assertEqual(len(heads), 1, 'the scenarios differ in their columns')
        file = self.folder / 'focus.csv'
        file.write_text(heads.pop() + '\n' + ''.join(text.partition('\n')[2] for text in texts))
        run = self.check(
            validator,
            '--block-download',
            *('--validate-version', '1.2'),
            *('--data-file', file),
            *('--applicability-criteria', ','.join(CRITERIA)),
            cwd=packages,
            status=None,
        )
        lines = (run.stdout + run.stderr).splitlines()
        total = [line for line in lines if line.startswith('Total:')]
        self.assertEqual(len(total), 1, run.stdout[-2000:] + run.stderr[-2000:])
        failed = {line.split()[1].rstrip(':') for line in lines if ': FAIL ' in line}
        self.assertEqual(failed, CONTRADICTIONS)
        self.say(f'focus-validator 2.2.1, FOCUS 1.2: {len(SCENARIOS)} scenarios; {total[0]}; '
                 f'fails by contradiction: {", ".join(CONTRADICTIONS)}')

    def test_products(self):
        """Both versions: each unit price times the quantity is its cost, to the last decimal."""
        count = 0
        pairs = [('ListUnitPrice', 'ListCost'), ('ContractedUnitPrice', 'ContractedCost'),
                 ('ContractedUnitPrice', 'BilledCost')]
        with decimal.localcontext(prec=80):
            for scenario in SCENARIOS:
                for focus in ('1.2', '1.4'):
                    text = ratebook('estimate', scenario, '--focus', focus)
                    for row in csv.DictReader(io.StringIO(text)):
                        quantity = decimal.Decimal(row['PricingQuantity'])
                        for price, cost in pairs:
                            product = decimal.Decimal(row[price]) * quantity
                            self.assertEqual(product, decimal.Decimal(row[cost]), row)
                            count += 1
        self.say(f'decimal: {count} products of FOCUS 1.2 and 1.4 are exact')
