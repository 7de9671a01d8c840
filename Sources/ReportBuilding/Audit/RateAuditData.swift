import Actuals
import Catalog
public import Quantities
public import ReportModel
import UsageTables

extension RateAuditReport {
    /// The report as data to the contract `ratebook.audit/1`; its amounts are exact, in dollars.
    ///
    /// - Parameter release: The release of the catalog that prices.
    /// - Returns: The document.
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func data(release: String) throws(ArithmeticFailure) -> DataValue {
        .object([
            .init("schema", .text("ratebook.audit/1")),
            .init("catalog_release", .text(release)),
            .init("months", .array(audit.months.map { .text($0.description) })),
            .init(
                "at_list_price",
                .object([
                    .init("lines", .integer(audit.agreed.count)),
                    .init("cost_usd", .quantity(try cost(of: audit.agreed))),
                ])
            ),
            .init(
                "at_another_price",
                .array(try audit.differing.map { line throws(ArithmeticFailure) in try data(line) })
            ),
            .init(
                "without_a_price",
                .array(audit.unpriced.map { .object(members(of: $0)) })
            ),
        ])
    }

    private func data(_ line: AuditedLine) throws(ArithmeticFailure) -> DataValue {
        guard let rate = line.rate, let cost = line.listCost else {
            return .object(members(of: line))
        }
        let billed = try line.cost.times(rate.price.per, dividedBy: line.quantity)
        return .object(
            members(of: line) + [
                .init("per", .text("\(rate.price.per) \(rate.price.unit)")),
                .init("billed_unit_price_usd", .quantity(billed)),
                .init("list_unit_price_usd", RateData.amount(of: rate.price)),
                .init("list_cost_usd", .quantity(cost)),
                .init("ratio", try line.ratio().map { .quantity($0) } ?? .null),
                .init("rate_id", .text(rate.id)),
                .init("reason", line.reason.map { .text($0.code) } ?? .null),
                .init("message", line.reason.map { .text($0.words) } ?? .null),
            ]
        )
    }

    private func members(of line: AuditedLine) -> [DataValue.Member] {
        let group = line.row.group
        func text(_ value: String?) -> DataValue { value.map { .text($0) } ?? .null }
        return [
            .init("month", .text(group.month.description)),
            .init("source", .text(group.source.rawValue)),
            .init("account", .text(group.account)),
            .init("region", text(group.region?.text)),
            .init("platform", text(group.platform?.text)),
            .init("model", .text(group.model)),
            .init("scope", text(group.scope?.rawValue)),
            .init("tier", text(group.tier?.rawValue)),
            .init("meter", text(line.row.meter?.text)),
            .init("quantity", .quantity(line.quantity)),
            .init("unit", .text(line.row.unit)),
            .init("cost_usd", .quantity(line.cost)),
        ]
    }
}

extension AuditReason {
    /// The reason for programs.
    fileprivate var code: String {
        switch self {
        case .tier: "tier"
        case .scope: "scope"
        case .region: "region"
        case .before: "before-change"
        case .after: "after-change"
        case .discount: "discount"
        }
    }
}
