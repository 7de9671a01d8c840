public import Quantities

extension CostProgram {
    /// A number that a program asks for.
    public struct Input: Sendable, Hashable {
        /// Its value where nobody says otherwise; a share is a ratio.
        public let expected: Quantity

        /// The least that the program holds for.
        public let least: Quantity

        /// The greatest that the program holds for.
        public let greatest: Quantity

        /// Creates an input.
        public init(expected: Quantity, least: Quantity, greatest: Quantity) {
            self.expected = expected
            self.least = least
            self.greatest = greatest
        }

        /// Whether the program holds for a value.
        public func takes(_ value: Quantity) -> Bool { least <= value && value <= greatest }
    }
}
