import Diagnostics
import Quantities
import UsageTables

/// A bill in the columns of FOCUS, the FinOps Open Cost and Usage Specification, 1.0 to 1.4.
struct FocusBill: BillForm {
    private let columns: Columns

    /// Finds the columns; nil where one is missing that is needed, which is reported.
    init?(_ head: BillHead, _ reading: UsageReading) {
        guard let columns = Columns(head, reading.log) else { return nil }
        self.columns = columns
    }

    func entry(_ line: BillFields, _ reading: inout UsageReading) -> UsageEntry? {
        let charge = charge(line)
        let day = line.day(columns.start)
        let period = line.day(columns.period)
        let cost = line.number(columns.cost)
        let currency = line.currency(columns.currency, mostly: reading.currency)
        let (used, priced) = (line.number(columns.used), line.number(columns.priced))
        guard let charge, let day, let period, let cost, let currency, let used, let priced else {
            return nil
        }
        let type = first([columns.usageType, columns.meter], of: line)
        // A usage type says how many tokens a priced unit is; what else is used has its own unit.
        let isPriced =
            columns.priced != nil
            && (columns.used == nil || reading.usage(of: type).isUnderstood)
        let billed = BilledLine(
            source: .focus,
            charge: charge,
            cost: cost,
            currency: currency,
            day: day,
            period: period ?? day,
            account: first([columns.account, columns.payer], of: line),
            region: line[columns.region],
            service: first([columns.code, columns.service], of: line),
            product: line[columns.service],
            resource: line[columns.resource],
            usageType: type,
            amount: isPriced ? priced : used,
            unit: line[isPriced ? columns.pricingUnit : columns.unit],
            principal: ""
        )
        let tags = columns.tags
        return reading.entry(
            of: billed,
            taggedBy: { names in
                let map = line.map(tags)
                return names.values { map[$0] }
            },
            at: line
        )
    }

    /// The first text that is there of some columns; empty for none.
    private func first(_ places: [Int?], of line: BillFields) -> String {
        places.lazy.map { line[$0] }.first { !$0.isEmpty } ?? ""
    }

    /// What the cost of a line is for; nil for an unknown category, which is reported.
    private func charge(_ line: BillFields) -> UsageCharge? {
        let category = line[columns.charge]
        let known = UsageCharge.allCases.first { $0.rawValue == category.lowercased() }
        if known == nil {
            line.report(
                "unknown-charge",
                "FOCUS has no ChargeCategory \"\(category)\"",
                columns.charge,
                help: "it is one of Usage, Purchase, Tax, Credit, Adjustment"
            )
        }
        return known
    }
}
