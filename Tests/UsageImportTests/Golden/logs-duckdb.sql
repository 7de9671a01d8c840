-- The usage in Bedrock's model invocation logs, by month, account, model and meter.
-- Run it with: duckdb -csv -nullvalue '' < FILE > usage.csv
-- Then: ratebook usage import RESULT

.once /dev/null
CREATE OR REPLACE SECRET bucket (TYPE s3, PROVIDER credential_chain);
SET TimeZone = 'UTC';

WITH
-- Where the prefix of an inference profile lets a call be served.
scopes AS (
  SELECT * FROM (VALUES
    ('us', 'geo'),
    ('eu', 'geo'),
    ('apac', 'geo'),
    ('amer', 'geo'),
    ('jp', 'geo'),
    ('au', 'geo'),
    ('ca', 'geo'),
    ('in', 'geo'),
    ('us-gov', 'geo'),
    ('global', 'global')
  ) AS scopes_rows (prefix, scope)
),

-- The models of the catalog by their ids on Amazon Bedrock.
models AS (
  SELECT * FROM (VALUES
  ) AS models_rows (name, model)
),

-- The meter of writes to the cache without a lifetime: as the answer counts them, and without an answer.
caches AS (
  SELECT * FROM (VALUES
  ) AS caches_rows (model, shortest, of_any)
),

-- What Content/profiles.yaml says of application inference profiles.
profiles AS (
  SELECT * FROM (VALUES
    ('ab12cd34ef56', 'nova-pro', 'geo', ' stage=prod', 'o''hara')
  ) AS profiles_rows (name, model, scope, other_tags, tag_1)
),

-- What is counted; other stands for images, and for calls without tokens.
meters AS (
  SELECT * FROM (VALUES
    ('input_tokens'),
    ('output_tokens'),
    ('cache_read_tokens'),
    ('cache_write_5m_tokens'),
    ('cache_write_30m_tokens'),
    ('cache_write_1h_tokens'),
    ('cache_write_12h_tokens'),
    ('web_searches'),
    ('cache_write_tokens'),
    ('other')
  ) AS meters_rows (meter)
),

-- The export. A column that it does not have is empty.
exported AS (
  SELECT * FROM READ_JSON(
    's3://logs/AWSLogs/**/*.json*',
    format = 'newline_delimited',
    columns = {
      "schemaType": 'VARCHAR',
      "timestamp": 'VARCHAR',
      "accountId": 'VARCHAR',
      "region": 'VARCHAR',
      "operation": 'VARCHAR',
      "modelId": 'VARCHAR',
      "errorCode": 'VARCHAR',
      "identity": 'STRUCT("arn" VARCHAR)',
      "requestMetadata": 'MAP(VARCHAR, VARCHAR)',
      "serviceTier": 'VARCHAR',
      "service_tier": 'VARCHAR',
      "performanceConfig": 'STRUCT("latency" VARCHAR)',
      "cacheReadInputTokenCount": 'BIGINT',
      "cacheWriteInputTokenCount": 'BIGINT',
      "input": 'STRUCT("inputTokenCount" BIGINT, "cacheReadInputTokenCount" BIGINT, "cacheWriteInputTokenCount" BIGINT, "inputBodyJson" VARCHAR)',
      "output": 'STRUCT("outputTokenCount" BIGINT, "outputImageCount" BIGINT, "outputBodyJson" VARCHAR)'
    }
  )
),

