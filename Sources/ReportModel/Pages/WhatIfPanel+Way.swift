extension WhatIfPanel {
    /// A way to buy, with the program that says what it costs.
    public struct Way: Sendable, Hashable {
        /// What the program asks for.
        public struct Input: Sendable, Hashable {
            /// The place of the number among those of the panel; nil for one that is not there,
            /// which stays as it is.
            public let number: Int?

            /// The least value that the program holds for, a plain decimal.
            public let least: String

            /// The greatest value that the program holds for, a plain decimal.
            public let greatest: String

            /// Whether a lower value would be none; else it is beyond what the program holds for.
            public let isLeastOfAll: Bool

            /// Whether a higher value would be none; else it is beyond what the program holds for.
            public let isGreatestOfAll: Bool

            /// Creates an input.
            public init(
                number: Int?,
                least: String,
                greatest: String,
                isLeastOfAll: Bool,
                isGreatestOfAll: Bool
            ) {
                self.number = number
                self.least = least
                self.greatest = greatest
                self.isLeastOfAll = isLeastOfAll
                self.isGreatestOfAll = isGreatestOfAll
            }
        }

        /// A row of the program, by the places of its amounts.
        public struct Row: Sendable, Hashable {
            /// The place of the line among those of the panel.
            public let line: Int

            /// Its amount; nil where the way has no such line.
            public let now: Int?

            /// What the report has for it; nil where that has no such line.
            public let before: Int?

            /// Creates a row.
            public init(line: Int, now: Int?, before: Int?) {
                self.line = line
                self.now = now
                self.before = before
            }
        }

        /// What people call it.
        public let name: String

        /// The command that prints what it costs.
        public let command: String

        /// The keys of a variant that buys so, each with its value; nil where a variant cannot say
        /// it.
        public let variant: [String]?

        /// What the program asks for, in its order.
        public let inputs: [Input]

        /// The places of the numbers that the program cannot change, though it needs them.
        public let fixed: [Int]

        /// The rows of the program.
        public let rows: [Row]

        /// The parts of the bill, in the order of the last totals of the program.
        public let parts: [String]

        /// The amount that is the factor to the token-only estimate; nil where there is none.
        public let factor: Int?

        /// Whether a line has no price, so that a month costs at least what the program says.
        public let isLowerBound: Bool

        /// The bytes of the program.
        public let program: [UInt8]

        /// Creates a way.
        public init(
            name: String,
            command: String,
            variant: [String]?,
            inputs: [Input],
            fixed: [Int],
            rows: [Row],
            parts: [String],
            factor: Int?,
            isLowerBound: Bool,
            program: [UInt8]
        ) {
            self.name = name
            self.command = command
            self.variant = variant
            self.inputs = inputs
            self.fixed = fixed
            self.rows = rows
            self.parts = parts
            self.factor = factor
            self.isLowerBound = isLowerBound
            self.program = program
        }
    }
}
