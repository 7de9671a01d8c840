public import Catalog
import Formulas
import Pricing
public import Quantities
public import Scenarios

/// On which side of a break-even a part of a scenario is.
public struct ScenarioBreakEven: Sendable {
    /// What was chosen.
    public enum Choice: String, Sendable, Hashable {
        /// Model units by the hour, against tokens on demand; by the share of them that is used.
        case provisioned
        /// Reserved tokens, against tokens on demand; by the share of them that is used, in the
        /// direction that uses more.
        case reserved
        /// Prompt caching, against none; by the share of requests that find the prefix.
        case caching
        /// A vector store, against the one that is paid the other way; by searches a month.
        case store
    }

    /// What was chosen.
    public let choice: Choice

    /// The workload or the knowledge base, as people call it.
    public let subject: String

    /// The choice as the first option, and its alternative; nil where it takes a number that the
    /// scenario does not state.
    public let comparison: BreakEvenCase?

    /// Where the scenario stands, in the measure of the comparison.
    public let present: Quantity

    /// What a month of the choice costs beyond its alternative; below nought where it saves.
    public let extra: Quantity?

    /// The choice has no break-even, because the scenario does not state a number.
    init(_ choice: Choice, of subject: String) {
        self.choice = choice
        self.subject = subject
        comparison = nil
        present = .zero
        extra = nil
    }

    init(_ choice: Choice, of subject: String, _ comparison: BreakEvenCase, at present: Quantity) {
        self.choice = choice
        self.subject = subject
        self.comparison = comparison
        self.present = present
        let point = comparison.points(at: [present])?.first
        extra = point.flatMap { point in try? (point.first - point.second).dollars() }
    }

    /// The break-evens of a scenario: of its workloads and then of its stores, in their order.
    public static func all(
        of scenario: Scenario,
        with catalog: RateCatalog,
        asOf: CalendarDate
    ) -> [ScenarioBreakEven] {
        let compiler = ScenarioCompiler(catalog: catalog, asOf: asOf)
        let workloads = scenario.workloads.map {
            WorkloadBreakEvens(workload: $0, scenario: scenario, compiler: compiler)
        }
        return workloads.flatMap(\.all)
            + StoreBreakEvens(scenario: scenario, compiler: compiler).all
    }
}
