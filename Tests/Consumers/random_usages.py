"""Random usages of the models of LiteLLM's price map, with what it says that they cost."""

import random
import re

# Who sells, by the provider of an entry; the others are none that the importer reads.
PLATFORMS = {
    'anthropic': 'anthropic',
    'azure': 'azure-openai',
    'azure_ai': 'azure-openai',
    'bedrock': 'aws-bedrock',
    'bedrock_converse': 'aws-bedrock',
    'bedrock_mantle': 'aws-bedrock',
    'groq': 'groq',
    'openai': 'openai',
}
MODES = {'chat', 'completion', 'embedding', 'responses'}
TIERS = {'standard': '', 'batch': '_batches', 'flex': '_flex', 'priority': '_priority', 'ultrafast': '_ultrafast'}
FIELDS = {
    'input': 'input_cost_per_token',
    'output': 'output_cost_per_token',
    'cache_read': 'cache_read_input_token_cost',
    'cache_write': 'cache_creation_input_token_cost',
    'cache_write_1h': 'cache_creation_input_token_cost_above_1hr',
    'cache_write_12h': 'cache_creation_input_token_cost_above_12hr',
}
# Where a request through a profile may come from. A bare id has the price of us-east-1.
HOMES = {
    'apac': ['ap-northeast-1', 'ap-south-1', 'ap-southeast-1', 'ap-southeast-2'],
    'au': ['ap-southeast-2'],
    'ca': ['ca-central-1'],
    'eu': ['eu-central-1', 'eu-north-1', 'eu-west-1', 'eu-west-3'],
    'global': ['ap-northeast-1', 'eu-west-1', 'us-east-1'],
    'jp': ['ap-northeast-1'],
    'us': ['us-east-1', 'us-east-2', 'us-west-2'],
    'us-gov': ['us-gov-west-1'],
}


def platform(name, entry):
    provider = entry.get('litellm_provider') or ''
    if name.startswith('bedrock/claude_platform/'):
        return 'claude-platform-aws'
    return 'google-vertex' if provider.startswith('vertex_ai') else PLATFORMS.get(provider)


def price(entry, count, tier):
    value = entry.get(FIELDS[count] + TIERS[tier])
    return value if isinstance(value, (int, float)) and value > 0 else None


def thresholds(entry):
    """The sizes above which a request costs otherwise, in any tier."""
    found = (re.search(r'_above_(\d+)k_tokens', field) for field in entry)
    return sorted({int(match[1]) * 1000 for match in found if match})


def models(prices, day):
    """Who may be asked: what is sold by tokens of text on the day."""
    for name, entry in sorted(prices.items()):
        ended = (entry.get('deprecation_date') or day + '.') <= day
        is_text = entry.get('mode') in MODES and price(entry, 'input', 'standard')
        if platform(name, entry) and is_text and not ended and 'commitment' not in name:
            yield name, entry


def tokens(entry, tier, draw):
    """Counts that the entry has prices for, half of them around a threshold."""
    caches = [name for name in FIELDS if name.startswith('cache')]
    counts = {
        name: draw.randrange(1, 60_000)
        for name in caches
        if price(entry, name, tier) and draw.random() < 0.5
    }
    limits = thresholds(entry)
    counts['input'] = draw.randrange(1, 100_000)
    if limits and draw.random() < 0.6:
        size = draw.choice(limits)
        size = draw.choice([size - 1, size, size + 1, size + draw.randrange(1, 100_000)])
        counts['input'] = max(1, size - sum(counts.values()) + counts['input'])
    if price(entry, 'output', tier):
        counts['output'] = draw.randrange(1, 20_000)
    return counts


def place(name, seller, draw):
    """What the name of an entry leaves open: a region, or that its price is the global one."""
    if seller == 'aws-bedrock':
        parts = name.split('/')
        if any(re.fullmatch(r'[a-z]{2}(-gov)?-[a-z]+-\d', part) for part in parts[:-1]):
            return {}
        return {'region': draw.choice(HOMES.get(parts[-1].split('.')[0], ['us-east-1']))}
    is_zoned = re.search(r'/(us|eu|apac|us-gov|global|global-standard)/', name)
    if (seller == 'azure-openai' and not is_zoned) or (seller == 'google-vertex' and 'claude' in name):
        return {'scope': 'global'}
    return {}


def usages(prices, count, seed, day):
    """Usages with the entry that prices each, and the record that asks Ratebook for it."""
    draw = random.Random(seed)
    known = list(models(prices, day))
    for index in range(count):
        name, entry = draw.choice(known)
        tiers = [tier for tier in TIERS if price(entry, 'input', tier)]
        tier = draw.choice(tiers) if draw.random() < 0.6 else 'standard'
        counts = tokens(entry, tier, draw)
        seller = platform(name, entry)
        record = {'id': str(index), 'platform': seller, 'model': name, 'tier': tier}
        record |= place(name, seller, draw)
        # The map has one field for the shortest lifetime that a model's cache has.
        short = '5m' if re.search('claude|nova', name) else '30m'
        record |= {count if count != 'cache_write' else f'cache_write_{short}': value for count, value in counts.items()}
        yield {'entry': name, 'tier': tier, 'counts': counts}, record
