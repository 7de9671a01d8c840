-- The usage in a Cost and Usage Report 2.0, by month, account, model and meter.
-- Run each statement in Amazon Athena, and download the result as CSV.
-- Then: ratebook usage import RESULT

-- The export as a table. Athena runs one statement at a time: run this one once.
CREATE EXTERNAL TABLE IF NOT EXISTS exported (
  `line_item_usage_account_id` STRING,
  `line_item_line_item_type` STRING,
  `line_item_product_code` STRING,
  `line_item_resource_id` STRING,
  `product_region_code` STRING,
  `line_item_usage_type` STRING,
  `pricing_unit` STRING,
  `line_item_currency_code` STRING,
  `bill_billing_period_start_date` TIMESTAMP,
  `line_item_usage_start_date` TIMESTAMP,
  `line_item_usage_amount` DOUBLE,
  `line_item_unblended_cost` DOUBLE,
  `product` MAP<STRING, STRING>,
  `line_item_iam_principal` STRING,
  `tags` MAP<STRING, STRING>,
  `resource_tags` MAP<STRING, STRING>
)
STORED AS PARQUET
LOCATION 's3://bills/o''hara/**/';

WITH
-- The lines of Amazon Bedrock and of the other services that are kept, with the month that each is billed for.
-- Numbers are read from their text, so that a binary one is the decimal it stands for.
lines AS (
  SELECT
    COALESCE(CAST("line_item_usage_account_id" AS VARCHAR), '') AS account,
    COALESCE(CAST("line_item_line_item_type" AS VARCHAR), '') AS type_of_line,
    COALESCE(CAST("line_item_product_code" AS VARCHAR), '') AS service,
    CASE WHEN COALESCE(CAST(line_item_product_code AS VARCHAR), '') LIKE 'Amazon%' OR COALESCE(CAST(line_item_product_code AS VARCHAR), '') LIKE 'AWS%'
        OR COALESCE(CAST(line_item_resource_id AS VARCHAR), '') LIKE '%:bedrock:%'
      THEN '' ELSE COALESCE(ELEMENT_AT("product", 'product_name'), '') END AS product_name,
    COALESCE(CAST("line_item_resource_id" AS VARCHAR), '') AS resource,
    COALESCE(CAST("product_region_code" AS VARCHAR), '') AS region,
    COALESCE(CAST("line_item_usage_type" AS VARCHAR), '') AS usage_type,
    COALESCE(CAST("pricing_unit" AS VARCHAR), '') AS unit,
    COALESCE(CAST("line_item_currency_code" AS VARCHAR), '') AS currency,
    COALESCE(CAST("line_item_iam_principal" AS VARCHAR), '') AS principal,
    JSON_FORMAT(CAST(MAP(ARRAY['team'], ARRAY[COALESCE(
      NULLIF(COALESCE(ELEMENT_AT("tags", 'team'), ELEMENT_AT("resource_tags", 'team')), ''),
      NULLIF(COALESCE(ELEMENT_AT("tags", 'resourceTags/user:team'), ELEMENT_AT("resource_tags", 'resourceTags/user:team')), ''),
      NULLIF(COALESCE(ELEMENT_AT("tags", 'resourceTags/team'), ELEMENT_AT("resource_tags", 'resourceTags/team')), ''),
      NULLIF(COALESCE(ELEMENT_AT("tags", 'user:team'), ELEMENT_AT("resource_tags", 'user:team')), ''),
      NULLIF(COALESCE(ELEMENT_AT("tags", 'user_team'), ELEMENT_AT("resource_tags", 'user_team')), ''),
      NULLIF(COALESCE(ELEMENT_AT("tags", 'resource_tags_user_team'), ELEMENT_AT("resource_tags", 'resource_tags_user_team')), ''),
      NULLIF(COALESCE(ELEMENT_AT("tags", 'iamPrincipal/team'), ELEMENT_AT("resource_tags", 'iamPrincipal/team')), ''),
      NULLIF(COALESCE(ELEMENT_AT("tags", 'iamPrincipal/user:team'), ELEMENT_AT("resource_tags", 'iamPrincipal/user:team')), ''),
      NULLIF(COALESCE(ELEMENT_AT("tags", 'accountTag/team'), ELEMENT_AT("resource_tags", 'accountTag/team')), ''),
      NULLIF(COALESCE(ELEMENT_AT("tags", 'costCategory/team'), ELEMENT_AT("resource_tags", 'costCategory/team')), ''))]) AS JSON)) AS kept_tags,
    COALESCE(COALESCE(SUBSTR(NULLIF(CAST("bill_billing_period_start_date" AS VARCHAR), ''), 1, 7), SUBSTR(NULLIF(CAST("line_item_usage_start_date" AS VARCHAR), ''), 1, 7)), '') AS month,
    COALESCE(SUBSTR(NULLIF(CAST("line_item_usage_start_date" AS VARCHAR), ''), 1, 10), '') AS day,
    CAST(COALESCE(NULLIF(CAST("line_item_usage_amount" AS VARCHAR), ''), '0') AS DECIMAL(35,22)) AS amount,
    CAST(COALESCE(NULLIF(CAST("line_item_unblended_cost" AS VARCHAR), ''), '0') AS DECIMAL(35,22)) AS cost
  FROM exported
  WHERE (COALESCE(CAST(line_item_product_code AS VARCHAR), '') LIKE '%Bedrock%'
      OR COALESCE(ELEMENT_AT("product", 'product_name'), '') LIKE '%Bedrock%'
      OR COALESCE(CAST(line_item_resource_id AS VARCHAR), '') LIKE '%:bedrock%'
      OR COALESCE(CAST(line_item_usage_type AS VARCHAR), '') LIKE '%MP:%' AND COALESCE(CAST(line_item_usage_type AS VARCHAR), '') LIKE '%TokenCount%'
      OR COALESCE(CAST(line_item_product_code AS VARCHAR), '') IN ('AmazonS3')
      OR COALESCE(ELEMENT_AT("product", 'product_name'), '') IN ('AmazonS3'))
    AND COALESCE(COALESCE(SUBSTR(NULLIF(CAST("bill_billing_period_start_date" AS VARCHAR), ''), 1, 7), SUBSTR(NULLIF(CAST("line_item_usage_start_date" AS VARCHAR), ''), 1, 7)), '') IN ('2026-10', '')
),

