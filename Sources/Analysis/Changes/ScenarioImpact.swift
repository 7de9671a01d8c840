import Formulas
public import Pricing
public import Quantities
public import Scenarios

/// What a change of rates does to the monthly cost of one scenario.
public struct ScenarioImpact: Sendable {
    /// The scenario.
    public let scenario: Scenario

    /// The monthly total at the earlier release, in the expected case alone.
    public let before: Total

    /// The monthly total at the later release, in the expected case alone.
    public let after: Total

    /// The part of the difference that comes from corrections of the record, in the expected case.
    public let corrections: Money

    /// The part that comes from prices that vendors changed or ended.
    public let moves: Money

    /// The part that comes from prices where there were none.
    public let newRates: Money

    /// The line item that changes most, and by how much; nil where none changes.
    public let mainCause: Cause?

    /// A line item with its change.
    public struct Cause: Sendable {
        /// The line item, as it is at the later release, or at the earlier one where it ends.
        public let item: LineItem

        /// The change of its monthly amount.
        public let difference: Money
    }

    /// The monthly difference in the expected case, which is the sum of the three parts.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func difference() throws(ArithmeticFailure) -> Money {
        try after.amount.expected - before.amount.expected
    }

    /// The difference as a share of the earlier total.
    ///
    /// It is nil where one of the totals has lines without a price, or the earlier one is nought.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func share() throws(ArithmeticFailure) -> Quantity? {
        guard !before.isLowerBound, !after.isLowerBound, before.amount.expected > .zero else {
            return nil
        }
        return try difference().dollars() / before.amount.expected.dollars()
    }

    /// Whether lines lost or gained a price, so that the difference is not one of prices alone.
    public var changesWhatIsPriced: Bool { before.unpricedLines != after.unpricedLines }

    /// Prices a scenario at every stage.
    ///
    /// - Throws: ``EstimationFailure`` for a line whose arithmetic has no result.
    init(of scenario: Scenario, through stages: RateStages) throws(EstimationFailure) {
        let last = try Self.estimate(scenario, at: stages.after)
        let isSame = stages.agree(on: last.model)
        let first = isSame ? last : try Self.estimate(scenario, at: stages.before)
        let corrected = isSame ? last : try Self.estimate(scenario, at: stages.corrected)
        let moved = isSame ? last : try Self.estimate(scenario, at: stages.moved)
        self.scenario = scenario
        do throws(ArithmeticFailure) {
            before = try first.total()
            after = try last.total()
            let middle = try (corrected.total().amount.expected, moved.total().amount.expected)
            corrections = try middle.0 - before.amount.expected
            moves = try middle.1 - middle.0
            newRates = try after.amount.expected - middle.1
            mainCause = try Self.mainCause(from: first, to: last)
        } catch {
            throw EstimationFailure(line: LineID("total"), failure: .arithmetic(error))
        }
    }

    private static func estimate(
        _ scenario: Scenario,
        at stage: RateStages.Stage
    ) throws(EstimationFailure) -> ExpectedMonth {
        try ExpectedMonth(
            of: ScenarioCompiler(catalog: stage.catalog, asOf: stage.day).model(of: scenario)
        )
    }

    private static func mainCause(
        from before: ExpectedMonth,
        to after: ExpectedMonth
    ) throws(ArithmeticFailure) -> Cause? {
        var largest: Cause?
        let names = Set((before.lines + after.lines).map(\.item.id.name)).sorted()
        for name in names {
            let lines = [before, after].map { $0.lines.first { $0.item.id.name == name } }
            guard let item = (lines[1] ?? lines[0])?.item else { continue }
            let amounts = lines.map { $0?.outcome.amount?.expected ?? .zero }
            let cause = Cause(item: item, difference: try amounts[1] - amounts[0])
            if cause.difference.isFarther(than: largest?.difference ?? .zero) { largest = cause }
        }
        return largest
    }
}

extension Money {
    /// Whether the amount is farther from nought than another.
    func isFarther(than other: Money) -> Bool {
        max(self, opposite) > max(other, other.opposite)
    }

    private var opposite: Money { (try? .zero - self) ?? self }
}
