import Catalog
import Diagnostics
import Formulas
import Pricing
import Quantities
import Scenarios
import UsageTables

/// One month of usage beside the estimates of scenarios.
struct MonthComparison {
    let claimed: ClaimedUsage

    /// The catalog as it is known now.
    let catalog: RateCatalog

    /// The catalog as it was known by the end of the month.
    let knownThen: RateCatalog

    let exchange: ExchangeRate

    /// The lines that say what the month cost.
    let compared: [UsageRow]

    /// The lines that count requests.
    let counted: [UsageRow]

    let days: Days?

    private let table: UsageTable
    private let log: DiagnosticLog
    private var file: String { "Content/usage/\(month).csv" }

    var month: CalendarMonth { table.month }

    /// Prepares a month; nil, with a diagnostic, for one in another currency.
    init?(
        table: UsageTable,
        isLast: Bool,
        claimed: ClaimedUsage,
        catalog: RateCatalog,
        exchange: ExchangeRate,
        log: DiagnosticLog
    ) {
        self.table = table
        self.claimed = claimed
        self.catalog = catalog
        self.exchange = exchange
        self.log = log
        let (parts, counting) = (table.comparedParts, table.countedParts)
        compared = table.rows.filter { parts.contains($0.group.part) }
        counted = table.rows.filter { counting.contains($0.group.part) }
        days = table.days(of: parts, isLast: isLast)
        // Nothing was known before the first release.
        knownThen =
            catalog.known(at: table.month.lastDay)
            ?? catalog.releases.first.flatMap { catalog.known(at: $0.id) } ?? catalog
        if let currency = table.currency, currency != .usDollar, currency != exchange.currency {
            log.report(
                Diagnostic(
                    .warning,
                    code: "foreign-usage",
                    "the month is in \(currency.code), and the reports are in "
                        + exchange.currency.code,
                    inFile: file,
                    help: "set the currency of the site to \(currency.code), or import a bill "
                        + "in USD; until then the month is not compared"
                )
            )
            return nil
        }
    }

    /// The month with each scenario; nil, with a diagnostic, where a sum is too large.
    func month(of scenarios: [Scenario]) -> ActualMonth? {
        do throws(ArithmeticFailure) {
            let costs = try compared.compactMap(\.cost).map(converted)
            return ActualMonth(
                month: month,
                scenarios: scenarios.compactMap(compare),
                unclaimed: try ActualMonth.Unclaimed.all(
                    of: compared.filter { claimed.owner(of: $0) == nil },
                    converted
                ),
                tags: try TagCost.all(of: compared, converted),
                billed: costs.isEmpty ? nil : try .sum(of: costs),
                days: days,
                sources: sources(of: compared),
                lastDay: compared.compactMap(\.lastDay).max() ?? month.lastDay
            )
        } catch {
            reportTooLarge("the sum of the month")
            return nil
        }
    }

    /// A scenario beside what it used; nil where it has ended, or cannot be computed.
    private func compare(_ scenario: Scenario) -> ScenarioMonth? {
        do throws(EstimationFailure) {
            let estimate = try EstimatedUsage(of: month, scenario, in: knownThen)
            guard let estimate else { return nil }
            do throws(ArithmeticFailure) { return try compare(scenario, with: estimate) } catch {
                reportTooLarge("the cost of \(scenario.id)")
            }
        } catch {
            reportTooLarge("the line \(error.line.name) of \(scenario.id)")
        }
        return nil
    }

    /// The sources of some lines, each once, in order.
    func sources(of rows: [UsageRow]) -> [UsageSource] {
        let found = Set(rows.map(\.group.source))
        return UsageSource.allCases.filter(found.contains)
    }

    /// A cost of the table in the currency of the reports.
    func converted(_ cost: Quantity) throws(ArithmeticFailure) -> Quantity {
        table.currency == exchange.currency ? cost : try exchange.amount(of: cost)
    }

    private func reportTooLarge(_ what: String) {
        log.error(
            "number-too-large",
            "\(what) is too large to compute",
            inFile: file,
            help: "check the volumes: no amount may pass 100,000,000,000,000,000,000"
        )
    }
}
