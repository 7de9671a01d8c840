import Catalog
import Quantities
import TestSupport
import UsageTables

/// Rows of usage for tests.
enum UsageSamples {
    static let month = CalendarMonth(parsing: "2026-10").unsafelyUnwrapped

    /// A row of a bill.
    static func bill(
        _ account: String,
        _ cost: Int,
        source: UsageSource = .costAndUsageReport
    ) -> UsageRow {
        var group = UsageGroup(month: month, source: source)
        group.account = account
        return UsageRow(group: group, meter: "input_tokens", unit: "", cost: Quantity(cost))
    }

    static func table(_ rows: [UsageRow], _ currency: String = "USD") -> UsageTable {
        UsageTable(month: month, currency: Currency(code: currency), rows: rows)
    }

    /// A table with everything that a table can hold, by chance.
    static func random(_ random: inout SplitMix64) throws -> UsageTable {
        let words = ["", "a", "b,c", "d\"e", "1\n2", "é;="]
        var rows: [UsageRow] = []
        for _ in 0..<Int.random(in: 0...40, using: &random) {
            func word() -> String { words.randomElement(using: &random) ?? "" }
            var group = UsageGroup(
                month: month,
                source: UsageSource.allCases.randomElement(using: &random) ?? .focus
            )
            group.account =
                group.source.canName(account: "a")
                ? word() : ["", "111122223333"].randomElement(using: &random) ?? ""
            group.region = Bool.random(using: &random) ? "eu-west-1" : nil
            group.platform = Bool.random(using: &random) ? .bedrock : nil
            group.model = word()
            group.scope = Scope.allCases.randomElement(using: &random)
            group.tier = Bool.random(using: &random) ? .batch : nil
            group.service = word()
            group.principal = word()
            group.tags = Bool.random(using: &random) ? .none : UsageTags(["t": word(), "é": "1"])
            group.charge = UsageCharge.allCases.randomElement(using: &random) ?? .usage
            let meter: MeterID? = Bool.random(using: &random) ? "input_tokens" : nil
            let quantity = Quantity(Int.random(in: 1...1_000_000, using: &random))
            let requests = Int.random(in: 1...999, using: &random)
            let isMeasured = Bool.random(using: &random)
            let row = UsageRow(
                group: group,
                meter: meter,
                unit: "tokens",
                requests: isMeasured ? requests : nil,
                quantity: quantity,
                cost: Bool.random(using: &random) ? try quantity / Quantity(977) : nil,
                lastDay: Bool.random(using: &random) ? CalendarDate(parsing: "2026-10-07") : nil,
                sizes: isMeasured
                    ? RequestSizes(p5: 0, p50: 3, p95: 9, mean: try quantity / Quantity(requests))
                    : nil
            )
            rows.append(row)
        }
        // Each group has one number of requests.
        let groups = Dictionary(rows.map { ($0.group, $0) }) { first, _ in first }
        return table(Array(groups.values), "EUR")
    }
}
