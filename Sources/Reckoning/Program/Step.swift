/// One step of a program: an operation on earlier registers, whose result is a register itself.
public struct Step: Sendable, Hashable {
    /// What it does.
    public let operation: Operation

    /// The registers that it names, as many as the operation takes.
    public let registers: [Int]

    /// Creates a step.
    public init(_ operation: Operation, _ registers: [Int]) {
        self.operation = operation
        self.registers = registers
    }
}