-- The calls that did not fail, with the counts that stand outside of answers.
records AS (
  SELECT
    SUBSTR(COALESCE(CAST("timestamp" AS VARCHAR), ''), 1, 7) AS month,
    SUBSTR(COALESCE(CAST("timestamp" AS VARCHAR), ''), 1, 10) AS day,
    COALESCE(CAST(accountId AS VARCHAR), '') AS account,
    COALESCE(CAST(region AS VARCHAR), '') AS region,
    COALESCE(CAST(operation AS VARCHAR), '') AS operation,
    modelId AS model_id,
    COALESCE(CAST(identity.arn AS VARCHAR), '') AS principal,
    COALESCE(
      NULLIF(requestMetadata['team'], ''),
      NULLIF(requestMetadata['resourceTags/user:team'], ''),
      NULLIF(requestMetadata['resourceTags/team'], ''),
      NULLIF(requestMetadata['user:team'], ''),
      NULLIF(requestMetadata['user_team'], ''),
      NULLIF(requestMetadata['resource_tags_user_team'], ''),
      NULLIF(requestMetadata['iamPrincipal/team'], ''),
      NULLIF(requestMetadata['iamPrincipal/user:team'], ''),
      NULLIF(requestMetadata['accountTag/team'], ''),
      NULLIF(requestMetadata['costCategory/team'], ''),
      '') AS tag_1,
    input.inputTokenCount AS given_input,
    output.outputTokenCount AS given_output,
    COALESCE(input.cacheReadInputTokenCount, exported.cacheReadInputTokenCount) AS given_read,
    COALESCE(input.cacheWriteInputTokenCount, exported.cacheWriteInputTokenCount) AS given_write,
    COALESCE(output.outputImageCount, 0) AS images,
    input.inputBodyJson AS request,
    TRIM(output.outputBodyJson) AS answer,
    COALESCE(serviceTier, service_tier) AS given_tier,
    performanceConfig.latency AS given_latency
  FROM exported
  WHERE schemaType = 'ModelInvocationLog'
    AND errorCode IS NULL
    AND SUBSTR(COALESCE(CAST("timestamp" AS VARCHAR), ''), 1, 7) IN ('2026-10', '')
),

