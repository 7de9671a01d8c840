"""Made-up exports for the SQL of `ratebook usage sql`, the same at every run."""

import csv
import decimal
import gzip
import json
import random

# Names that belong together and names that do not: ids, ARNs, profiles, one that nobody knows.
MODELS = [
    'anthropic.claude-haiku-4-5-20251001-v1:0',
    'us.anthropic.claude-haiku-4-5-20251001-v1:0',
    'arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.anthropic.claude-haiku-4-5-20251001-v1:0',
    'global.anthropic.claude-opus-4-6-v1',
    'us.amazon.nova-pro-v1:0',
    'amazon.nova-pro-v1:0',
    'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0',
    'amazon.titan-embed-text-v2:0',
    'us.openai.gpt-5.6-sol',
    'us.made.up-model-v1:0',
    'arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/ab12cd34ef56',
    'arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/unmapped0000',
]
# What a project says of one of them, which takes the place of a tag of the call.
PROFILES = """profiles:
  ab12cd34ef56: { model: us.anthropic.claude-haiku-4-5-20251001-v1:0, tags: { team: search, stage: "prod=1" } }
"""
REGIONS = ['us-east-1', 'eu-west-1', 'ap-northeast-1']
ACCOUNTS = ['111122223333', '444455556666', '000000000001']
TEAMS = ['search', 'support', "o'hara \"x\"", 'a,b;c', '']


