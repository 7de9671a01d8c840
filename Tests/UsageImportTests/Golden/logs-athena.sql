-- The usage in Bedrock's model invocation logs, by month, account, model and meter.
-- Run each statement in Amazon Athena, and download the result as CSV.
-- Then: ratebook usage import RESULT

-- The export as a table. Athena runs one statement at a time: run this one once.
CREATE EXTERNAL TABLE IF NOT EXISTS exported (
  `schemaType` STRING,
  `timestamp` STRING,
  `accountId` STRING,
  `region` STRING,
  `operation` STRING,
  `modelId` STRING,
  `errorCode` STRING,
  `identity` STRUCT<`arn`: STRING>,
  `requestMetadata` MAP<STRING, STRING>,
  `serviceTier` STRING,
  `service_tier` STRING,
  `performanceConfig` STRUCT<`latency`: STRING>,
  `cacheReadInputTokenCount` BIGINT,
  `cacheWriteInputTokenCount` BIGINT,
  `input` STRUCT<`inputTokenCount`: BIGINT, `cacheReadInputTokenCount`: BIGINT, `cacheWriteInputTokenCount`: BIGINT, `inputBodyJson`: STRING>,
  `output` STRUCT<`outputTokenCount`: BIGINT, `outputImageCount`: BIGINT, `outputBodyJson`: STRING>
)
ROW FORMAT SERDE 'org.openx.data.jsonserde.JsonSerDe'
LOCATION 's3://logs/AWSLogs/';

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
      NULLIF(ELEMENT_AT(requestMetadata, 'team'), ''),
      NULLIF(ELEMENT_AT(requestMetadata, 'resourceTags/user:team'), ''),
      NULLIF(ELEMENT_AT(requestMetadata, 'resourceTags/team'), ''),
      NULLIF(ELEMENT_AT(requestMetadata, 'user:team'), ''),
      NULLIF(ELEMENT_AT(requestMetadata, 'user_team'), ''),
      NULLIF(ELEMENT_AT(requestMetadata, 'resource_tags_user_team'), ''),
      NULLIF(ELEMENT_AT(requestMetadata, 'iamPrincipal/team'), ''),
      NULLIF(ELEMENT_AT(requestMetadata, 'iamPrincipal/user:team'), ''),
      NULLIF(ELEMENT_AT(requestMetadata, 'accountTag/team'), ''),
      NULLIF(ELEMENT_AT(requestMetadata, 'costCategory/team'), ''),
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
    TRY(CAST(JSON_PARSE(CASE WHEN answer LIKE '[%' THEN answer
      WHEN answer LIKE '{%' THEN '[' || answer || ']' END) AS ARRAY(ROW("usage" ROW("inputTokens" BIGINT, "input_tokens" BIGINT, "prompt_tokens" BIGINT, "inputTokenCount" BIGINT, "outputTokens" BIGINT, "output_tokens" BIGINT, "completion_tokens" BIGINT, "outputTokenCount" BIGINT, "cacheReadInputTokens" BIGINT, "cacheReadInputTokenCount" BIGINT, "cache_read_input_tokens" BIGINT, "cacheWriteInputTokens" BIGINT, "cacheWriteInputTokenCount" BIGINT, "cache_creation_input_tokens" BIGINT, "server_tool_use" ROW("web_search_requests" BIGINT), "prompt_tokens_details" ROW("cached_tokens" BIGINT, "cache_write_tokens" BIGINT), "input_tokens_details" ROW("cached_tokens" BIGINT, "cache_write_tokens" BIGINT), "cache_creation" ROW("ephemeral_5m_input_tokens" BIGINT, "ephemeral_30m_input_tokens" BIGINT, "ephemeral_1h_input_tokens" BIGINT, "ephemeral_12h_input_tokens" BIGINT), "cacheDetails" ARRAY(ROW("ttl" VARCHAR, "inputTokens" BIGINT)), "serviceTier" JSON, "service_tier" JSON, "performanceConfig" ROW("latency" VARCHAR)), "serviceTier" JSON, "service_tier" JSON, "performanceConfig" ROW("latency" VARCHAR), "trace" ROW("promptRouter" ROW("invokedModelId" VARCHAR)), "message" ROW("usage" ROW("inputTokens" BIGINT, "input_tokens" BIGINT, "prompt_tokens" BIGINT, "inputTokenCount" BIGINT, "outputTokens" BIGINT, "output_tokens" BIGINT, "completion_tokens" BIGINT, "outputTokenCount" BIGINT, "cacheReadInputTokens" BIGINT, "cacheReadInputTokenCount" BIGINT, "cache_read_input_tokens" BIGINT, "cacheWriteInputTokens" BIGINT, "cacheWriteInputTokenCount" BIGINT, "cache_creation_input_tokens" BIGINT, "server_tool_use" ROW("web_search_requests" BIGINT), "prompt_tokens_details" ROW("cached_tokens" BIGINT, "cache_write_tokens" BIGINT), "input_tokens_details" ROW("cached_tokens" BIGINT, "cache_write_tokens" BIGINT), "cache_creation" ROW("ephemeral_5m_input_tokens" BIGINT, "ephemeral_30m_input_tokens" BIGINT, "ephemeral_1h_input_tokens" BIGINT, "ephemeral_12h_input_tokens" BIGINT), "cacheDetails" ARRAY(ROW("ttl" VARCHAR, "inputTokens" BIGINT)), "serviceTier" JSON, "service_tier" JSON, "performanceConfig" ROW("latency" VARCHAR)), "serviceTier" JSON, "service_tier" JSON, "performanceConfig" ROW("latency" VARCHAR), "trace" ROW("promptRouter" ROW("invokedModelId" VARCHAR))), "response" ROW("usage" ROW("inputTokens" BIGINT, "input_tokens" BIGINT, "prompt_tokens" BIGINT, "inputTokenCount" BIGINT, "outputTokens" BIGINT, "output_tokens" BIGINT, "completion_tokens" BIGINT, "outputTokenCount" BIGINT, "cacheReadInputTokens" BIGINT, "cacheReadInputTokenCount" BIGINT, "cache_read_input_tokens" BIGINT, "cacheWriteInputTokens" BIGINT, "cacheWriteInputTokenCount" BIGINT, "cache_creation_input_tokens" BIGINT, "server_tool_use" ROW("web_search_requests" BIGINT), "prompt_tokens_details" ROW("cached_tokens" BIGINT, "cache_write_tokens" BIGINT), "input_tokens_details" ROW("cached_tokens" BIGINT, "cache_write_tokens" BIGINT), "cache_creation" ROW("ephemeral_5m_input_tokens" BIGINT, "ephemeral_30m_input_tokens" BIGINT, "ephemeral_1h_input_tokens" BIGINT, "ephemeral_12h_input_tokens" BIGINT), "cacheDetails" ARRAY(ROW("ttl" VARCHAR, "inputTokens" BIGINT)), "serviceTier" JSON, "service_tier" JSON, "performanceConfig" ROW("latency" VARCHAR)), "serviceTier" JSON, "service_tier" JSON, "performanceConfig" ROW("latency" VARCHAR), "trace" ROW("promptRouter" ROW("invokedModelId" VARCHAR))), "metadata" ROW("usage" ROW("inputTokens" BIGINT, "input_tokens" BIGINT, "prompt_tokens" BIGINT, "inputTokenCount" BIGINT, "outputTokens" BIGINT, "output_tokens" BIGINT, "completion_tokens" BIGINT, "outputTokenCount" BIGINT, "cacheReadInputTokens" BIGINT, "cacheReadInputTokenCount" BIGINT, "cache_read_input_tokens" BIGINT, "cacheWriteInputTokens" BIGINT, "cacheWriteInputTokenCount" BIGINT, "cache_creation_input_tokens" BIGINT, "server_tool_use" ROW("web_search_requests" BIGINT), "prompt_tokens_details" ROW("cached_tokens" BIGINT, "cache_write_tokens" BIGINT), "input_tokens_details" ROW("cached_tokens" BIGINT, "cache_write_tokens" BIGINT), "cache_creation" ROW("ephemeral_5m_input_tokens" BIGINT, "ephemeral_30m_input_tokens" BIGINT, "ephemeral_1h_input_tokens" BIGINT, "ephemeral_12h_input_tokens" BIGINT), "cacheDetails" ARRAY(ROW("ttl" VARCHAR, "inputTokens" BIGINT)), "serviceTier" JSON, "service_tier" JSON, "performanceConfig" ROW("latency" VARCHAR)), "serviceTier" JSON, "service_tier" JSON, "performanceConfig" ROW("latency" VARCHAR), "trace" ROW("promptRouter" ROW("invokedModelId" VARCHAR))), "amazon-bedrock-invocationMetrics" ROW("inputTokens" BIGINT, "input_tokens" BIGINT, "prompt_tokens" BIGINT, "inputTokenCount" BIGINT, "outputTokens" BIGINT, "output_tokens" BIGINT, "completion_tokens" BIGINT, "outputTokenCount" BIGINT, "cacheReadInputTokens" BIGINT, "cacheReadInputTokenCount" BIGINT, "cache_read_input_tokens" BIGINT, "cacheWriteInputTokens" BIGINT, "cacheWriteInputTokenCount" BIGINT, "cache_creation_input_tokens" BIGINT, "server_tool_use" ROW("web_search_requests" BIGINT), "prompt_tokens_details" ROW("cached_tokens" BIGINT, "cache_write_tokens" BIGINT), "input_tokens_details" ROW("cached_tokens" BIGINT, "cache_write_tokens" BIGINT), "cache_creation" ROW("ephemeral_5m_input_tokens" BIGINT, "ephemeral_30m_input_tokens" BIGINT, "ephemeral_1h_input_tokens" BIGINT, "ephemeral_12h_input_tokens" BIGINT), "cacheDetails" ARRAY(ROW("ttl" VARCHAR, "inputTokens" BIGINT)), "serviceTier" JSON, "service_tier" JSON, "performanceConfig" ROW("latency" VARCHAR)))))) AS events
  FROM records
),