-- Each number with 18 decimals. One that lies in the middle of two is rounded to the even one.
rounded AS (
  SELECT
    account,
    type_of_line,
    service,
    product_name,
    resource,
    region,
    usage_type,
    unit,
    currency,
    principal,
    kept_tags,
    month,
    day,
    CASE WHEN ABS(amount - CAST(amount AS DECIMAL(32,18))) = 0.0000000000000000005
      THEN 2 * CAST(amount * 0.5 AS DECIMAL(32,18)) ELSE CAST(amount AS DECIMAL(32,18)) END AS amount,
    CASE WHEN ABS(cost - CAST(cost AS DECIMAL(32,18))) = 0.0000000000000000005
      THEN 2 * CAST(cost * 0.5 AS DECIMAL(32,18)) ELSE CAST(cost AS DECIMAL(32,18)) END AS cost
  FROM lines
)

-- The sums, and the last day of the month with usage.
SELECT
  account AS "line_item_usage_account_id",
  type_of_line AS "line_item_line_item_type",
  service AS "line_item_product_code",
  product_name AS "product_product_name",
  resource AS "line_item_resource_id",
  region AS "product_region_code",
  usage_type AS "line_item_usage_type",
  unit AS "pricing_unit",
  currency AS "line_item_currency_code",
  principal AS "line_item_iam_principal",
  kept_tags AS "tags",
  CASE WHEN month = '' THEN '' ELSE month || '-01' END AS "bill_billing_period_start_date",
  MAX(CASE WHEN SUBSTR(day, 1, 7) = month THEN day ELSE '' END) AS "line_item_usage_start_date",
  CAST(CAST(SUM(amount) AS DECIMAL(38,18)) AS VARCHAR) AS "line_item_usage_amount",
  CAST(CAST(SUM(cost) AS DECIMAL(38,18)) AS VARCHAR) AS "line_item_unblended_cost"
FROM rounded
GROUP BY account, type_of_line, service, product_name, resource, region, usage_type, unit, currency, principal, kept_tags, month;