-- The events of each answer that was kept; a whole answer is one event.
events_of_calls AS (
  SELECT
    *,
    CASE WHEN JSON_VALID(CASE WHEN answer LIKE '[%' THEN answer
      WHEN answer LIKE '{%' THEN '[' || answer || ']' END) THEN FROM_JSON(CASE WHEN answer LIKE '[%' THEN answer
      WHEN answer LIKE '{%' THEN '[' || answer || ']' END, '[{"usage": {"inputTokens": "BIGINT", "input_tokens": "BIGINT", "prompt_tokens": "BIGINT", "inputTokenCount": "BIGINT", "outputTokens": "BIGINT", "output_tokens": "BIGINT", "completion_tokens": "BIGINT", "outputTokenCount": "BIGINT", "cacheReadInputTokens": "BIGINT", "cacheReadInputTokenCount": "BIGINT", "cache_read_input_tokens": "BIGINT", "cacheWriteInputTokens": "BIGINT", "cacheWriteInputTokenCount": "BIGINT", "cache_creation_input_tokens": "BIGINT", "server_tool_use": {"web_search_requests": "BIGINT"}, "prompt_tokens_details": {"cached_tokens": "BIGINT", "cache_write_tokens": "BIGINT"}, "input_tokens_details": {"cached_tokens": "BIGINT", "cache_write_tokens": "BIGINT"}, "cache_creation": {"ephemeral_5m_input_tokens": "BIGINT", "ephemeral_30m_input_tokens": "BIGINT", "ephemeral_1h_input_tokens": "BIGINT", "ephemeral_12h_input_tokens": "BIGINT"}, "cacheDetails": [{"ttl": "VARCHAR", "inputTokens": "BIGINT"}], "serviceTier": "VARCHAR", "service_tier": "VARCHAR", "performanceConfig": {"latency": "VARCHAR"}}, "serviceTier": "VARCHAR", "service_tier": "VARCHAR", "performanceConfig": {"latency": "VARCHAR"}, "trace": {"promptRouter": {"invokedModelId": "VARCHAR"}}, "message": {"usage": {"inputTokens": "BIGINT", "input_tokens": "BIGINT", "prompt_tokens": "BIGINT", "inputTokenCount": "BIGINT", "outputTokens": "BIGINT", "output_tokens": "BIGINT", "completion_tokens": "BIGINT", "outputTokenCount": "BIGINT", "cacheReadInputTokens": "BIGINT", "cacheReadInputTokenCount": "BIGINT", "cache_read_input_tokens": "BIGINT", "cacheWriteInputTokens": "BIGINT", "cacheWriteInputTokenCount": "BIGINT", "cache_creation_input_tokens": "BIGINT", "server_tool_use": {"web_search_requests": "BIGINT"}, "prompt_tokens_details": {"cached_tokens": "BIGINT", "cache_write_tokens": "BIGINT"}, "input_tokens_details": {"cached_tokens": "BIGINT", "cache_write_tokens": "BIGINT"}, "cache_creation": {"ephemeral_5m_input_tokens": "BIGINT", "ephemeral_30m_input_tokens": "BIGINT", "ephemeral_1h_input_tokens": "BIGINT", "ephemeral_12h_input_tokens": "BIGINT"}, "cacheDetails": [{"ttl": "VARCHAR", "inputTokens": "BIGINT"}], "serviceTier": "VARCHAR", "service_tier": "VARCHAR", "performanceConfig": {"latency": "VARCHAR"}}, "serviceTier": "VARCHAR", "service_tier": "VARCHAR", "performanceConfig": {"latency": "VARCHAR"}, "trace": {"promptRouter": {"invokedModelId": "VARCHAR"}}}, "response": {"usage": {"inputTokens": "BIGINT", "input_tokens": "BIGINT", "prompt_tokens": "BIGINT", "inputTokenCount": "BIGINT", "outputTokens": "BIGINT", "output_tokens": "BIGINT", "completion_tokens": "BIGINT", "outputTokenCount": "BIGINT", "cacheReadInputTokens": "BIGINT", "cacheReadInputTokenCount": "BIGINT", "cache_read_input_tokens": "BIGINT", "cacheWriteInputTokens": "BIGINT", "cacheWriteInputTokenCount": "BIGINT", "cache_creation_input_tokens": "BIGINT", "server_tool_use": {"web_search_requests": "BIGINT"}, "prompt_tokens_details": {"cached_tokens": "BIGINT", "cache_write_tokens": "BIGINT"}, "input_tokens_details": {"cached_tokens": "BIGINT", "cache_write_tokens": "BIGINT"}, "cache_creation": {"ephemeral_5m_input_tokens": "BIGINT", "ephemeral_30m_input_tokens": "BIGINT", "ephemeral_1h_input_tokens": "BIGINT", "ephemeral_12h_input_tokens": "BIGINT"}, "cacheDetails": [{"ttl": "VARCHAR", "inputTokens": "BIGINT"}], "serviceTier": "VARCHAR", "service_tier": "VARCHAR", "performanceConfig": {"latency": "VARCHAR"}}, "serviceTier": "VARCHAR", "service_tier": "VARCHAR", "performanceConfig": {"latency": "VARCHAR"}, "trace": {"promptRouter": {"invokedModelId": "VARCHAR"}}}, "metadata": {"usage": {"inputTokens": "BIGINT", "input_tokens": "BIGINT", "prompt_tokens": "BIGINT", "inputTokenCount": "BIGINT", "outputTokens": "BIGINT", "output_tokens": "BIGINT", "completion_tokens": "BIGINT", "outputTokenCount": "BIGINT", "cacheReadInputTokens": "BIGINT", "cacheReadInputTokenCount": "BIGINT", "cache_read_input_tokens": "BIGINT", "cacheWriteInputTokens": "BIGINT", "cacheWriteInputTokenCount": "BIGINT", "cache_creation_input_tokens": "BIGINT", "server_tool_use": {"web_search_requests": "BIGINT"}, "prompt_tokens_details": {"cached_tokens": "BIGINT", "cache_write_tokens": "BIGINT"}, "input_tokens_details": {"cached_tokens": "BIGINT", "cache_write_tokens": "BIGINT"}, "cache_creation": {"ephemeral_5m_input_tokens": "BIGINT", "ephemeral_30m_input_tokens": "BIGINT", "ephemeral_1h_input_tokens": "BIGINT", "ephemeral_12h_input_tokens": "BIGINT"}, "cacheDetails": [{"ttl": "VARCHAR", "inputTokens": "BIGINT"}], "serviceTier": "VARCHAR", "service_tier": "VARCHAR", "performanceConfig": {"latency": "VARCHAR"}}, "serviceTier": "VARCHAR", "service_tier": "VARCHAR", "performanceConfig": {"latency": "VARCHAR"}, "trace": {"promptRouter": {"invokedModelId": "VARCHAR"}}}, "amazon-bedrock-invocationMetrics": {"inputTokens": "BIGINT", "input_tokens": "BIGINT", "prompt_tokens": "BIGINT", "inputTokenCount": "BIGINT", "outputTokens": "BIGINT", "output_tokens": "BIGINT", "completion_tokens": "BIGINT", "outputTokenCount": "BIGINT", "cacheReadInputTokens": "BIGINT", "cacheReadInputTokenCount": "BIGINT", "cache_read_input_tokens": "BIGINT", "cacheWriteInputTokens": "BIGINT", "cacheWriteInputTokenCount": "BIGINT", "cache_creation_input_tokens": "BIGINT", "server_tool_use": {"web_search_requests": "BIGINT"}, "prompt_tokens_details": {"cached_tokens": "BIGINT", "cache_write_tokens": "BIGINT"}, "input_tokens_details": {"cached_tokens": "BIGINT", "cache_write_tokens": "BIGINT"}, "cache_creation": {"ephemeral_5m_input_tokens": "BIGINT", "ephemeral_30m_input_tokens": "BIGINT", "ephemeral_1h_input_tokens": "BIGINT", "ephemeral_12h_input_tokens": "BIGINT"}, "cacheDetails": [{"ttl": "VARCHAR", "inputTokens": "BIGINT"}], "serviceTier": "VARCHAR", "service_tier": "VARCHAR", "performanceConfig": {"latency": "VARCHAR"}}}]') END AS events
  FROM records
),

