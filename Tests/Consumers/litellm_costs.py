"""What LiteLLM's own calculator says that usages cost: JSON lines in, dollars out.

Runs in an environment of its own. The rates are those of the entry that is asked for, so that no
name is looked up but by Ratebook.
"""

import json
import os
import sys

os.environ['LITELLM_LOCAL_MODEL_COST_MAP'] = 'True'

import litellm
from litellm.cost_calculator import batch_cost_calculator
from litellm.litellm_core_utils.llm_cost_calc.utils import generic_cost_per_token
from litellm.types.utils import CacheCreationTokenDetails, PromptTokensDetailsWrapper, Usage


def usage(counts):
    """The usage as LiteLLM has it: the prompt counts the tokens of the cache too."""
    written = CacheCreationTokenDetails(
        ephemeral_5m_input_tokens=counts.get('cache_write', 0),
        ephemeral_1h_input_tokens=counts.get('cache_write_1h', 0),
        ephemeral_12h_input_tokens=counts.get('cache_write_12h', 0),
    )
    writes = sum(tokens for name, tokens in counts.items() if name.startswith('cache_write'))
    prompt = counts['input'] + counts.get('cache_read', 0) + writes
    output = counts.get('output', 0)
    return Usage(
        prompt_tokens=prompt,
        completion_tokens=output,
        total_tokens=prompt + output,
        prompt_tokens_details=PromptTokensDetailsWrapper(
            text_tokens=counts['input'],
            cached_tokens=counts.get('cache_read', 0),
            cache_creation_tokens=writes,
            cache_creation_token_details=written,
        ),
    )


for line in sys.stdin:
    asked = json.loads(line)
    entry = litellm.model_cost[asked['entry']]
    asks = (asked['entry'], usage(asked['counts']), entry['litellm_provider'])
    if asked['tier'] == 'batch':
        parts = batch_cost_calculator(asks[1], asks[0], asks[2], model_info=entry)
    else:
        tier = None if asked['tier'] == 'standard' else asked['tier']
        parts = generic_cost_per_token(*asks, service_tier=tier, model_info=entry)
    print(json.dumps(sum(parts)))
