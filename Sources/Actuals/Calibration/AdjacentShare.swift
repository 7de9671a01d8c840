import Catalog
import Pricing
import Quantities
import Scenarios
import UsageTables

/// What bills say of the cloud's services beside the models, as a share of inference at list price.
struct AdjacentShare {
    /// Its name, and the way to it in the file.
    static let path = [Services.adjacent, "share_of_inference"]
    static let name = path.joined(separator: ".")

    /// The number as it is measured; nil where it is not.
    private(set) var measured: MeasuredDriver?

    /// Why it is not measured; nil where it is, or where the scenario states none.
    private(set) var reason: String?

    /// Measures the share.
    ///
    /// - Parameters:
    ///   - scenario: The scenario.
    ///   - months: The months with usage of its own.
    /// - Throws: ``ArithmeticFailure``.
    init(of scenario: Scenario, in months: [MonthComparison]) throws(ArithmeticFailure) {
        guard let share = scenario.services.shareOfInference else { return }
        guard !scenario.services.itemisesAdjacent else {
            reason = "services are itemised beside it, and bills name them otherwise"
            return
        }
        let billed = months.map { ($0, rows: $0.billedRows(of: scenario)) }
            .filter { $0.rows.contains(where: \.group.isOfOtherService) }
        var parts: [(Quantity, Quantity)] = []
        for (month, rows) in billed {
            let services = rows.filter(\.group.isOfOtherService).compactMap(\.cost)
            guard let inference = try month.listCost(ofTokensIn: rows) else {
                reason = "the list has no price of all tokens on the bill"
                return
            }
            parts.append((try month.converted(.sum(of: services)), inference))
        }
        guard !parts.isEmpty, let value = try MeasuredValue.ratio(parts) else {
            reason = "no bill has other services beside tokens: import them with --service"
            return
        }
        let found = Set(billed.flatMap(\.rows).map(\.group.source))
        measured = MeasuredDriver(
            name: AdjacentShare.name,
            path: AdjacentShare.path,
            assumption: share,
            value: try share.key.rounded(value),
            requestSizes: nil,
            sources: UsageSource.allCases.filter(found.contains),
            months: billed.map(\.0.month),
            group: nil
        )
    }
}

extension MonthComparison {
    /// The lines of bills that a scenario claims.
    fileprivate func billedRows(of scenario: Scenario) -> [UsageRow] {
        compared.filter { $0.group.source.isBill && claimed.owner(of: $0)?.scenario == scenario.id }
    }

    /// What the tokens of some lines cost at list price; nil where the list does not say it of all.
    fileprivate func listCost(
        ofTokensIn rows: [UsageRow]
    ) throws(ArithmeticFailure) -> Quantity? {
        var prices = ListPrices(catalog, on: month.firstDay, in: exchange)
        var cost = Quantity.zero
        for row in rows where row.unit.hasSuffix("tokens") {
            // Long requests have a price of their own, which a cell does not say.
            guard let meter = row.meter, let quantity = row.quantity, row.unit == "tokens",
                let price = try prices.price(of: UsageCell(meter, of: row.group))
            else { return nil }
            cost = try cost + price * quantity
        }
        return cost
    }
}
