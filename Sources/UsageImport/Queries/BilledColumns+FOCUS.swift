extension BilledColumns {
    /// A bill in FOCUS, with the columns that AWS adds.
    static func focus(_ words: BilledWords) -> BilledColumns {
        let engine = words.engine
        func text(_ name: String) -> String { engine.known(engine.name(name)) }
        let (start, period) = ("ChargePeriodStart", "BillingPeriodStart")
        var keys = [
            words.key("SubAccountId", as: "account"),
            words.key("BillingAccountId", as: "payer"),
            words.key("ChargeCategory", as: "charge"),
            words.key("BillingCurrency", as: "currency"),
            words.key("RegionId", as: "region"),
            words.key("ResourceId", as: "resource"),
            words.key("ServiceName", as: "service"),
            words.key("x_ServiceCode", as: "service_code"),
            words.key("x_UsageType", as: "usage_type"),
            words.key("SkuMeter", as: "sku_meter"),
            words.key("ConsumedUnit", as: "consumed_unit"),
            words.key("PricingUnit", as: "pricing_unit"),
        ]
        var fields =
            keys.map { SQLField($0.name, .text) }
            + [SQLField](start, period, as: .time)
            + [SQLField]("ConsumedQuantity", "PricingQuantity", "BilledCost", as: .real)
        if !words.choices.tags.isEmpty {
            keys.append(
                Column(name: "Tags", column: "kept_tags", value: words.tags(in: ["Tags"]))
            )
            fields.append(SQLField("Tags", .map))
        }
        let type = "COALESCE(NULLIF(\(text("x_UsageType")), ''), \(text("SkuMeter")))"
        return BilledColumns(
            fields: fields,
            keys: keys,
            numbers: [
                words.number("ConsumedQuantity", as: "consumed"),
                words.number("PricingQuantity", as: "priced"),
                words.number("BilledCost", as: "cost"),
            ],
            constants: [("ProviderName", "AWS")],
            month: "COALESCE(\(words.time(period, 7)), \(words.time(start, 7)))",
            day: words.time(start, 10),
            periodName: period,
            dayName: start,
            condition: words.condition(
                service: [text("x_ServiceCode")],
                product: text("ServiceName"),
                resource: text("ResourceId"),
                type: type
            )
        )
    }
}