-- What the events count, which tiers and latencies they name, and the model that a prompt router chose.
stated AS (
  SELECT
    *,
    FILTER(FLATTEN(TRANSFORM(events, e -> ARRAY[e.usage, e.message.usage, e.response.usage, e.metadata.usage, e."amazon-bedrock-invocationMetrics"])), x -> x IS NOT NULL) AS all_usages,
    TRANSFORM(FILTER(TRANSFORM(FILTER(FLATTEN(TRANSFORM(events, e -> ARRAY[JSON_FORMAT(e.serviceTier), JSON_FORMAT(e.service_tier), JSON_FORMAT(e.message.serviceTier), JSON_FORMAT(e.message.service_tier), JSON_FORMAT(e.response.serviceTier), JSON_FORMAT(e.response.service_tier), JSON_FORMAT(e.metadata.serviceTier), JSON_FORMAT(e.metadata.service_tier), JSON_FORMAT(e.usage.serviceTier), JSON_FORMAT(e.usage.service_tier), JSON_FORMAT(e.message.usage.serviceTier), JSON_FORMAT(e.message.usage.service_tier), JSON_FORMAT(e.response.usage.serviceTier), JSON_FORMAT(e.response.usage.service_tier), JSON_FORMAT(e.metadata.usage.serviceTier), JSON_FORMAT(e.metadata.usage.service_tier)])), x -> x IS NOT NULL), t -> COALESCE(JSON_EXTRACT_SCALAR(t, '$.type'), JSON_EXTRACT_SCALAR(t, '$'), t)), t -> t NOT IN ('auto', 'standard_only')), t -> CASE WHEN t IN ('default', 'auto', 'standard_only') THEN 'standard' WHEN t IN ('reserved', 'scale') THEN 'reserved-1m' ELSE t END) AS tiers,
    FILTER(FLATTEN(TRANSFORM(events, e -> ARRAY[e.performanceConfig.latency, e.message.performanceConfig.latency, e.response.performanceConfig.latency, e.metadata.performanceConfig.latency, e.usage.performanceConfig.latency, e.message.usage.performanceConfig.latency, e.response.usage.performanceConfig.latency, e.metadata.usage.performanceConfig.latency])), x -> x IS NOT NULL) AS latencies,
    FILTER(FLATTEN(TRANSFORM(events, e -> ARRAY[e.trace.promptRouter.invokedModelId, e.message.trace.promptRouter.invokedModelId, e.response.trace.promptRouter.invokedModelId, e.metadata.trace.promptRouter.invokedModelId])), x -> x IS NOT NULL) AS routed
  FROM events_of_calls
),