-- What the events count, which tiers and latencies they name, and the model that a prompt router chose.
stated AS (
  SELECT
    *,
    LIST_FILTER(FLATTEN(LIST_TRANSFORM(events, LAMBDA e: [e.usage, e.message.usage, e.response.usage, e.metadata.usage, e."amazon-bedrock-invocationMetrics"])), LAMBDA x: x IS NOT NULL) AS all_usages,
    LIST_TRANSFORM(LIST_FILTER(LIST_TRANSFORM(LIST_FILTER(FLATTEN(LIST_TRANSFORM(events, LAMBDA e: [e.serviceTier, e.service_tier, e.message.serviceTier, e.message.service_tier, e.response.serviceTier, e.response.service_tier, e.metadata.serviceTier, e.metadata.service_tier, e.usage.serviceTier, e.usage.service_tier, e.message.usage.serviceTier, e.message.usage.service_tier, e.response.usage.serviceTier, e.response.usage.service_tier, e.metadata.usage.serviceTier, e.metadata.usage.service_tier])), LAMBDA x: x IS NOT NULL), LAMBDA t: CASE WHEN t LIKE '{%' THEN JSON_EXTRACT_STRING(t, '$.type') ELSE t END), LAMBDA t: t NOT IN ('auto', 'standard_only')), LAMBDA t: CASE WHEN t IN ('default', 'auto', 'standard_only') THEN 'standard' WHEN t IN ('reserved', 'scale') THEN 'reserved-1m' ELSE t END) AS tiers,
    LIST_FILTER(FLATTEN(LIST_TRANSFORM(events, LAMBDA e: [e.performanceConfig.latency, e.message.performanceConfig.latency, e.response.performanceConfig.latency, e.metadata.performanceConfig.latency, e.usage.performanceConfig.latency, e.message.usage.performanceConfig.latency, e.response.usage.performanceConfig.latency, e.metadata.usage.performanceConfig.latency])), LAMBDA x: x IS NOT NULL) AS latencies,
    LIST_FILTER(FLATTEN(LIST_TRANSFORM(events, LAMBDA e: [e.trace.promptRouter.invokedModelId, e.message.trace.promptRouter.invokedModelId, e.response.trace.promptRouter.invokedModelId, e.metadata.trace.promptRouter.invokedModelId])), LAMBDA x: x IS NOT NULL) AS routed
  FROM events_of_calls
),

