-- The usage in a bill in FOCUS, by month, account, model and meter.
-- Run it with: duckdb -csv -nullvalue '' < FILE > usage.csv
-- Then: ratebook usage import RESULT

.once /dev/null
CREATE OR REPLACE SECRET bucket (TYPE s3, PROVIDER credential_chain);
SET TimeZone = 'UTC';

WITH
-- The export. A column that it does not have is empty.
exported AS (
  SELECT
    CAST(NULL AS VARCHAR) AS "SubAccountId",
    CAST(NULL AS VARCHAR) AS "BillingAccountId",
    CAST(NULL AS VARCHAR) AS "ChargeCategory",
    CAST(NULL AS VARCHAR) AS "BillingCurrency",
    CAST(NULL AS VARCHAR) AS "RegionId",
    CAST(NULL AS VARCHAR) AS "ResourceId",
    CAST(NULL AS VARCHAR) AS "ServiceName",
    CAST(NULL AS VARCHAR) AS "x_ServiceCode",
    CAST(NULL AS VARCHAR) AS "x_UsageType",
    CAST(NULL AS VARCHAR) AS "SkuMeter",
    CAST(NULL AS VARCHAR) AS "ConsumedUnit",
    CAST(NULL AS VARCHAR) AS "PricingUnit",
    CAST(NULL AS VARCHAR) AS "ChargePeriodStart",
    CAST(NULL AS VARCHAR) AS "BillingPeriodStart",
    CAST(NULL AS VARCHAR) AS "ConsumedQuantity",
    CAST(NULL AS VARCHAR) AS "PricingQuantity",
    CAST(NULL AS VARCHAR) AS "BilledCost",
    CAST(NULL AS MAP(VARCHAR, VARCHAR)) AS "Tags"
  WHERE false
  UNION ALL BY NAME
  SELECT * FROM READ_PARQUET('s3://bills/o''hara/**/*.parquet', union_by_name = true)
),

-- The lines of Amazon Bedrock and of the other services that are kept, with the month that each is billed for.
-- Numbers are read from their text, so that a binary one is the decimal it stands for.
lines AS (
  SELECT
    COALESCE(CAST("SubAccountId" AS VARCHAR), '') AS account,
    COALESCE(CAST("BillingAccountId" AS VARCHAR), '') AS payer,
    COALESCE(CAST("ChargeCategory" AS VARCHAR), '') AS charge,
    COALESCE(CAST("BillingCurrency" AS VARCHAR), '') AS currency,
    COALESCE(CAST("RegionId" AS VARCHAR), '') AS region,
    COALESCE(CAST("ResourceId" AS VARCHAR), '') AS resource,
    COALESCE(CAST("ServiceName" AS VARCHAR), '') AS service,
    COALESCE(CAST("x_ServiceCode" AS VARCHAR), '') AS service_code,
    COALESCE(CAST("x_UsageType" AS VARCHAR), '') AS usage_type,
    COALESCE(CAST("SkuMeter" AS VARCHAR), '') AS sku_meter,
    COALESCE(CAST("ConsumedUnit" AS VARCHAR), '') AS consumed_unit,
    COALESCE(CAST("PricingUnit" AS VARCHAR), '') AS pricing_unit,
    CAST(JSON_OBJECT('team', COALESCE(
      NULLIF("Tags"['team'], ''),
      NULLIF("Tags"['resourceTags/user:team'], ''),
      NULLIF("Tags"['resourceTags/team'], ''),
      NULLIF("Tags"['user:team'], ''),
      NULLIF("Tags"['user_team'], ''),
      NULLIF("Tags"['resource_tags_user_team'], ''),
      NULLIF("Tags"['iamPrincipal/team'], ''),
      NULLIF("Tags"['iamPrincipal/user:team'], ''),
      NULLIF("Tags"['accountTag/team'], ''),
      NULLIF("Tags"['costCategory/team'], ''))) AS VARCHAR) AS kept_tags,
    COALESCE(COALESCE(SUBSTR(NULLIF(CAST("BillingPeriodStart" AS VARCHAR), ''), 1, 7), SUBSTR(NULLIF(CAST("ChargePeriodStart" AS VARCHAR), ''), 1, 7)), '') AS month,
    COALESCE(SUBSTR(NULLIF(CAST("ChargePeriodStart" AS VARCHAR), ''), 1, 10), '') AS day,
    CAST(COALESCE(NULLIF(CAST("ConsumedQuantity" AS VARCHAR), ''), '0') AS DECIMAL(35,22)) AS consumed,
    CAST(COALESCE(NULLIF(CAST("PricingQuantity" AS VARCHAR), ''), '0') AS DECIMAL(35,22)) AS priced,
    CAST(COALESCE(NULLIF(CAST("BilledCost" AS VARCHAR), ''), '0') AS DECIMAL(35,22)) AS cost
  FROM exported
  WHERE (COALESCE(CAST("x_ServiceCode" AS VARCHAR), '') LIKE '%Bedrock%'
      OR COALESCE(CAST("ServiceName" AS VARCHAR), '') LIKE '%Bedrock%'
      OR COALESCE(CAST("ResourceId" AS VARCHAR), '') LIKE '%:bedrock%'
      OR COALESCE(NULLIF(COALESCE(CAST("x_UsageType" AS VARCHAR), ''), ''), COALESCE(CAST("SkuMeter" AS VARCHAR), '')) LIKE '%MP:%' AND COALESCE(NULLIF(COALESCE(CAST("x_UsageType" AS VARCHAR), ''), ''), COALESCE(CAST("SkuMeter" AS VARCHAR), '')) LIKE '%TokenCount%'
      OR COALESCE(CAST("x_ServiceCode" AS VARCHAR), '') IN ('AmazonS3')
      OR COALESCE(CAST("ServiceName" AS VARCHAR), '') IN ('AmazonS3'))
    AND COALESCE(COALESCE(SUBSTR(NULLIF(CAST("BillingPeriodStart" AS VARCHAR), ''), 1, 7), SUBSTR(NULLIF(CAST("ChargePeriodStart" AS VARCHAR), ''), 1, 7)), '') IN ('2026-10', '')
),