-- Tokens that the answer says were written to the cache, in all and by lifetime.
written AS (
  SELECT
    *,
    ARRAY_MAX(FILTER(FLATTEN(TRANSFORM(all_usages, u -> ARRAY[u.cacheWriteInputTokens, u.cacheWriteInputTokenCount, u.cache_creation_input_tokens, u.prompt_tokens_details.cache_write_tokens, u.input_tokens_details.cache_write_tokens])), x -> x IS NOT NULL)) AS answer_write,
    COALESCE(ARRAY_MAX(FILTER(FLATTEN(TRANSFORM(all_usages, u -> ARRAY[u.cache_creation.ephemeral_5m_input_tokens, REDUCE(TRANSFORM(FILTER(u.cacheDetails, d -> d.ttl = '5m'), d -> d.inputTokens), CAST(0 AS BIGINT), (s, n) -> s + n, s -> s)])), x -> x IS NOT NULL)), 0) AS answer_write_5m,
    COALESCE(ARRAY_MAX(FILTER(FLATTEN(TRANSFORM(all_usages, u -> ARRAY[u.cache_creation.ephemeral_30m_input_tokens, REDUCE(TRANSFORM(FILTER(u.cacheDetails, d -> d.ttl = '30m'), d -> d.inputTokens), CAST(0 AS BIGINT), (s, n) -> s + n, s -> s)])), x -> x IS NOT NULL)), 0) AS answer_write_30m,
    COALESCE(ARRAY_MAX(FILTER(FLATTEN(TRANSFORM(all_usages, u -> ARRAY[u.cache_creation.ephemeral_1h_input_tokens, REDUCE(TRANSFORM(FILTER(u.cacheDetails, d -> d.ttl = '1h'), d -> d.inputTokens), CAST(0 AS BIGINT), (s, n) -> s + n, s -> s)])), x -> x IS NOT NULL)), 0) AS answer_write_1h,
    COALESCE(ARRAY_MAX(FILTER(FLATTEN(TRANSFORM(all_usages, u -> ARRAY[u.cache_creation.ephemeral_12h_input_tokens, REDUCE(TRANSFORM(FILTER(u.cacheDetails, d -> d.ttl = '12h'), d -> d.inputTokens), CAST(0 AS BIGINT), (s, n) -> s + n, s -> s)])), x -> x IS NOT NULL)), 0) AS answer_write_12h
  FROM stated
),

