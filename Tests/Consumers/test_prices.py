"""The price lists: every price computed anew from the catalog, and as LiteLLM bills it."""

import json
import random

from consumers import ROOT, TOOLS, ConsumerTest, ratebook
import price_lists

LISTS = sorted(path.stem for path in (ROOT / 'Content/prices').glob('*.yaml'))


class Prices(ConsumerTest):
    def test_catalog(self):
        """Every price of every list, to its last digit, from the tables of the catalog."""
        for name in LISTS:
            document = json.loads(ratebook('prices', name, '--format', 'json'))
            expected = price_lists.prices(ROOT / 'Content', name, document['catalog_release'])
            printed = {}
            for group in document['groups']:
                for model in group['models']:
                    for price in model['prices']:
                        key = (
                            model['model'], model['platform'], price['meter'], price['tier'],
                            price['condition'] or '',
                        )
                        printed[key] = price_lists.D(price['price'])
            self.assertGreater(len(printed), 14)
            # A model without a price of what goes in is not to be bought in that tier.
            entries = {key[:2] + key[3:4] for key in expected if key[2] in ('input_tokens', 'embedding_tokens')}
            expected = {key: price for key, price in expected.items() if key[:2] + key[3:4] in entries}
            self.assertEqual(printed, expected)
            self.say(f'{name}: {len(printed)} prices of {len({key[:2] for key in printed})} models')

    def test_litellm(self):
        """What a proxy of LiteLLM bills for 500 requests is what they cost by the list."""
        python = TOOLS / 'litellm/bin/python'
        if not python.exists():
            self.unavailable('litellm is not installed')
        chance = random.Random(19)
        for name in LISTS:
            document = json.loads(ratebook('prices', name, '--format', 'json'))
            configuration = price_lists.yaml.safe_load(ratebook('prices', name, '--format', 'litellm'))
            models = [model for group in document['groups'] for model in group['models']]
            self.assertEqual(len(models), len(configuration['model_list']))
            usages = []
            for _ in range(500):
                number = chance.randrange(len(models))
                usages.append({'model': number, **self.usage(models[number], chance)})
            asked = json.dumps({**configuration, 'usages': usages})
            script = ROOT / 'Tests/Consumers/litellm_bills.py'
            costs = self.check(python, script, input=asked).stdout.split()
            self.assertEqual(len(costs), len(usages))
            for usage, theirs in zip(usages, costs, strict=True):
                mine = self.cost(models[usage['model']], usage)
                self.assertLess(abs(price_lists.D(theirs) - mine), price_lists.D('1e-12'), usage)
            self.say(f'{name}: 500 requests of {len(models)} models')

    def usage(self, model, chance):
        """A request that the model takes, from a few tokens to a long one."""
        meters = {price['meter'] for price in model['prices']}
        limit = model['context_tokens'] or 8000
        size = chance.choice([2000, 40000, limit])
        is_embedding = 'output_tokens' not in meters
        return {
            'is_embedding': is_embedding,
            'input': chance.randint(1, size // 2),
            'read': chance.randint(0, size // 4) if 'cache_read_tokens' in meters else 0,
            'write': chance.randint(0, size // 4) if meters & set(WRITES) else 0,
            'output': 0 if is_embedding else chance.randint(1, 4000),
        }

    def cost(self, model, usage):
        """What a request costs by the prices of the list, in standard."""
        prices = {
            (price['meter'], price['condition']): price_lists.D(price['price']) / price_lists.D(price['per'])
            for price in model['prices']
            if price['tier'] == 'standard'
        }
        total = usage['input'] + usage['read'] + usage['write']
        limits = {
            int(condition.split('>')[1]): condition for _, condition in prices if condition
        }
        above = [limits[limit] for limit in sorted(limits) if total > limit]
        condition = above[-1] if above else None

        def price(*meters):
            for meter in meters:
                for when in dict.fromkeys([condition, None]):
                    if (meter, when) in prices:
                        return prices[meter, when]
            return 0

        return (
            usage['input'] * price('input_tokens', 'embedding_tokens')
            + usage['read'] * price('cache_read_tokens')
            + usage['write'] * price(*WRITES)
            + usage['output'] * price('output_tokens')
        )


WRITES = ['cache_write_5m_tokens', 'cache_write_30m_tokens']