-- Each number with 18 decimals. One that lies in the middle of two is rounded to the even one.
rounded AS (
  SELECT
    account,
    payer,
    charge,
    currency,
    region,
    resource,
    service,
    service_code,
    usage_type,
    sku_meter,
    consumed_unit,
    pricing_unit,
    kept_tags,
    month,
    day,
    CASE WHEN ABS(consumed - CAST(consumed AS DECIMAL(32,18))) = 0.0000000000000000005
      THEN 2 * CAST(consumed * 0.5 AS DECIMAL(32,18)) ELSE CAST(consumed AS DECIMAL(32,18)) END AS consumed,
    CASE WHEN ABS(priced - CAST(priced AS DECIMAL(32,18))) = 0.0000000000000000005
      THEN 2 * CAST(priced * 0.5 AS DECIMAL(32,18)) ELSE CAST(priced AS DECIMAL(32,18)) END AS priced,
    CASE WHEN ABS(cost - CAST(cost AS DECIMAL(32,18))) = 0.0000000000000000005
      THEN 2 * CAST(cost * 0.5 AS DECIMAL(32,18)) ELSE CAST(cost AS DECIMAL(32,18)) END AS cost
  FROM lines
)

-- The sums, and the last day of the month with usage.
SELECT
  account AS "SubAccountId",
  payer AS "BillingAccountId",
  charge AS "ChargeCategory",
  currency AS "BillingCurrency",
  region AS "RegionId",
  resource AS "ResourceId",
  service AS "ServiceName",
  service_code AS "x_ServiceCode",
  usage_type AS "x_UsageType",
  sku_meter AS "SkuMeter",
  consumed_unit AS "ConsumedUnit",
  pricing_unit AS "PricingUnit",
  kept_tags AS "Tags",
  'AWS' AS "ProviderName",
  CASE WHEN month = '' THEN '' ELSE month || '-01' END AS "BillingPeriodStart",
  MAX(CASE WHEN SUBSTR(day, 1, 7) = month THEN day ELSE '' END) AS "ChargePeriodStart",
  CAST(CAST(SUM(consumed) AS DECIMAL(38,18)) AS VARCHAR) AS "ConsumedQuantity",
  CAST(CAST(SUM(priced) AS DECIMAL(38,18)) AS VARCHAR) AS "PricingQuantity",
  CAST(CAST(SUM(cost) AS DECIMAL(38,18)) AS VARCHAR) AS "BilledCost"
FROM rounded
GROUP BY account, payer, charge, currency, region, resource, service, service_code, usage_type, sku_meter, consumed_unit, pricing_unit, kept_tags, month;