-- Where an answer is no JSON, names a tier that nobody knows or two of them, or wrote more than was
-- counted, what stands outside of it counts alone.
understood AS (
  SELECT
    *,
    (COALESCE(answer, '') = '' OR events IS NOT NULL)
      AND (ARRAY_MAX(tiers) IS NULL OR ARRAY_MIN(tiers) = ARRAY_MAX(tiers) AND ARRAY_MAX(tiers) IN ('standard', 'priority', 'flex', 'batch', 'ultrafast', 'reserved-1m'))
      AND COALESCE(given_write, answer_write, answer_write_5m + answer_write_30m + answer_write_1h + answer_write_12h)
        >= answer_write_5m + answer_write_30m + answer_write_1h + answer_write_12h AS is_read,
    CASE WHEN (COALESCE(answer, '') = '' OR events IS NOT NULL)
      AND (ARRAY_MAX(tiers) IS NULL OR ARRAY_MIN(tiers) = ARRAY_MAX(tiers) AND ARRAY_MAX(tiers) IN ('standard', 'priority', 'flex', 'batch', 'ultrafast', 'reserved-1m'))
      AND COALESCE(given_write, answer_write, answer_write_5m + answer_write_30m + answer_write_1h + answer_write_12h)
        >= answer_write_5m + answer_write_30m + answer_write_1h + answer_write_12h
      THEN all_usages END AS usages
  FROM written
),

