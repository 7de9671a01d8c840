-- The usage in a Cost and Usage Report 2.0, by month, account, model and meter.
-- Run it with: duckdb -csv -nullvalue '' < FILE > usage.csv
-- Then: ratebook usage import RESULT

.once /dev/null
CREATE OR REPLACE SECRET bucket (TYPE s3, PROVIDER credential_chain);
SET TimeZone = 'UTC';

WITH
-- The export. A column that it does not have is empty.
exported AS (
  SELECT
    CAST(NULL AS VARCHAR) AS "line_item_usage_account_id",
    CAST(NULL AS VARCHAR) AS "line_item_line_item_type",
    CAST(NULL AS VARCHAR) AS "line_item_product_code",
    CAST(NULL AS VARCHAR) AS "line_item_resource_id",
    CAST(NULL AS VARCHAR) AS "product_region_code",
    CAST(NULL AS VARCHAR) AS "line_item_usage_type",
    CAST(NULL AS VARCHAR) AS "pricing_unit",
    CAST(NULL AS VARCHAR) AS "line_item_currency_code",
    CAST(NULL AS VARCHAR) AS "bill_billing_period_start_date",
    CAST(NULL AS VARCHAR) AS "line_item_usage_start_date",
    CAST(NULL AS VARCHAR) AS "line_item_usage_amount",
    CAST(NULL AS VARCHAR) AS "line_item_unblended_cost",
    CAST(NULL AS MAP(VARCHAR, VARCHAR)) AS "product",
    CAST(NULL AS VARCHAR) AS "line_item_iam_principal",
    CAST(NULL AS MAP(VARCHAR, VARCHAR)) AS "tags",
    CAST(NULL AS MAP(VARCHAR, VARCHAR)) AS "resource_tags"
  WHERE false
  UNION ALL BY NAME
  SELECT * FROM READ_PARQUET('s3://bills/o''hara/**/*.parquet', union_by_name = true)
),

-- The lines of Amazon Bedrock and of the other services that are kept, with the month that each is billed for.
-- Numbers are read from their text, so that a binary one is the decimal it stands for.
lines AS (
  SELECT
    COALESCE(CAST("line_item_usage_account_id" AS VARCHAR), '') AS account,
    COALESCE(CAST("line_item_line_item_type" AS VARCHAR), '') AS type_of_line,
    COALESCE(CAST("line_item_product_code" AS VARCHAR), '') AS service,
    CASE WHEN COALESCE(CAST(line_item_product_code AS VARCHAR), '') LIKE 'Amazon%' OR COALESCE(CAST(line_item_product_code AS VARCHAR), '') LIKE 'AWS%'
        OR COALESCE(CAST(line_item_resource_id AS VARCHAR), '') LIKE '%:bedrock:%'
      THEN '' ELSE COALESCE("product"['product_name'], '') END AS product_name,
    COALESCE(CAST("line_item_resource_id" AS VARCHAR), '') AS resource,
    COALESCE(CAST("product_region_code" AS VARCHAR), '') AS region,
    COALESCE(CAST("line_item_usage_type" AS VARCHAR), '') AS usage_type,
    COALESCE(CAST("pricing_unit" AS VARCHAR), '') AS unit,
    COALESCE(CAST("line_item_currency_code" AS VARCHAR), '') AS currency,
    COALESCE(CAST("line_item_iam_principal" AS VARCHAR), '') AS principal,
    CAST(JSON_OBJECT('team', COALESCE(
      NULLIF(COALESCE("tags"['team'], "resource_tags"['team']), ''),
      NULLIF(COALESCE("tags"['resourceTags/user:team'], "resource_tags"['resourceTags/user:team']), ''),
      NULLIF(COALESCE("tags"['resourceTags/team'], "resource_tags"['resourceTags/team']), ''),
      NULLIF(COALESCE("tags"['user:team'], "resource_tags"['user:team']), ''),
      NULLIF(COALESCE("tags"['user_team'], "resource_tags"['user_team']), ''),
      NULLIF(COALESCE("tags"['resource_tags_user_team'], "resource_tags"['resource_tags_user_team']), ''),
      NULLIF(COALESCE("tags"['iamPrincipal/team'], "resource_tags"['iamPrincipal/team']), ''),
      NULLIF(COALESCE("tags"['iamPrincipal/user:team'], "resource_tags"['iamPrincipal/user:team']), ''),
      NULLIF(COALESCE("tags"['accountTag/team'], "resource_tags"['accountTag/team']), ''),
      NULLIF(COALESCE("tags"['costCategory/team'], "resource_tags"['costCategory/team']), ''))) AS VARCHAR) AS kept_tags,
    COALESCE(COALESCE(SUBSTR(NULLIF(CAST("bill_billing_period_start_date" AS VARCHAR), ''), 1, 7), SUBSTR(NULLIF(CAST("line_item_usage_start_date" AS VARCHAR), ''), 1, 7)), '') AS month,
    COALESCE(SUBSTR(NULLIF(CAST("line_item_usage_start_date" AS VARCHAR), ''), 1, 10), '') AS day,
    CAST(COALESCE(NULLIF(CAST("line_item_usage_amount" AS VARCHAR), ''), '0') AS DECIMAL(35,22)) AS amount,
    CAST(COALESCE(NULLIF(CAST("line_item_unblended_cost" AS VARCHAR), ''), '0') AS DECIMAL(35,22)) AS cost
  FROM exported
  WHERE (COALESCE(CAST(line_item_product_code AS VARCHAR), '') LIKE '%Bedrock%'
      OR COALESCE("product"['product_name'], '') LIKE '%Bedrock%'
      OR COALESCE(CAST(line_item_resource_id AS VARCHAR), '') LIKE '%:bedrock%'
      OR COALESCE(CAST(line_item_usage_type AS VARCHAR), '') LIKE '%MP:%' AND COALESCE(CAST(line_item_usage_type AS VARCHAR), '') LIKE '%TokenCount%'
      OR COALESCE(CAST(line_item_product_code AS VARCHAR), '') IN ('AmazonS3')
      OR COALESCE("product"['product_name'], '') IN ('AmazonS3'))
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
