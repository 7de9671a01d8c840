"""What a LiteLLM proxy bills for some usages: run by the Python that has LiteLLM.

It reads a document with the `model_list` of a proxy and the usages, each with the number of its
model, and prints the cost of each on a line.
"""

import json
import os
import sys

# The prices are those of the list alone; LiteLLM would else ask the network for its own.
os.environ['LITELLM_LOCAL_MODEL_COST_MAP'] = 'True'

import litellm

asked = json.load(sys.stdin)
deployments = litellm.Router(model_list=asked['model_list']).model_list
for usage in asked['usages']:
    deployment = deployments[usage['model']]
    costs = litellm.cost_per_token(
        # A proxy bills by the id of a deployment, so that no price of LiteLLM's own map stands in.
        model=deployment['model_info']['id'],
        custom_llm_provider=deployment['litellm_params']['model'].split('/')[0],
        call_type='embedding' if usage['is_embedding'] else 'completion',
        prompt_tokens=usage['input'] + usage['read'] + usage['write'],
        completion_tokens=usage['output'],
        cache_read_input_tokens=usage['read'],
        cache_creation_input_tokens=usage['write'],
    )
    print(repr(sum(costs)))