-- What the answer counts: of the events of a stream the largest, which is the last.
answers AS (
  SELECT
    *,
    ARRAY_MAX(FILTER(FLATTEN(TRANSFORM(usages, u -> ARRAY[u.inputTokens, u.input_tokens, u.prompt_tokens, u.inputTokenCount])), x -> x IS NOT NULL)) AS answer_input,
    ARRAY_MAX(FILTER(FLATTEN(TRANSFORM(usages, u -> ARRAY[u.outputTokens, u.output_tokens, u.completion_tokens, u.outputTokenCount])), x -> x IS NOT NULL)) AS answer_output,
    ARRAY_MAX(FILTER(FLATTEN(TRANSFORM(usages, u -> ARRAY[u.cacheReadInputTokens, u.cacheReadInputTokenCount, u.cache_read_input_tokens, u.prompt_tokens_details.cached_tokens, u.input_tokens_details.cached_tokens])), x -> x IS NOT NULL)) AS answer_read,
    ARRAY_MAX(FILTER(FLATTEN(TRANSFORM(usages, u -> ARRAY[u.prompt_tokens_details.cached_tokens, u.input_tokens_details.cached_tokens, u.prompt_tokens_details.cache_write_tokens, u.input_tokens_details.cache_write_tokens])), x -> x IS NOT NULL)) AS answer_details,
    COALESCE(ARRAY_MAX(FILTER(FLATTEN(TRANSFORM(usages, u -> ARRAY[u.server_tool_use.web_search_requests])), x -> x IS NOT NULL)), 0) AS web_searches,
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
    COALESCE(CASE WHEN is_read THEN ARRAY_MAX(routed) END, model_id) AS invoked_model,
    CASE WHEN NOT is_read THEN ''
      WHEN operation = 'CreateModelInvocationJob' THEN 'batch'
      WHEN COALESCE(ARRAY_MAX(latencies), given_latency) = 'optimized' THEN 'latency-optimized'
      ELSE COALESCE(ARRAY_MAX(tiers), CASE WHEN COALESCE(JSON_EXTRACT_SCALAR(given_tier, '$.type'), JSON_EXTRACT_SCALAR(given_tier, '$'), given_tier) IN ('default', 'auto', 'standard_only') THEN 'standard' WHEN COALESCE(JSON_EXTRACT_SCALAR(given_tier, '$.type'), JSON_EXTRACT_SCALAR(given_tier, '$'), given_tier) IN ('reserved', 'scale') THEN 'reserved-1m' ELSE COALESCE(JSON_EXTRACT_SCALAR(given_tier, '$.type'), JSON_EXTRACT_SCALAR(given_tier, '$'), given_tier) END, 'standard') END AS tier,
    CASE WHEN images = 0 THEN 'output_images'
      WHEN JSON_EXTRACT_SCALAR(request, '$["imageGenerationConfig"]["quality"]') = 'standard'
        AND GREATEST(TRY_CAST(JSON_EXTRACT_SCALAR(request, '$["imageGenerationConfig"]["width"]') AS BIGINT), TRY_CAST(JSON_EXTRACT_SCALAR(request, '$["imageGenerationConfig"]["height"]') AS BIGINT)) BETWEEN 1 AND 512
        THEN 'output_images_512_standard'
      WHEN JSON_EXTRACT_SCALAR(request, '$["imageGenerationConfig"]["quality"]') = 'premium'
        AND GREATEST(TRY_CAST(JSON_EXTRACT_SCALAR(request, '$["imageGenerationConfig"]["width"]') AS BIGINT), TRY_CAST(JSON_EXTRACT_SCALAR(request, '$["imageGenerationConfig"]["height"]') AS BIGINT)) BETWEEN 1 AND 512
        THEN 'output_images_512_premium'
      WHEN JSON_EXTRACT_SCALAR(request, '$["imageGenerationConfig"]["quality"]') = 'standard'
        AND GREATEST(TRY_CAST(JSON_EXTRACT_SCALAR(request, '$["imageGenerationConfig"]["width"]') AS BIGINT), TRY_CAST(JSON_EXTRACT_SCALAR(request, '$["imageGenerationConfig"]["height"]') AS BIGINT)) BETWEEN 513 AND 1024
        THEN 'output_images_1024_standard'
      WHEN JSON_EXTRACT_SCALAR(request, '$["imageGenerationConfig"]["quality"]') = 'premium'
        AND GREATEST(TRY_CAST(JSON_EXTRACT_SCALAR(request, '$["imageGenerationConfig"]["width"]') AS BIGINT), TRY_CAST(JSON_EXTRACT_SCALAR(request, '$["imageGenerationConfig"]["height"]') AS BIGINT)) BETWEEN 513 AND 1024
        THEN 'output_images_1024_premium'
      WHEN JSON_EXTRACT_SCALAR(request, '$["imageGenerationConfig"]["quality"]') = 'standard'
        AND GREATEST(TRY_CAST(JSON_EXTRACT_SCALAR(request, '$["imageGenerationConfig"]["width"]') AS BIGINT), TRY_CAST(JSON_EXTRACT_SCALAR(request, '$["imageGenerationConfig"]["height"]') AS BIGINT)) BETWEEN 1025 AND 2048
        THEN 'output_images_2048_standard'
      WHEN JSON_EXTRACT_SCALAR(request, '$["imageGenerationConfig"]["quality"]') = 'premium'
        AND GREATEST(TRY_CAST(JSON_EXTRACT_SCALAR(request, '$["imageGenerationConfig"]["width"]') AS BIGINT), TRY_CAST(JSON_EXTRACT_SCALAR(request, '$["imageGenerationConfig"]["height"]') AS BIGINT)) BETWEEN 1025 AND 2048
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
  LEFT JOIN scopes ON scopes.prefix = REGEXP_EXTRACT(REGEXP_REPLACE(invoked_model, '^.*/', ''), '^([^.]*)[.]', 1)
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
    COALESCE(CASE WHEN COALESCE(CARDINALITY(usages), 0) > 0 THEN caches.shortest
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
  JSON_FORMAT(CAST(MAP(ARRAY['team'], ARRAY[NULLIF(tag_1, '')]) AS JSON)) AS tags,
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
