public import Actuals
public import Quantities
public import ReportModel
import Scenarios
import UsageTables

/// What usage says of the numbers of a scenario, and what it does to the cost of a month.
public struct CalibrationReport: Sendable {
    /// What the scenario costs a month with some numbers, in the expected case and at list price.
    public struct Costs: Sendable {
        /// With the numbers as they stand.
        public let now: Money

        /// With every measured number.
        public let together: Money

        /// With one measured number, or one group of them, by its name; nil where the scenario
        /// cannot be priced so.
        public let alone: [String: Money]

        /// Creates costs.
        public init(now: Money, together: Money, alone: [String: Money]) {
            self.now = now
            self.together = together
            self.alone = alone
        }
    }

    let calibration: Calibration
    let costs: Costs
    let context: ReportContext
    let scenario: String

    /// Prepares a report.
    public init(
        on scenario: String,
        _ calibration: Calibration,
        _ costs: Costs,
        in context: ReportContext
    ) {
        self.scenario = scenario
        self.calibration = calibration
        self.costs = costs
        self.context = context
    }

    /// The currency of its amounts.
    public var currency: Currency { context.exchange.currency }

    /// The numbers for a terminal: those that are measured, and why the others are not.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func blocks() throws(ArithmeticFailure) -> [Block] {
        let now = try costs.now.rounded(toFractionDigits: context.fractionDigits)
        let together = try costs.together.rounded(toFractionDigits: context.fractionDigits)
        var blocks: [Block] = []
        if !calibration.measured.isEmpty {
            blocks = [
                .table(try measuredTable()),
                .paragraph([
                    "A month costs ", .value(.money(now, .total)), " now, and ",
                    .value(.money(together, .total)), " with all that is measured. ",
                    .text(ground),
                ]),
            ]
        }
        let unmeasured = calibration.unmeasured
        return blocks + (unmeasured.isEmpty ? [] : [.table(unmeasuredTable)])
    }

    /// What the values rest on, in a sentence or two.
    private var ground: String {
        let months = Set(calibration.measured.flatMap(\.months))
        guard months.count == 1 else {
            return "Low and high are the months in which a value was least and most."
        }
        return "It is one month, so low, expected and high are the same: measure more months for a "
            + "range."
    }

    private func measuredTable() throws(ArithmeticFailure) -> Table {
        let hasSizes = calibration.measured.contains { $0.requestSizes != nil }
        var rows: [Row] = []
        for driver in calibration.measured {
            var cells: [Cell] = [
                .text(driver.name),
                .text(driver.assumption.key.words(for: driver.assumption.value)),
                .text(driver.assumption.key.words(for: driver.value)),
            ]
            if hasSizes {
                cells.append(.text(driver.requestSizes.map { "\($0.p5) to \($0.p95)" } ?? ""))
            }
            rows.append(Row(cells + [try change(of: driver)]))
        }
        let sizes = hasSizes ? [Column("One request, P5 to P95", alignment: .number)] : []
        return Table(
            id: "measured",
            caption: "Measured in \(calibration.months.map(\.description).joined(separator: ", "))",
            columns: [
                Column("Driver"), Column("Now", alignment: .number),
                Column("Measured", alignment: .number),
            ] + sizes + [Column("Month", unit: .money, alignment: .number)],
            rows: rows,
            footer: [
                Row(
                    [.text("All together")] + Array(repeating: .empty, count: hasSizes ? 3 : 2)
                        + [try signed(costs.together)]
                )
            ]
        )
    }

    /// What a number alone does to the month; of a group, beside the first of it.
    private func change(of driver: MeasuredDriver) throws(ArithmeticFailure) -> Cell {
        if let group = driver.group,
            calibration.measured.first(where: { $0.group == group })?.name != driver.name
        {
            return .empty
        }
        return try costs.alone[driver.group ?? driver.name].map(signed) ?? .empty
    }

    private func signed(_ cost: Money) throws(ArithmeticFailure) -> Cell {
        let change = try (cost - costs.now).rounded(toFractionDigits: context.fractionDigits)
        return .value(
            .decimal(try change.dollars(), digits: context.fractionDigits, isSigned: true)
        )
    }

    private var unmeasuredTable: Table {
        var reasons: [String] = []
        for driver in calibration.unmeasured where !reasons.contains(driver.reason) {
            reasons.append(driver.reason)
        }
        return Table(
            id: "not-measured",
            caption: "Not measured",
            columns: [Column("Drivers"), Column("Why")],
            rows: reasons.map { reason in
                let names = calibration.unmeasured.filter { $0.reason == reason }.map(\.name)
                return Row([.text(names.joined(separator: ", ")), .text(reason)])
            }
        )
    }
}

extension NumberKey {
    /// The expected value, with low and high where they differ from it.
    fileprivate func words(for value: Spread<Quantity>) -> String {
        guard !value.isSingle else { return text(value.expected) }
        return "\(text(value.expected)) (\(unit.text(value.low)) to \(unit.text(value.high)))"
    }
}