-- Tokens that the answer says were written to the cache, in all and by lifetime.
written AS (
  SELECT
    *,
    LIST_MAX(LIST_FILTER(FLATTEN(LIST_TRANSFORM(all_usages, LAMBDA u: [u.cacheWriteInputTokens, u.cacheWriteInputTokenCount, u.cache_creation_input_tokens, u.prompt_tokens_details.cache_write_tokens, u.input_tokens_details.cache_write_tokens])), LAMBDA x: x IS NOT NULL)) AS answer_write,
    COALESCE(LIST_MAX(LIST_FILTER(FLATTEN(LIST_TRANSFORM(all_usages, LAMBDA u: [u.cache_creation.ephemeral_5m_input_tokens, CAST(LIST_SUM(LIST_TRANSFORM(LIST_FILTER(u.cacheDetails, LAMBDA d: d.ttl = '5m'), LAMBDA d: d.inputTokens)) AS BIGINT)])), LAMBDA x: x IS NOT NULL)), 0) AS answer_write_5m,
    COALESCE(LIST_MAX(LIST_FILTER(FLATTEN(LIST_TRANSFORM(all_usages, LAMBDA u: [u.cache_creation.ephemeral_30m_input_tokens, CAST(LIST_SUM(LIST_TRANSFORM(LIST_FILTER(u.cacheDetails, LAMBDA d: d.ttl = '30m'), LAMBDA d: d.inputTokens)) AS BIGINT)])), LAMBDA x: x IS NOT NULL)), 0) AS answer_write_30m,
    COALESCE(LIST_MAX(LIST_FILTER(FLATTEN(LIST_TRANSFORM(all_usages, LAMBDA u: [u.cache_creation.ephemeral_1h_input_tokens, CAST(LIST_SUM(LIST_TRANSFORM(LIST_FILTER(u.cacheDetails, LAMBDA d: d.ttl = '1h'), LAMBDA d: d.inputTokens)) AS BIGINT)])), LAMBDA x: x IS NOT NULL)), 0) AS answer_write_1h,
    COALESCE(LIST_MAX(LIST_FILTER(FLATTEN(LIST_TRANSFORM(all_usages, LAMBDA u: [u.cache_creation.ephemeral_12h_input_tokens, CAST(LIST_SUM(LIST_TRANSFORM(LIST_FILTER(u.cacheDetails, LAMBDA d: d.ttl = '12h'), LAMBDA d: d.inputTokens)) AS BIGINT)])), LAMBDA x: x IS NOT NULL)), 0) AS answer_write_12h
  FROM stated
),

-- Where an answer is no JSON, names a tier that nobody knows or two of them, or wrote more than was
-- counted, what stands outside of it counts alone.
understood AS (
  SELECT
    *,
    (COALESCE(answer, '') = '' OR events IS NOT NULL)
      AND (LIST_MAX(tiers) IS NULL OR LIST_MIN(tiers) = LIST_MAX(tiers) AND LIST_MAX(tiers) IN ('standard', 'priority', 'flex', 'batch', 'ultrafast', 'reserved-1m'))
      AND COALESCE(given_write, answer_write, answer_write_5m + answer_write_30m + answer_write_1h + answer_write_12h)
        >= answer_write_5m + answer_write_30m + answer_write_1h + answer_write_12h AS is_read,
    CASE WHEN (COALESCE(answer, '') = '' OR events IS NOT NULL)
      AND (LIST_MAX(tiers) IS NULL OR LIST_MIN(tiers) = LIST_MAX(tiers) AND LIST_MAX(tiers) IN ('standard', 'priority', 'flex', 'batch', 'ultrafast', 'reserved-1m'))
      AND COALESCE(given_write, answer_write, answer_write_5m + answer_write_30m + answer_write_1h + answer_write_12h)
        >= answer_write_5m + answer_write_30m + answer_write_1h + answer_write_12h
      THEN all_usages END AS usages
  FROM written
),

-- What the answer counts: of the events of a stream the largest, which is the last.
answers AS (
  SELECT
    *,
    LIST_MAX(LIST_FILTER(FLATTEN(LIST_TRANSFORM(usages, LAMBDA u: [u.inputTokens, u.input_tokens, u.prompt_tokens, u.inputTokenCount])), LAMBDA x: x IS NOT NULL)) AS answer_input,
    LIST_MAX(LIST_FILTER(FLATTEN(LIST_TRANSFORM(usages, LAMBDA u: [u.outputTokens, u.output_tokens, u.completion_tokens, u.outputTokenCount])), LAMBDA x: x IS NOT NULL)) AS answer_output,
    LIST_MAX(LIST_FILTER(FLATTEN(LIST_TRANSFORM(usages, LAMBDA u: [u.cacheReadInputTokens, u.cacheReadInputTokenCount, u.cache_read_input_tokens, u.prompt_tokens_details.cached_tokens, u.input_tokens_details.cached_tokens])), LAMBDA x: x IS NOT NULL)) AS answer_read,
    LIST_MAX(LIST_FILTER(FLATTEN(LIST_TRANSFORM(usages, LAMBDA u: [u.prompt_tokens_details.cached_tokens, u.input_tokens_details.cached_tokens, u.prompt_tokens_details.cache_write_tokens, u.input_tokens_details.cache_write_tokens])), LAMBDA x: x IS NOT NULL)) AS answer_details,
    COALESCE(LIST_MAX(LIST_FILTER(FLATTEN(LIST_TRANSFORM(usages, LAMBDA u: [u.server_tool_use.web_search_requests])), LAMBDA x: x IS NOT NULL)), 0) AS web_searches,
    CASE WHEN is_read THEN answer_write_5m ELSE 0 END AS cache_write_5m_tokens,
    CASE WHEN is_read THEN answer_write_30m ELSE 0 END AS cache_write_30m_tokens,
    CASE WHEN is_read THEN answer_write_1h ELSE 0 END AS cache_write_1h_tokens,
    CASE WHEN is_read THEN answer_write_12h ELSE 0 END AS cache_write_12h_tokens
  FROM understood
),