def usage(dice):
    """The counts of an answer in one of the forms that models use, and its tier."""
    tier = dice.choice([None, None, 'flex', 'priority', 'default', 'auto', {'type': 'flex'}])
    written, life = dice.randrange(1, 5000), dice.choice(['5m', '1h'])
    form = dice.randrange(6)
    if form == 0:
        return {'usage': {'inputTokens': 5, 'cacheWriteInputTokens': written,
                          'cacheDetails': [{'ttl': life, 'inputTokens': written}]},
                **({'serviceTier': tier} if tier else {})}
    if form == 1:
        return {'type': 'message', 'usage': {
            'input_tokens': 5, 'output_tokens': 2, 'cache_creation_input_tokens': written,
            'cache_creation': {'ephemeral_5m_input_tokens': written // 3, 'ephemeral_1h_input_tokens': 0},
            'server_tool_use': {'web_search_requests': dice.randrange(3)},
            **({'service_tier': tier} if tier else {})}}
    if form == 2:
        return [{'type': 'message_start', 'message': {'usage': {
            'input_tokens': 6, 'cache_creation_input_tokens': written, 'output_tokens': 2,
            f'cache_creation': {f'ephemeral_{life}_input_tokens': written}}}},
            {'type': 'message_delta', 'usage': {'output_tokens': 77}},
            {'type': 'message_stop', 'amazon-bedrock-invocationMetrics': {
                'inputTokenCount': 6, 'outputTokenCount': 80, 'cacheReadInputTokenCount': 11}}]
    if form == 3:
        return {'object': 'chat.completion', 'usage': {
            'prompt_tokens': 900, 'completion_tokens': 30,
            'prompt_tokens_details': {'cached_tokens': 300, 'cache_write_tokens': 100}}}
    if form == 4:
        return json.dumps({'usage': {'input_tokens': 9, 'output_tokens': 3}, 'service_tier': 'flex'})
    return dice.choice(['{...}', '', {'embedding': [0.1, 0.2]}, {'service_tier': 'brand-new', 'usage': {
        'cache_creation': {'ephemeral_1h_input_tokens': 5}}}])


def record(dice, number):
    """One record of a log."""
    made = {
        'schemaType': 'ModelInvocationLog', 'schemaVersion': '1.0',
        'timestamp': f'2026-{10 + number % 2}-{dice.randrange(1, 31):02}T0{dice.randrange(9)}:00:00Z',
        'accountId': dice.choice(ACCOUNTS), 'region': dice.choice(REGIONS),
        'requestId': str(number), 'operation': 'Converse', 'modelId': dice.choice(MODELS),
        'identity': {'arn': f'arn:aws:sts::1:assumed-role/{dice.choice("abc")}'},
        'input': {'inputContentType': 'application/json', 'inputTokenCount': dice.randrange(1, 3000)},
        'output': {'outputTokenCount': dice.randrange(400)},
    }
    kind = dice.randrange(20)
    if kind < 8:
        made['output']['outputBodyJson'] = usage(dice)
    if kind in (3, 8, 9):
        made['input']['cacheWriteInputTokenCount'] = dice.randrange(100, 9000)
        made['input']['cacheReadInputTokenCount'] = dice.randrange(9000)
    if kind == 10:
        made['cacheReadInputTokenCount'] = dice.randrange(9000)
        made['serviceTier'] = dice.choice(['flex', {'type': 'priority'}])
    if kind == 11:
        made['errorCode'] = 'ThrottlingException'
    if kind == 12:
        made['operation'] = 'CreateModelInvocationJob'
    if kind == 13:
        made['performanceConfig'] = {'latency': dice.choice(['optimized', 'standard'])}
    if kind == 14:
        made.update(input={'inputBodyJson': {'a': 1}}, output={'outputBodyJson': {'images': []}})
    if kind == 15:
        config = {'width': dice.choice([512, 1024]), 'height': 512, 'quality': 'standard'}
        made.update(input={'inputBodyJson': {'imageGenerationConfig': config}},
                    output={'outputImageCount': dice.randrange(1, 4)})
    if kind == 16:
        del made['input']['inputTokenCount']
        made['output'] = {'outputBodyJson': {'usage': {
            'prompt_tokens': 900, 'completion_tokens': 30,
            'prompt_tokens_details': {'cached_tokens': 300}}}}
    if kind == 17:
        made['output']['outputBodyJson'] = {
            'trace': {'promptRouter': {'invokedModelId': MODELS[6]}}, 'usage': {'inputTokens': 5}}
    if dice.randrange(3):
        made['requestMetadata'] = {'team': dice.choice(TEAMS), 'user_stage': 'dev', 'other': 'x'}
    return made


def logs(folder, count, files, seed=22):
    """Logs in folders as Bedrock makes them; half of the files are compressed."""
    dice = random.Random(seed)
    for file in range(files):
        place = folder / 'AWSLogs' / ACCOUNTS[file % 3] / f'{file:02}'
        place.mkdir(parents=True)
        lines = ''.join(json.dumps(record(dice, n)) + '\n' for n in range(file, count, files))
        if file % 2:
            (place / 'log.json.gz').write_bytes(gzip.compress(lines.encode(), mtime=0))
        else:
            (place / 'log.json').write_text(lines)


# Amounts that a sum of binary numbers would get wrong, and one in the middle of two decimals.
COSTS = ['0.1', '0.2', '0.0000037500', '-0.3', '1234.567890123', '4.5E-6', '0.0000000000000000025', '']
TYPES = [
    ('USE1-NovaLite-input-tokens', 'AmazonBedrock', '1K tokens', ''),
    ('USE1-NovaLite-output-tokens-batch', 'AmazonBedrock', '1K tokens', ''),
    ('USE1-MP:USE1_InputTokenCount_Global-Units', '4a524th30q694o538qndh9ucht', 'Units',
     'Claude Haiku 4.5 (Amazon Bedrock Edition)'),
    ('EUW1-MP:EUW1_CacheReadInputTokenCount-Units', '4a524th30q694o538qndh9ucht', 'Units',
     'Claude Haiku 4.5 (Amazon Bedrock Edition)'),
    ('USE1-Guardrail-ContentPolicyUnitsConsumed', 'AmazonBedrock', 'TextUnits', ''),
    ('USE1-TimedStorage-ByteHrs', 'AmazonS3', 'GB-Mo', 'Amazon Simple Storage Service'),
]


def report_line(dice):
    """One line of a Cost and Usage Report 2.0."""
    usage_type, service, unit, product = dice.choice(TYPES)
    period = dice.choice(['2026-10-01', '2026-11-01'])
    day = dice.choice([period[:8] + f'{dice.randrange(1, 31):02}', '2026-10-31'])
    tags = dice.choice([{}, {'user_team': 'search'}, {'user_team': 'a"b,c'}])
    own = dice.choice([{}, {'iamPrincipal/team': 'support'}, {'resourceTags/user:team': 'ops'}])
    return {
        'bill_billing_period_start_date': f'{period}T00:00:00Z',
        'line_item_usage_start_date': dice.choice([f'{day}T05:00:00Z', f'{day}T00:00:00Z']),
        'line_item_usage_account_id': dice.choice(ACCOUNTS),
        'line_item_line_item_type': dice.choice(['Usage'] * 5 + ['Credit', 'Tax', 'Refund']),
        'line_item_product_code': service,
        'line_item_usage_type': usage_type,
        'line_item_resource_id': dice.choice(['', 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0']),
        'product_region_code': dice.choice(REGIONS),
        'pricing_unit': unit,
        'line_item_currency_code': 'USD',
        'line_item_iam_principal': dice.choice(['', 'arn:aws:iam::1:role/app']),
        'line_item_usage_amount': str(decimal.Decimal(dice.randrange(10**7)) / 1000),
        'line_item_unblended_cost': dice.choice(COSTS),
        'product': {'product_name': product, 'region': 'x'} if product else {},
        'resource_tags': tags,
        'tags': own,
    }


def bill_line(dice):
    """One line of a bill in FOCUS."""
    line = report_line(dice)
    units = {'consumed': line['pricing_unit']}
    category = {'Usage': 'Usage', 'Credit': 'Credit', 'Tax': 'Tax', 'Refund': 'Adjustment'}
    name = line['product'].get('product_name') or 'Amazon Bedrock'
    return {
        'BilledCost': line['line_item_unblended_cost'], 'BillingCurrency': 'USD',
        'BillingAccountId': '999', 'SubAccountId': line['line_item_usage_account_id'],
        'BillingPeriodStart': line['bill_billing_period_start_date'],
        'ChargePeriodStart': line['line_item_usage_start_date'],
        'ChargeCategory': category[line['line_item_line_item_type']],
        'ConsumedQuantity': line['line_item_usage_amount'], 'ConsumedUnit': units['consumed'],
        'PricingQuantity': line['line_item_usage_amount'], 'PricingUnit': line['pricing_unit'],
        'ProviderName': 'AWS', 'RegionId': line['product_region_code'],
        'ResourceId': line['line_item_resource_id'], 'ServiceName': name,
        'x_ServiceCode': line['line_item_product_code'], 'x_UsageType': line['line_item_usage_type'],
        'SkuMeter': '',
        'Tags': {**line['tags'], **line['resource_tags']},
    }


LINES = {'cur2': report_line, 'focus': bill_line}
MAPS = {'product', 'resource_tags', 'tags', 'Tags'}
TIMES = {'bill_billing_period_start_date', 'line_item_usage_start_date', 'BillingPeriodStart', 'ChargePeriodStart'}
NUMBERS = {'line_item_usage_amount', 'line_item_unblended_cost', 'BilledCost', 'ConsumedQuantity', 'PricingQuantity'}


def bills(base, folder, kind, count, files, seed=22):
    """The same lines as CSV and as Parquet, with the types of AWS, by a connection to DuckDB."""
    dice = random.Random(seed)
    for file in range(files):
        lines = [LINES[kind](dice) for _ in range(file, count, files)]
        for place in ('csv', 'parquet'):
            (folder / place).mkdir(parents=True, exist_ok=True)
        path = folder / f'csv/{file:02}.csv'
        with path.open('w', newline='') as out:
            writer = csv.writer(out)
            writer.writerow(lines[0])
            for line in lines:
                writer.writerow(json.dumps(value) if name in MAPS else value for name, value in line.items())
        columns = ', '.join(typed(name) for name in lines[0])
        base.execute(
            f"COPY (SELECT {columns} FROM read_csv('{path}', all_varchar = true, header = true)) "
            f"TO '{folder}/parquet/{file:02}.parquet' (FORMAT parquet)")


def typed(name):
    """A column of texts as Data Exports type it."""
    if name in MAPS:
        return (f'map_from_entries(list_transform(json_keys("{name}"), lambda k: '
                f'{{k: k, v: json_extract_string("{name}", \'$."\' || k || \'"\')}})) AS "{name}"')
    if name in TIMES:
        return f'CAST("{name}" AS TIMESTAMP) AS "{name}"'
    return f'CAST(NULLIF("{name}", \'\') AS DOUBLE) AS "{name}"' if name in NUMBERS else f'"{name}"'
