-- The usage in a bill in FOCUS, by month, account, model and meter.
-- Run it with: spark-sql -f FILE, which writes the folder usage-result.
-- Then: ratebook usage import RESULT

SET spark.sql.session.timeZone = UTC;

-- The export. A column that it does not have is empty.
CREATE OR REPLACE TEMPORARY VIEW exported (
  `SubAccountId` STRING,
  `BillingAccountId` STRING,
  `ChargeCategory` STRING,
  `BillingCurrency` STRING,
  `RegionId` STRING,
  `ResourceId` STRING,
  `ServiceName` STRING,
  `x_ServiceCode` STRING,
  `x_UsageType` STRING,
  `SkuMeter` STRING,
  `ConsumedUnit` STRING,
  `PricingUnit` STRING,
  `ChargePeriodStart` TIMESTAMP,
  `BillingPeriodStart` TIMESTAMP,
  `ConsumedQuantity` DOUBLE,
  `PricingQuantity` DOUBLE,
  `BilledCost` DOUBLE,
  `Tags` MAP<STRING, STRING>
)
USING parquet
OPTIONS (path 's3://bills/o\'hara/**/*.parquet', recursiveFileLookup 'true');

INSERT OVERWRITE DIRECTORY 'usage-result'
USING csv OPTIONS (header 'true', escape '"')
WITH
-- The lines of Amazon Bedrock and of the other services that are kept, with the month that each is billed for.
-- Numbers are read from their text, so that a binary one is the decimal it stands for.
lines AS (
  SELECT
    COALESCE(CAST(`SubAccountId` AS STRING), '') AS account,
    COALESCE(CAST(`BillingAccountId` AS STRING), '') AS payer,
    COALESCE(CAST(`ChargeCategory` AS STRING), '') AS charge,
    COALESCE(CAST(`BillingCurrency` AS STRING), '') AS currency,
    COALESCE(CAST(`RegionId` AS STRING), '') AS region,
    COALESCE(CAST(`ResourceId` AS STRING), '') AS resource,
    COALESCE(CAST(`ServiceName` AS STRING), '') AS service,
    COALESCE(CAST(`x_ServiceCode` AS STRING), '') AS service_code,
    COALESCE(CAST(`x_UsageType` AS STRING), '') AS usage_type,
    COALESCE(CAST(`SkuMeter` AS STRING), '') AS sku_meter,
    COALESCE(CAST(`ConsumedUnit` AS STRING), '') AS consumed_unit,
    COALESCE(CAST(`PricingUnit` AS STRING), '') AS pricing_unit,
    TO_JSON(MAP('team', COALESCE(
      NULLIF(TRY_ELEMENT_AT(`Tags`, 'team'), ''),
      NULLIF(TRY_ELEMENT_AT(`Tags`, 'resourceTags/user:team'), ''),
      NULLIF(TRY_ELEMENT_AT(`Tags`, 'resourceTags/team'), ''),
      NULLIF(TRY_ELEMENT_AT(`Tags`, 'user:team'), ''),
      NULLIF(TRY_ELEMENT_AT(`Tags`, 'user_team'), ''),
      NULLIF(TRY_ELEMENT_AT(`Tags`, 'resource_tags_user_team'), ''),
      NULLIF(TRY_ELEMENT_AT(`Tags`, 'iamPrincipal/team'), ''),
      NULLIF(TRY_ELEMENT_AT(`Tags`, 'iamPrincipal/user:team'), ''),
      NULLIF(TRY_ELEMENT_AT(`Tags`, 'accountTag/team'), ''),
      NULLIF(TRY_ELEMENT_AT(`Tags`, 'costCategory/team'), '')))) AS kept_tags,
    COALESCE(COALESCE(SUBSTR(NULLIF(CAST(`BillingPeriodStart` AS STRING), ''), 1, 7), SUBSTR(NULLIF(CAST(`ChargePeriodStart` AS STRING), ''), 1, 7)), '') AS month,
    COALESCE(SUBSTR(NULLIF(CAST(`ChargePeriodStart` AS STRING), ''), 1, 10), '') AS day,
    CAST(COALESCE(NULLIF(CAST(`ConsumedQuantity` AS STRING), ''), '0') AS DECIMAL(35,22)) AS consumed,
    CAST(COALESCE(NULLIF(CAST(`PricingQuantity` AS STRING), ''), '0') AS DECIMAL(35,22)) AS priced,
    CAST(COALESCE(NULLIF(CAST(`BilledCost` AS STRING), ''), '0') AS DECIMAL(35,22)) AS cost
  FROM exported
  WHERE (COALESCE(CAST(`x_ServiceCode` AS STRING), '') LIKE '%Bedrock%'
      OR COALESCE(CAST(`ServiceName` AS STRING), '') LIKE '%Bedrock%'
      OR COALESCE(CAST(`ResourceId` AS STRING), '') LIKE '%:bedrock%'
      OR COALESCE(NULLIF(COALESCE(CAST(`x_UsageType` AS STRING), ''), ''), COALESCE(CAST(`SkuMeter` AS STRING), '')) LIKE '%MP:%' AND COALESCE(NULLIF(COALESCE(CAST(`x_UsageType` AS STRING), ''), ''), COALESCE(CAST(`SkuMeter` AS STRING), '')) LIKE '%TokenCount%'
      OR COALESCE(CAST(`x_ServiceCode` AS STRING), '') IN ('AmazonS3')
      OR COALESCE(CAST(`ServiceName` AS STRING), '') IN ('AmazonS3'))
    AND COALESCE(COALESCE(SUBSTR(NULLIF(CAST(`BillingPeriodStart` AS STRING), ''), 1, 7), SUBSTR(NULLIF(CAST(`ChargePeriodStart` AS STRING), ''), 1, 7)), '') IN ('2026-10', '')
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
  account AS `SubAccountId`,
  payer AS `BillingAccountId`,
  charge AS `ChargeCategory`,
  currency AS `BillingCurrency`,
  region AS `RegionId`,
  resource AS `ResourceId`,
  service AS `ServiceName`,
  service_code AS `x_ServiceCode`,
  usage_type AS `x_UsageType`,
  sku_meter AS `SkuMeter`,
  consumed_unit AS `ConsumedUnit`,
  pricing_unit AS `PricingUnit`,
  kept_tags AS `Tags`,
  'AWS' AS `ProviderName`,
  CASE WHEN month = '' THEN '' ELSE month || '-01' END AS `BillingPeriodStart`,
  MAX(CASE WHEN SUBSTR(day, 1, 7) = month THEN day ELSE '' END) AS `ChargePeriodStart`,
  CAST(CAST(SUM(consumed) AS DECIMAL(38,18)) AS STRING) AS `ConsumedQuantity`,
  CAST(CAST(SUM(priced) AS DECIMAL(38,18)) AS STRING) AS `PricingQuantity`,
  CAST(CAST(SUM(cost) AS DECIMAL(38,18)) AS STRING) AS `BilledCost`
FROM rounded
GROUP BY account, payer, charge, currency, region, resource, service, service_code, usage_type, sku_meter, consumed_unit, pricing_unit, kept_tags, month;
