public import Quantities
public import Reckoning
public import Scenarios

/// What a reader may change of a scenario, and a program that says what it then costs.
///
/// The program holds between the bounds of its drivers alone: beyond them the scenario would have
/// other lines or other formulas. See ``Decision``.
public struct WhatIf: Sendable {
    /// A driver that may be changed, between its bounds.
    public struct Choice: Sendable {
        /// The driver.
        public let driver: Driver

        /// The values that the program holds for, the driver's own range among them.
        public let bounds: ClosedRange<Quantity>
    }

    /// The drivers that may be changed, in the order of the program's inputs.
    public let choices: [Choice]

    /// The lines with an amount, then the discounts, in the order of the program's first amounts.
    ///
    /// After their amounts follow those that ``Row/before`` and ``factor`` name.
    public let lines: [LineItem]

    /// The lines and those that the report has beside them.
    public let rows: [Row]

    /// The parts of the bill that have a line of every month, in their order.
    public let parts: [CostPart]

    /// The amount that says how many times as much as the token-only estimate a month costs, to two
    /// decimals, as a report prints it; nil where a line has no price.
    public let factor: Int?

    /// What the lines come to, each in the currency of the scenario, and totals: those of
    /// ``Total``, then the difference of each row, then each part of the bill.
    public let program: CostProgram

    /// The bytes of the program.
    public var bytes: [UInt8] { program.bytes }

    /// A line beside the one of the report, each by the number of its amount.
    public struct Row: Sendable {
        /// The line.
        public let line: LineItem

        /// Its amount; nil for a line of the report that is left out.
        public let now: Int?

        /// What the report has for it; nil for a line that the report has not.
        public let before: Int?
    }

    /// The first totals of the program.
    public enum Total: Int, Sendable, CaseIterable {
        /// What falls every month, at list price.
        case monthly
        /// The same after discounts.
        case monthlyContracted
        /// What falls once, at list price.
        case oneTime
        /// The same after discounts.
        case oneTimeContracted
        /// By how much a month at list price is above that of the report.
        case difference
    }
}
