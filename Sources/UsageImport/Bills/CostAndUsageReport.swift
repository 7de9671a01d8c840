import Diagnostics
import Quantities
import UsageTables
import YAMLReading

/// The Cost and Usage Report of AWS, as Data Exports (CUR 2.0), the old report or a query over
/// either writes it.
struct CostAndUsageReport: BillForm {
    private static let charges: [String: UsageCharge] = [
        "": .usage, "Usage": .usage, "DiscountedUsage": .usage, "SavingsPlanCoveredUsage": .usage,
        "Fee": .purchase, "RIFee": .purchase, "SavingsPlanRecurringFee": .purchase,
        "SavingsPlanUpfrontFee": .purchase, "Tax": .tax, "Credit": .credit, "Refund": .adjustment,
        "EdpDiscount": .adjustment, "BundledDiscount": .adjustment,
        "PrivateRateDiscount": .adjustment, "Discount": .adjustment, "SppDiscount": .adjustment,
        "DistributorDiscount": .adjustment, "RiVolumeDiscount": .adjustment,
        "SavingsPlanNegation": .adjustment,
    ]

    private let columns: Columns

    /// Finds the columns; nil where one is missing that is needed, which is reported.
    init?(_ head: BillHead, _ reading: UsageReading) {
        guard let columns = Columns(head, reading.log) else { return nil }
        if columns.start == nil, columns.period == nil, reading.choices.month == nil {
            reading.log.error(
                "missing-month",
                "no column says which month this is of",
                at: head.columns.first?.range,
                help: "export line_item_usage_start_date too, or state the month: --month 2026-10"
            )
            return nil
        }
        self.columns = columns
    }

    func entry(_ line: BillFields, _ reading: inout UsageReading) -> UsageEntry? {
        let charge = charge(line)
        let day = line.day(columns.start)
        let period = line.day(columns.period)
        let cost = line.number(columns.cost)
        let amount = line.number(columns.amount)
        let currency = currency(line, mostly: reading.currency)
        guard let charge, let day, let period, let cost, let amount, let currency else {
            return nil
        }
        let billed = BilledLine(
            source: .costAndUsageReport,
            charge: charge,
            cost: cost,
            currency: currency,
            day: day,
            period: period ?? day,
            account: line[columns.account],
            region: line[columns.region],
            service: columns.product.map { line[$0] },
            product: product(line),
            resource: line[columns.resource],
            usageType: line[columns.usageType],
            amount: amount,
            unit: line[columns.unit],
            principal: line[columns.principal]
        )
        let columns = columns
        return reading.entry(
            of: billed,
            taggedBy: { names in
                let maps = columns.tags.map { line.map($0) }
                return names.values { name in
                    maps.lazy.compactMap { $0[name] }.first
                        ?? columns.tagColumns[name].map { line[$0] }
                }
            },
            at: line
        )
    }

    private func currency(_ line: BillFields, mostly known: Currency?) -> Currency? {
        columns.currency.map { line.currency($0, mostly: known) } ?? .usDollar
    }

    /// The name of the product, in a column of its own or in the map of CUR 2.0.
    private func product(_ line: BillFields) -> String {
        if let name = columns.name { return line[name] }
        // Models of other makers alone are known by it.
        let service = line[columns.product]
        let isNeeded =
            !service.hasPrefix("Amazon") && !service.hasPrefix("AWS")
            && !line[columns.resource].contains(":bedrock:")
        return isNeeded ? line.map(columns.productMap)["product_name"] ?? "" : ""
    }

    /// What the cost of a line is for, by its type; nil for an unknown one, which is reported.
    private func charge(_ line: BillFields) -> UsageCharge? {
        let type = line[columns.type]
        let charge = CostAndUsageReport.charges[type]
        if charge == nil, let place = columns.type {
            line.report(
                "unknown-charge",
                "nobody knows what the type \"\(type)\" is for",
                place,
                help: "read are Usage, Fee, Tax, Credit, Refund and discounts, as AWS names them"
            )
        }
        return charge
    }
}
