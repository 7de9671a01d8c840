extension BilledColumns {
    /// The Cost and Usage Report 2.0, with the types that Data Exports gives its columns.
    static func costAndUsageReport(_ words: BilledWords) -> BilledColumns {
        let engine = words.engine
        let service = engine.known("line_item_product_code")
        let resource = engine.known("line_item_resource_id")
        let name = "COALESCE(\(words.value(of: "product_name", in: "product")), '')"
        // Models of other makers alone are known by the name of their product.
        let product =
            "CASE WHEN \(service) LIKE 'Amazon%' OR \(service) LIKE 'AWS%'\n"
            + "      OR \(resource) LIKE '%:bedrock:%'\n    THEN '' ELSE \(name) END"
        let start = "line_item_usage_start_date"
        let period = "bill_billing_period_start_date"
        var keys = [
            words.key("line_item_usage_account_id", as: "account"),
            words.key("line_item_line_item_type", as: "type_of_line"),
            words.key("line_item_product_code", as: "service"),
            Column(name: "product_product_name", column: "product_name", value: product),
            words.key("line_item_resource_id", as: "resource"),
            words.key("product_region_code", as: "region"),
            words.key("line_item_usage_type", as: "usage_type"),
            words.key("pricing_unit", as: "unit"),
            words.key("line_item_currency_code", as: "currency"),
        ]
        var fields =
            [SQLField](
                "line_item_usage_account_id",
                "line_item_line_item_type",
                "line_item_product_code",
                "line_item_resource_id",
                "product_region_code",
                "line_item_usage_type",
                "pricing_unit",
                "line_item_currency_code",
                as: .text
            )
            + [SQLField](period, start, as: .time)
            + [SQLField](
                "line_item_usage_amount",
                "line_item_unblended_cost",
                as: .real
            ) + [SQLField("product", .map)]
        if words.choices.keepsPrincipal {
            keys.append(words.key("line_item_iam_principal", as: "principal"))
            fields.append(SQLField("line_item_iam_principal", .text))
        }
        if !words.choices.tags.isEmpty {
            let value = words.tags(in: ["tags", "resource_tags"])
            keys.append(Column(name: "tags", column: "kept_tags", value: value))
            fields += [SQLField]("tags", "resource_tags", as: .map)
        }
        return BilledColumns(
            fields: fields,
            keys: keys,
            numbers: [
                words.number("line_item_usage_amount", as: "amount"),
                words.number("line_item_unblended_cost", as: "cost"),
            ],
            month: "COALESCE(\(words.time(period, 7)), \(words.time(start, 7)))",
            day: words.time(start, 10),
            periodName: period,
            dayName: start,
            condition: words.condition(
                service: [service],
                product: name,
                resource: resource,
                type: engine.known("line_item_usage_type")
            )
        )
    }
}