-- The counts of each call, with no token in two of them: what stands outside of the answer counts first.
counted AS (
  SELECT
    *,
    COALESCE(given_input, CASE WHEN answer_details IS NULL THEN answer_input
      ELSE answer_input - COALESCE(given_read, answer_read, 0)
        - COALESCE(given_write, CASE WHEN is_read THEN answer_write END, cache_write_5m_tokens + cache_write_30m_tokens + cache_write_1h_tokens + cache_write_12h_tokens) END, 0) AS input_tokens,
    COALESCE(given_output, answer_output, 0) AS output_tokens,
    COALESCE(given_read, answer_read, 0) AS cache_read_tokens,
    COALESCE(given_write, CASE WHEN is_read THEN answer_write END, cache_write_5m_tokens + cache_write_30m_tokens + cache_write_1h_tokens + cache_write_12h_tokens)
      - (cache_write_5m_tokens + cache_write_30m_tokens + cache_write_1h_tokens + cache_write_12h_tokens) AS cache_write_rest,
    COALESCE(CASE WHEN is_read THEN LIST_MAX(routed) END, model_id) AS invoked_model,
    CASE WHEN NOT is_read THEN ''
      WHEN operation = 'CreateModelInvocationJob' THEN 'batch'
      WHEN COALESCE(LIST_MAX(latencies), given_latency) = 'optimized' THEN 'latency-optimized'
      ELSE COALESCE(LIST_MAX(tiers), CASE WHEN CASE WHEN given_tier LIKE '{%' THEN JSON_EXTRACT_STRING(given_tier, '$.type') ELSE given_tier END IN ('default', 'auto', 'standard_only') THEN 'standard' WHEN CASE WHEN given_tier LIKE '{%' THEN JSON_EXTRACT_STRING(given_tier, '$.type') ELSE given_tier END IN ('reserved', 'scale') THEN 'reserved-1m' ELSE CASE WHEN given_tier LIKE '{%' THEN JSON_EXTRACT_STRING(given_tier, '$.type') ELSE given_tier END END, 'standard') END AS tier,
    CASE WHEN images = 0 THEN 'output_images'
      WHEN CASE WHEN JSON_VALID(request) THEN JSON_EXTRACT_STRING(request, '$."imageGenerationConfig"."quality"') END = 'standard'
        AND GREATEST(TRY_CAST(CASE WHEN JSON_VALID(request) THEN JSON_EXTRACT_STRING(request, '$."imageGenerationConfig"."width"') END AS BIGINT), TRY_CAST(CASE WHEN JSON_VALID(request) THEN JSON_EXTRACT_STRING(request, '$."imageGenerationConfig"."height"') END AS BIGINT)) BETWEEN 1 AND 512
        THEN 'output_images_512_standard'
      WHEN CASE WHEN JSON_VALID(request) THEN JSON_EXTRACT_STRING(request, '$."imageGenerationConfig"."quality"') END = 'premium'
        AND GREATEST(TRY_CAST(CASE WHEN JSON_VALID(request) THEN JSON_EXTRACT_STRING(request, '$."imageGenerationConfig"."width"') END AS BIGINT), TRY_CAST(CASE WHEN JSON_VALID(request) THEN JSON_EXTRACT_STRING(request, '$."imageGenerationConfig"."height"') END AS BIGINT)) BETWEEN 1 AND 512
        THEN 'output_images_512_premium'
      WHEN CASE WHEN JSON_VALID(request) THEN JSON_EXTRACT_STRING(request, '$."imageGenerationConfig"."quality"') END = 'standard'
        AND GREATEST(TRY_CAST(CASE WHEN JSON_VALID(request) THEN JSON_EXTRACT_STRING(request, '$."imageGenerationConfig"."width"') END AS BIGINT), TRY_CAST(CASE WHEN JSON_VALID(request) THEN JSON_EXTRACT_STRING(request, '$."imageGenerationConfig"."height"') END AS BIGINT)) BETWEEN 513 AND 1024
        THEN 'output_images_1024_standard'
      WHEN CASE WHEN JSON_VALID(request) THEN JSON_EXTRACT_STRING(request, '$."imageGenerationConfig"."quality"') END = 'premium'
        AND GREATEST(TRY_CAST(CASE WHEN JSON_VALID(request) THEN JSON_EXTRACT_STRING(request, '$."imageGenerationConfig"."width"') END AS BIGINT), TRY_CAST(CASE WHEN JSON_VALID(request) THEN JSON_EXTRACT_STRING(request, '$."imageGenerationConfig"."height"') END AS BIGINT)) BETWEEN 513 AND 1024
        THEN 'output_images_1024_premium'
      WHEN CASE WHEN JSON_VALID(request) THEN JSON_EXTRACT_STRING(request, '$."imageGenerationConfig"."quality"') END = 'standard'
        AND GREATEST(TRY_CAST(CASE WHEN JSON_VALID(request) THEN JSON_EXTRACT_STRING(request, '$."imageGenerationConfig"."width"') END AS BIGINT), TRY_CAST(CASE WHEN JSON_VALID(request) THEN JSON_EXTRACT_STRING(request, '$."imageGenerationConfig"."height"') END AS BIGINT)) BETWEEN 1025 AND 2048
        THEN 'output_images_2048_standard'
      WHEN CASE WHEN JSON_VALID(request) THEN JSON_EXTRACT_STRING(request, '$."imageGenerationConfig"."quality"') END = 'premium'
        AND GREATEST(TRY_CAST(CASE WHEN JSON_VALID(request) THEN JSON_EXTRACT_STRING(request, '$."imageGenerationConfig"."width"') END AS BIGINT), TRY_CAST(CASE WHEN JSON_VALID(request) THEN JSON_EXTRACT_STRING(request, '$."imageGenerationConfig"."height"') END AS BIGINT)) BETWEEN 1025 AND 2048
        THEN 'output_images_2048_premium'
      ELSE 'output_images' END AS image_meter
  FROM answers
),

