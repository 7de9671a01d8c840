public import Actuals
import Catalog
public import Quantities
public import ReportModel
import UsageTables

/// Billed prices beside those of the catalog.
public struct RateAuditReport: Sendable {
    let audit: RateAudit

    /// Prepares a report.
    public init(_ audit: RateAudit) { self.audit = audit }

    /// What agrees, what differs and what has no price, for a terminal; in dollars.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func blocks() throws(ArithmeticFailure) -> [Block] {
        let agreed = try total(audit.agreed)
        var blocks: [Block] = []
        if !audit.differing.isEmpty {
            blocks.append(.table(try differingTable()))
        }
        if !audit.unpriced.isEmpty { blocks.append(.table(try unpricedTable())) }
        let months = audit.months.map(\.description).joined(separator: ", ")
        return blocks + [
            .paragraph([
                .text("Of \(months), "), .value(.dollars(agreed, .total)),
                .text(" in \(lines(audit.agreed)) are billed at list price, "),
                .value(.dollars(try total(audit.differing), .total)),
                .text(" in \(lines(audit.differing)) at another, and "),
                .value(.dollars(try total(audit.unpriced), .total)),
                .text(" in \(lines(audit.unpriced)) have no price in the catalog."),
            ])
        ]
    }

    private func lines(_ lines: [AuditedLine]) -> String {
        lines.count == 1 ? "1 line" : "\(lines.count) lines"
    }

    private func total(_ lines: [AuditedLine]) throws(ArithmeticFailure) -> Money {
        try Money(rounding: cost(of: lines)).rounded(toFractionDigits: 2)
    }

    /// What some lines cost.
    func cost(of lines: [AuditedLine]) throws(ArithmeticFailure) -> Quantity {
        var sum = Quantity.zero
        for line in lines { sum = try sum + line.cost }
        return sum
    }

    private func differingTable() throws(ArithmeticFailure) -> Table {
        Table(
            id: "differing",
            caption: "Billed at another price than that of the catalog",
            columns: [
                Column("Line"), Column("Billed", alignment: .number),
                Column("List", alignment: .number), Column("Per"),
                Column("Ratio", alignment: .number), Column("Cost USD", alignment: .number),
                Column("Why"),
            ],
            rows: try audit.differing.map { line throws(ArithmeticFailure) in
                let price = line.rate?.price
                let billed = try price.map { price throws(ArithmeticFailure) in
                    try line.cost.times(price.per, dividedBy: line.quantity)
                        .rounded(toFractionDigits: 6)
                }
                return Row([
                    .text(line.name), .text(billed?.decimalText(minimumFractionDigits: 2) ?? ""),
                    .text(price?.amountText ?? ""),
                    .text(price.map { "\($0.per) \($0.unit)" } ?? ""),
                    .text(try line.ratio()?.rounded(toFractionDigits: 4).description ?? ""),
                    try cost(of: line), .text(line.reason?.words ?? ""),
                ])
            }
        )
    }

    private func unpricedTable() throws(ArithmeticFailure) -> Table {
        Table(
            id: "unpriced",
            caption: "Without a price in the catalog",
            columns: [Column("Line"), Column("Cost USD", alignment: .number)],
            rows: try audit.unpriced.map { line throws(ArithmeticFailure) in
                Row([.text(line.name), try cost(of: line)])
            }
        )
    }

    private func cost(of line: AuditedLine) throws(ArithmeticFailure) -> Cell {
        .value(.decimal(try line.cost.rounded(toFractionDigits: 2), digits: 2))
    }
}

extension AuditedLine {
    /// The line as people name it: month, account, and what was bought how.
    public var name: String {
        let group = row.group
        let words = [
            group.month.description, group.account, group.model, row.meter?.text ?? "",
            group.region?.text ?? "", group.scope?.rawValue ?? "", group.tier?.rawValue ?? "",
            row.unit.hasPrefix("long-context") ? "long requests" : "",
        ]
        return words.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension AuditReason {
    /// The reason in words.
    var words: String {
        switch self {
        case .tier(let tiers):
            "the price of " + tiers.map(\.rawValue).joined(separator: ", ")
        case .scope(let scopes):
            "the price of the scope " + scopes.map(\.rawValue).joined(separator: ", ")
        case .region(let regions):
            "the price of " + regions.prefix(3).map(\.text).joined(separator: ", ")
                + (regions.count > 3 ? " and \(regions.count - 3) more regions" : "")
        case .before(let day): "the price before \(day)"
        case .after(let day): "the price from \(day) on"
        case .discount(let ratio):
            "a discount: all of the platform is billed at "
                + ((try? (ratio * Quantity(100)).rounded(toFractionDigits: 2).description) ?? "")
                + "% of the list"
        }
    }
}
