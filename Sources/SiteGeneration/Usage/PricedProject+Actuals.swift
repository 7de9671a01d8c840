import Actuals
public import Diagnostics
public import Quantities
import ReportBuilding
import Scenarios
import SourceLoading

extension PricedProject {
    /// Each scenario that claims usage, with a warning where its last month cost more than its
    /// estimate by more than a share.
    ///
    /// Of a running month the estimate is that of the days so far.
    ///
    /// - Parameter limit: The share, as a ratio.
    /// - Returns: Each scenario with how it stands.
    public func actualCases(over limit: Quantity) -> [CheckCase] {
        (actuals?.months.last?.scenarios ?? [])
            .map { month in
                let file = "Content/scenarios/\(month.scenario).yaml"
                let change = (try? month.relativeChange()) ?? nil
                let isOver = month.isDearer(by: limit)
                return CheckCase(
                    name: month.scenario,
                    file: file,
                    findings: isOver ? [finding(on: month, change)] : []
                )
            }
    }

    /// The last month, with a warning where usage of it is in no scenario.
    public var unmatchedCases: [CheckCase] {
        [actuals?.months.last].compactMap(\.self)
            .map { month in
                let file = "Content/usage/\(month.month).csv"
                let unclaimed = month.billedOutside
                let cost = (try? month.unclaimedCost()) ?? .zero
                // The dearest of it is the first.
                let place = unclaimed.first.flatMap { source.place(of: $0.row) }
                let finding = Diagnostic(
                    .warning,
                    code: "unmatched-usage",
                    "\(amount(cost)) of \(month.month) are in no scenario",
                    at: place ?? SourceRange(file: file, line: 1, column: 1, lineText: ""),
                    notes: unclaimed.map(words),
                    help: "say in a scenario under actuals: which of it is its own"
                )
                return CheckCase(
                    name: month.month.description,
                    file: file,
                    findings: unclaimed.isEmpty ? [] : [finding]
                )
            }
    }

    private func finding(on month: ScenarioMonth, _ change: Quantity?) -> Diagnostic {
        let percent = change.flatMap { try? ($0 * Quantity(100)).rounded(toFractionDigits: 1) }
        let more = percent.map {
            "\($0.decimalText(minimumFractionDigits: 1))% more than estimated"
                + (month.days == nil ? "" : " for these days")
        }
        let days = month.days.map { " up to day \($0.seen)" } ?? ""
        let digits = context.exchange.currency.fractionDigits
        let walk = try? PrintedWalk(month.walk, toFractionDigits: digits)
        return Diagnostic(
            .warning,
            code: "actual-over-estimate",
            "\(month.month) cost \(amount(month.walk.actual))\(days), "
                + (more ?? "and nothing was estimated"),
            at: source.scenarios.first { $0.id == month.scenario }?.actuals.first?.origin,
            notes: walk?.steps
                .compactMap { step in
                    (try? step.amount.dollars()).map { "\(step.label): \(amount($0))" }
                } ?? [],
            help: "look at `ratebook usage compare \(month.scenario)`, and correct what the "
                + "scenario assumes"
        )
    }

    private func words(for usage: ActualMonth.Unclaimed) -> String {
        let place = [
            usage.model, usage.service, usage.account.isEmpty ? "" : "account " + usage.account,
        ]
        return place.filter { !$0.isEmpty }.joined(separator: ", ")
            + (usage.cost.map { ": " + amount($0) } ?? "")
    }

    private func amount(_ quantity: Quantity) -> String {
        let currency = context.exchange.currency
        let rounded = try? quantity.rounded(toFractionDigits: currency.fractionDigits)
        return (rounded ?? quantity)
            .decimalText(minimumFractionDigits: currency.fractionDigits) + " " + currency.code
    }
}