-- The end of each model's name, and the same without the prefix of an inference profile.
named AS (
  SELECT
    counted.*,
    input_tokens + output_tokens + cache_read_tokens + cache_write_5m_tokens + cache_write_30m_tokens + cache_write_1h_tokens + cache_write_12h_tokens + web_searches + cache_write_rest > 0 AS has_tokens,
    REGEXP_REPLACE(invoked_model, '^.*/', '') AS last_part,
    CASE WHEN scopes.scope IS NULL THEN REGEXP_REPLACE(invoked_model, '^.*/', '')
      ELSE SUBSTR(REGEXP_REPLACE(invoked_model, '^.*/', ''), LENGTH(scopes.prefix) + 2) END AS plain_name,
    COALESCE(scopes.scope, 'in-region') AS scope
  FROM counted
  LEFT JOIN scopes ON scopes.prefix = NULLIF(REGEXP_EXTRACT(REGEXP_REPLACE(invoked_model, '^.*/', ''), '^([^.]*)[.]', 1), '')
),

-- What belongs together: all names of one model in one scope. A call without tokens is counted by
-- its images, or by itself.
calls AS (
  SELECT
    month,
    day,
    account,
    region,
    principal,
    COALESCE(profiles.model || ' ' || profiles.scope || profiles.other_tags,
      models.model || ' ' || named.scope, invoked_model) AS model,
    invoked_model AS model_id,
    CASE WHEN has_tokens OR image_meter <> 'output_images' THEN tier ELSE 'standard' END AS tier,
    COALESCE(profiles.tag_1, named.tag_1) AS tag_1,
    input_tokens,
    output_tokens,
    cache_read_tokens,
    cache_write_5m_tokens,
    cache_write_30m_tokens,
    cache_write_1h_tokens,
    cache_write_12h_tokens,
    web_searches,
    cache_write_rest,
    COALESCE(CASE WHEN COALESCE(LEN(usages), 0) > 0 THEN caches.shortest
      ELSE caches.of_any END, 'cache_write_5m_tokens') AS rest_meter,
    CASE WHEN images > 0 THEN image_meter ELSE 'requests' END AS other_meter,
    CASE WHEN images > 0 THEN images WHEN has_tokens THEN 0 ELSE 1 END AS other_size
  FROM named
  LEFT JOIN models ON models.name = named.plain_name
  LEFT JOIN profiles ON profiles.name = named.last_part
  LEFT JOIN caches ON caches.model = COALESCE(profiles.model, models.model)
),

