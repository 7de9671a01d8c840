/// What a reader may change on a page, and the programs that say what it then comes to.
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

        /// The low value of the report.
        public let low: String

        /// The high value of the report.
        public let high: String

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
            sign: String,
            ending: String
        ) {
            self.name = name
            self.label = label
            self.unit = unit
            self.low = low
            self.expected = expected
            self.high = high
            self.sign = sign
            self.ending = ending
        }
    }

    /// A line of the report or of another way to buy.
    public struct Line: Sendable, Hashable {
        /// What it is for.
        public let words: String

        /// The anchor of its row in the report; nil where it has none.
        public let anchor: String?

        /// Creates a line.
        public init(words: String, anchor: String?) {
            self.words = words
            self.anchor = anchor
        }
    }

    /// The command that prints what the page says.
    public let command: String

    /// The numbers.
    public let numbers: [Number]

    /// The places of the numbers among ``numbers``, the one that matters most first.
    public let order: [Int]

    /// The lines that a program names.
    public let lines: [Line]

    /// The ways to buy, that of the report first.
    public let ways: [Way]

    /// Creates a panel.
    public init(
        command: String,
        numbers: [Number],
        order: [Int],
        lines: [Line],
        ways: [Way]
    ) {
        self.command = command
        self.numbers = numbers
        self.order = order
        self.lines = lines
        self.ways = ways
    }
}
