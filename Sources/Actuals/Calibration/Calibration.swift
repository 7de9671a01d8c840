public import Catalog
public import Diagnostics
import Formulas
import Pricing
public import Quantities
public import Scenarios
public import UsageTables

/// What the usage of some months says of the numbers of a scenario.
public struct Calibration: Sendable {
    /// The months with usage of the scenario, in order.
    public let months: [CalendarMonth]

    /// The numbers that are measured, in the order of the workloads.
    public let measured: [MeasuredDriver]

    /// The numbers that are not, in the order of the report.
    public let unmeasured: [UnmeasuredDriver]

    /// Measures a scenario.
    ///
    /// - Parameters:
    ///   - scenario: The scenario.
    ///   - tables: The usage, a table a month, in order.
    ///   - asked: The months that are asked for.
    ///   - scenarios: All scenarios with their claims.
    ///   - catalog: The catalog.
    ///   - exchange: The currency of the reports.
    ///   - log: Where `claimed-twice`, `unused-claim` and `foreign-usage` are reported, and what
    ///     cannot be computed.
    public init?(
        of scenario: Scenario,
        from tables: [UsageTable],
        in asked: Set<CalendarMonth>,
        beside scenarios: [Scenario],
        _ catalog: RateCatalog,
        _ exchange: ExchangeRate,
        reporting log: DiagnosticLog
    ) {
        let before = log.errorCount
        let claimed = ClaimedUsage(of: tables, by: scenarios, reporting: log)
        guard log.errorCount == before else { return nil }
        let comparisons = tables.filter { asked.contains($0.month) }
            .compactMap { table in
                MonthComparison(
                    table: table,
                    isLast: table.month == tables.last?.month,
                    claimed: claimed,
                    catalog: catalog,
                    exchange: exchange,
                    log: log
                )
            }
        do throws(EstimationFailure) {
            try self.init(of: scenario, in: comparisons, catalog)
        } catch {
            log.error(
                "number-too-large",
                "the line \(error.line.name) of \(scenario.id) is too large to compute",
                inFile: "Content/scenarios/\(scenario.id).yaml",
                help: "check the volumes: no amount may pass 100,000,000,000,000,000,000"
            )
            return nil
        }
    }

    private init(
        of scenario: Scenario,
        in comparisons: [MonthComparison],
        _ catalog: RateCatalog
    ) throws(EstimationFailure) {
        let own = comparisons.filter { comparison in
            (comparison.compared + comparison.counted)
                .contains { comparison.claimed.owner(of: $0)?.scenario == scenario.id }
        }
        var estimates: [(MonthComparison, EstimatedUsage)] = []
        for comparison in own {
            let then = comparison.knownThen
            guard let estimate = try EstimatedUsage(of: comparison.month, scenario, in: then) else {
                continue
            }
            estimates.append((comparison, estimate))
        }
        var measured: [MeasuredDriver] = []
        var reasons: [String: String] = [:]
        var claimed: Set<String> = []
        do throws(ArithmeticFailure) {
            for workload in scenario.workloads {
                let months = try estimates.map { comparison, estimate throws(ArithmeticFailure) in
                    try WorkloadMonth(workload, of: scenario, estimate, in: comparison)
                }
                let used = months.filter { !$0.counted.isEmpty || !$0.billed.isEmpty }
                guard !used.isEmpty else { continue }
                claimed.insert(workload.id)
                let measures = try WorkloadMeasures(of: workload, in: used)
                measured += measures.measured
                reasons.merge(measures.reasons) { first, _ in first }
            }
            let share = try AdjacentShare(of: scenario, in: estimates.map(\.0))
            measured += [share.measured].compactMap(\.self)
            reasons[AdjacentShare.name] = share.reason
        } catch {
            throw EstimationFailure(line: LineID("total"), failure: .arithmetic(error))
        }
        self.measured = measured
        months = estimates.map(\.0.month)
        unmeasured = Calibration.names(of: scenario, in: catalog, months.first)
            .filter { name in !measured.contains { $0.name == name } }
            .map { name in
                let reason = reasons[name] ?? Calibration.reason(for: name, of: scenario, claimed)
                return UnmeasuredDriver(name: name, reason: reason)
            }
    }

    /// The names of all numbers of a scenario.
    private static func names(
        of scenario: Scenario,
        in catalog: RateCatalog,
        _ month: CalendarMonth?
    ) -> [String] {
        guard let day = month?.firstDay else { return [] }
        let model = ScenarioCompiler(catalog: catalog, asOf: day).compile(scenario)
        return model.numbers.map(\.id.name)
    }

    private static func reason(
        for name: String,
        of scenario: Scenario,
        _ claimed: Set<String>
    ) -> String {
        let owner = String(name.prefix { $0 != "." })
        let isWorkload = scenario.workloads.contains { $0.id == owner }
        return isWorkload && !claimed.contains(owner)
            ? "no usage is claimed for the workload \(owner): name it under actuals"
            : "neither logs nor bills count it"
    }
}
