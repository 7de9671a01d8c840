public import Catalog
public import Diagnostics
public import Quantities
public import Scenarios
public import UsageTables

/// What scenarios cost in the months of which there is usage, beside their estimates.
public struct ActualCosts: Sendable {
    /// The months, in order.
    public let months: [ActualMonth]

    /// Compares usage with estimates.
    ///
    /// The estimate of a month has the rates in force on its first day, as they were known on its
    /// last; a rate that was corrected since is a step of its own.
    ///
    /// - Parameters:
    ///   - tables: The usage, a table a month, in order.
    ///   - scenarios: The scenarios.
    ///   - catalog: The catalog as it is known now.
    ///   - exchange: The currency of the reports, and what a dollar is worth in it.
    ///   - log: Where `claimed-twice`, `unused-claim` and `foreign-usage` are reported, and what
    ///     cannot be computed.
    public init(
        of tables: [UsageTable],
        _ scenarios: [Scenario],
        in catalog: RateCatalog,
        _ exchange: ExchangeRate,
        reporting log: DiagnosticLog
    ) {
        let before = log.errorCount
        let claimed = ClaimedUsage(of: tables, by: scenarios, reporting: log)
        guard log.errorCount == before else {
            months = []
            return
        }
        let last = tables.last?.month
        months = tables.compactMap { table in
            guard
                let comparison = MonthComparison(
                    table: table,
                    isLast: table.month == last,
                    claimed: claimed,
                    catalog: catalog,
                    exchange: exchange,
                    log: log
                )
            else { return nil }
            return comparison.month(of: scenarios.filter { !$0.actuals.isEmpty })
        }
    }

    /// The months of a scenario, in order.
    public func months(of scenario: String) -> [ScenarioMonth] {
        months.flatMap(\.scenarios).filter { $0.scenario == scenario }
    }
}