-- The groups, each with one of the names that its model has in the log.
call_groups AS (
  SELECT
    month,
    account,
    region,
    model,
    tier,
    principal,
    tag_1,
    MIN(model_id) AS model_id,
    MAX(day) AS last_day,
    COUNT(*) AS requests
  FROM calls
  GROUP BY month, account, region, model, tier, principal, tag_1
),

-- How large each call was by each meter.
sizes AS (
  SELECT
    month,
    account,
    region,
    model,
    tier,
    principal,
    tag_1,
    CASE WHEN meters.meter = 'other' THEN other_meter ELSE meters.meter END AS meter,
    CASE meters.meter
      WHEN 'input_tokens' THEN input_tokens
      WHEN 'output_tokens' THEN output_tokens
      WHEN 'cache_read_tokens' THEN cache_read_tokens
      WHEN 'cache_write_5m_tokens' THEN cache_write_5m_tokens + CASE rest_meter WHEN 'cache_write_5m_tokens' THEN cache_write_rest ELSE 0 END
      WHEN 'cache_write_30m_tokens' THEN cache_write_30m_tokens + CASE rest_meter WHEN 'cache_write_30m_tokens' THEN cache_write_rest ELSE 0 END
      WHEN 'cache_write_1h_tokens' THEN cache_write_1h_tokens + CASE rest_meter WHEN 'cache_write_1h_tokens' THEN cache_write_rest ELSE 0 END
      WHEN 'cache_write_12h_tokens' THEN cache_write_12h_tokens + CASE rest_meter WHEN 'cache_write_12h_tokens' THEN cache_write_rest ELSE 0 END
      WHEN 'web_searches' THEN web_searches
      WHEN 'cache_write_tokens' THEN CASE rest_meter WHEN 'cache_write_tokens' THEN cache_write_rest ELSE 0 END
      ELSE other_size END AS size
  FROM calls
  CROSS JOIN meters
),

-- How many calls had each size.
counts AS (
  SELECT
    month,
    account,
    region,
    model,
    tier,
    principal,
    tag_1,
    meter,
    size,
    COUNT(*) AS times
  FROM sizes
  WHERE size > 0
  GROUP BY month, account, region, model, tier, principal, tag_1, meter, size
),

-- How many calls were of a size or smaller, and how many had the meter at all.
running AS (
  SELECT
    *,
    SUM(times) OVER (PARTITION BY month, account, region, model, tier, principal, tag_1, meter ORDER BY size) AS up_to,
    SUM(times) OVER (PARTITION BY month, account, region, model, tier, principal, tag_1, meter) AS with_meter
  FROM counts
)

-- The sums. A percentile is the least size that 5, 50 or 95 percent of all calls of the group
-- do not exceed; a call without the meter has size 0. Whole numbers are compared, in twentieths,
-- so that it is exact in every engine.
SELECT
  month,
  last_day,
  account,
  region,
  model_id AS "modelId",
  tier,
  principal,
  CAST(JSON_OBJECT('team', NULLIF(tag_1, '')) AS VARCHAR) AS tags,
  meter,
  CAST(requests AS VARCHAR) AS requests,
  CAST(SUM(size * times) AS VARCHAR) AS quantity,
  CAST(CASE WHEN (requests - MAX(with_meter)) * 20 >= requests * 1 THEN 0
    ELSE MIN(CASE WHEN (requests - with_meter + up_to) * 20 >= requests * 1 THEN size END) END AS VARCHAR) AS p5,
  CAST(CASE WHEN (requests - MAX(with_meter)) * 20 >= requests * 10 THEN 0
    ELSE MIN(CASE WHEN (requests - with_meter + up_to) * 20 >= requests * 10 THEN size END) END AS VARCHAR) AS p50,
  CAST(CASE WHEN (requests - MAX(with_meter)) * 20 >= requests * 19 THEN 0
    ELSE MIN(CASE WHEN (requests - with_meter + up_to) * 20 >= requests * 19 THEN size END) END AS VARCHAR) AS p95
FROM running
JOIN call_groups USING (month, account, region, model, tier, principal, tag_1)
GROUP BY month, account, region, model, tier, principal, tag_1, model_id, last_day, requests, meter;
