public import Quantities
public import UsageTables

/// What a month cost, scenario by scenario, and what of it is in none.
public struct ActualMonth: Sendable {
    /// The month.
    public let month: CalendarMonth

    /// The scenarios that claim usage, in their order.
    public let scenarios: [ScenarioMonth]

    /// What is in no scenario, in order of cost.
    public let unclaimed: [Unclaimed]

    /// What it cost by tag, in order of names and values.
    public let tags: [TagCost]

    /// What was billed in all, in the currency of the reports; nil where no source says it.
    public let billed: Quantity?

    /// The days that are compared; nil for the whole month.
    public let days: Days?

    /// The sources that say what it cost.
    public let sources: [UsageSource]

    /// The last day with usage; the last one of the month where no source names days.
    public let lastDay: CalendarDate

    /// Usage in no scenario, of one account, model and service.
    public struct Unclaimed: Sendable, Hashable {
        /// The account; empty where the source does not say.
        public let account: String

        /// The model as the table has it; empty for what is of none.
        public let model: String

        /// The service as the bill calls it; empty where the source names none.
        public let service: String

        /// What it cost; nil where no source says it.
        public let cost: Quantity?

        /// The first of its lines.
        public let row: UsageRow
    }

    /// The month with one of its scenarios alone.
    public func only(_ scenario: String) -> ActualMonth {
        ActualMonth(
            month: month,
            scenarios: scenarios.filter { $0.scenario == scenario },
            unclaimed: unclaimed,
            tags: tags,
            billed: billed,
            days: days,
            sources: sources,
            lastDay: lastDay
        )
    }

    /// What is in no scenario.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func unclaimedCost() throws(ArithmeticFailure) -> Quantity {
        try .sum(of: unclaimed.compactMap(\.cost))
    }

    /// The share of what was billed that is in scenarios, as a ratio; nil where nothing was billed.
    ///
    /// - Throws: ``ArithmeticFailure``.
    public func claimedShare() throws(ArithmeticFailure) -> Quantity? {
        guard let billed, billed > .zero else { return nil }
        return try (billed - unclaimedCost()) / billed
    }
}
