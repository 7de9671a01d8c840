public import Quantities

/// Amounts as numbered steps: what a cost model comes to, without a name and without a word.
///
/// Registers hold the constants first, then the inputs, then the result of each step. A step names
/// earlier registers only. All that has a name, a line as well as a driver, goes by its number.
public struct CostProgram: Sendable, Hashable {
    /// Numbers that never change: prices, sizes, and the drivers that nobody is asked for.
    public let constants: [Quantity]

    /// The numbers that are asked for.
    public let inputs: [Input]

    /// The steps, in their order.
    public let steps: [Step]

    /// The register of each amount, before it is rounded to money.
    public let amounts: [Int]

    /// Sums of amounts.
    public let totals: [Total]

    /// How many decimals an amount has in print, 0 to 12.
    public let printedDecimals: Int

    /// Some amounts together, less some others; each by its number among the amounts.
    public struct Total: Sendable, Hashable {
        /// The amounts that count.
        public let added: [Int]

        /// The amounts that are taken off.
        public let deducted: [Int]

        /// Creates a total.
        public init(added: [Int], deducted: [Int] = []) {
            self.added = added
            self.deducted = deducted
        }
    }

    /// Creates a program.
    ///
    /// - Throws: ``Damage`` where a number names nothing.
    public init(
        constants: [Quantity],
        inputs: [Input],
        steps: [Step],
        amounts: [Int],
        totals: [Total],
        printedDecimals: Int = 2
    ) throws(Damage) {
        guard (0...Money.scale).contains(printedDecimals) else { throw .wrongNumber }
        var known = constants.count + inputs.count
        for step in steps {
            guard step.registers.count == step.operation.arity else { throw .wrongNumber }
            for register in step.registers where !(0..<known).contains(register) {
                throw .wrongNumber
            }
            known += 1
        }
        for register in amounts where !(0..<known).contains(register) { throw .wrongNumber }
        for total in totals {
            for amount in total.added + total.deducted where !amounts.indices.contains(amount) {
                throw .wrongNumber
            }
        }
        for input in inputs where !input.takes(input.expected) { throw .wrongNumber }
        self.constants = constants
        self.inputs = inputs
        self.steps = steps
        self.amounts = amounts
        self.totals = totals
        self.printedDecimals = printedDecimals
    }
}

/// Why bytes are no program.
public enum Damage: Error, Sendable, Hashable {
    /// They do not begin as a program of this version does.
    case foreign
    /// They end too early, or go on after the end.
    case wrongLength
    /// They are not the bytes that were written.
    case changed
    /// A number is none, or names what is not there.
    case wrongNumber
}
