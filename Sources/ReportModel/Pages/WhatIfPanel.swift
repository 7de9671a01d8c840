/// What a reader may change on a page, and the program that says what it then comes to.
public struct WhatIfPanel: Sendable, Hashable {
    /// A number that may be changed; all texts are plain decimals without a unit.
    public struct Number: Sendable, Hashable {
        /// Its name on the command line.
        public let name: String

        /// What it is, in words.
        public let label: String

        /// The unit that follows it.
        public let unit: String

        /// The value of the report.
        public let expected: String

        /// The least value that the program holds for.
        public let least: String

        /// The greatest value that the program holds for.
        public let greatest: String

        /// The low value of the report.
        public let low: String

        /// The high value of the report.
        public let high: String

        /// Whether a lower value would be none; else it is beyond what the program holds for.
        public let isLeastOfAll: Bool

        /// Whether a higher value would be none; else it is beyond what the program holds for.
        public let isGreatestOfAll: Bool

        /// What stands behind a value that the program reads: a percent sign, or nothing.
        public let sign: String

        /// What stands behind a value on the command line.
        public let ending: String

        /// Creates a number.
        public init(
            name: String,
            label: String,
            unit: String,
            low: String,
            expected: String,
            high: String,
            least: String,
            greatest: String,
            isLeastOfAll: Bool,
            isGreatestOfAll: Bool,
            sign: String,
            ending: String
        ) {
            self.name = name
            self.label = label
            self.unit = unit
            self.low = low
            self.expected = expected
            self.high = high
            self.least = least
            self.greatest = greatest
            self.isLeastOfAll = isLeastOfAll
            self.isGreatestOfAll = isGreatestOfAll
            self.sign = sign
            self.ending = ending
        }
    }

    /// The command that prints what the page says.
    public let command: String

    /// The numbers, in the order in which the program asks for them.
    public let numbers: [Number]

    /// The places of the numbers among ``numbers``, the one that matters most first.
    public let order: [Int]

    /// What each amount of the program is for.
    public let lines: [String]

    /// Whether a line has no price, so that a month costs at least what the program says.
    public let isLowerBound: Bool

    /// The bytes of the program.
    public let program: [UInt8]

    /// Creates a panel.
    public init(
        command: String,
        numbers: [Number],
        order: [Int],
        lines: [String],
        isLowerBound: Bool,
        program: [UInt8]
    ) {
        self.command = command
        self.numbers = numbers
        self.order = order
        self.lines = lines
        self.isLowerBound = isLowerBound
        self.program = program
    }
}
