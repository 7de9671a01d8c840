/// Formulas compiled to a flat list of instructions, for thousands of fast evaluations.
///
/// It computes in binary floating point and serves samples and curves; every amount that a
/// reader sees comes from the exact ``Formula/value(with:)``. The two agree to 1 part in 10⁹.
/// Equal parts of the formulas are computed once.
public struct Program: Sendable {
    /// One step; its result goes into the register with the step's own number.
    enum Instruction: Sendable, Hashable {
        case constant(Double)
        case input(Int)
        case add(Int, Int)
        case subtract(Int, Int)
        case multiply(Int, Int)
        case divide(Int, Int)
        case minimum(Int, Int)
        case maximum(Int, Int)
        case roundUp(Int, multiple: Int)
        case roundDown(Int, multiple: Int)
        case decay(Int)
        case select(subject: Int, threshold: Int, above: Int, otherwise: Int)
    }

    /// A formula under the name by which later ones may use its amount.
    public struct Output: Sendable {
        /// The name.
        public let id: LineID

        /// The formula.
        public let formula: Formula

        /// Creates an output.
        public init(_ id: LineID, _ formula: Formula) {
            self.id = id
            self.formula = formula
        }
    }

    let instructions: [Instruction]

    /// The register of each output.
    let outputs: [Int]

    /// How many inputs an evaluation takes: the drivers, then the prices of one unit.
    public let inputCount: Int

    /// Compiles formulas; a later one may use the amount of an earlier one.
    ///
    /// - Parameters:
    ///   - formulas: What to compute.
    ///   - drivers: The drivers, in the order in which their values will be given.
    ///   - rates: The rate slots, in the order in which their prices will be given.
    /// - Throws: ``EvaluationFailure`` for a name that is not among the inputs.
    public init(
        _ formulas: [Output],
        drivers: [DriverID],
        rates: [RateSlot]
    ) throws(EvaluationFailure) {
        var compiler = Compiler(drivers: drivers, rates: rates)
        var outputs: [Int] = []
        for output in formulas {
            let register = try compiler.register(of: output.formula)
            compiler.define(output.id, as: register)
            outputs.append(register)
        }
        self.outputs = outputs
        instructions = compiler.instructions
        inputCount = drivers.count + rates.count
    }

    /// The outputs for many samples at once.
    ///
    /// - Parameter inputs: One column of samples an input; all of one length.
    /// - Returns: One column of results an output.
    public func results(for inputs: [[Double]]) -> [[Double]] {
        let samples = inputs.first?.count ?? 1
        var registers: [[Double]] = []
        registers.reserveCapacity(instructions.count)
        for instruction in instructions {
            registers.append(instruction.column(from: registers, inputs: inputs, samples: samples))
        }
        return outputs.map { registers[$0] }
    }
}

extension Program.Instruction {
    fileprivate func column(
        from registers: [[Double]],
        inputs: [[Double]],
        samples: Int
    ) -> [Double] {
        switch self {
        case .constant(let number): Array(repeating: number, count: samples)
        case .input(let index): inputs[index]
        case .add(let left, let right): zipped(registers[left], registers[right]) { $0 + $1 }
        case .subtract(let left, let right): zipped(registers[left], registers[right]) { $0 - $1 }
        case .multiply(let left, let right): zipped(registers[left], registers[right]) { $0 * $1 }
        case .divide(let left, let right): zipped(registers[left], registers[right]) { $0 / $1 }
        case .minimum(let left, let right):
            zipped(registers[left], registers[right]) { $0 < $1 ? $0 : $1 }
        case .maximum(let left, let right):
            zipped(registers[left], registers[right]) { $0 > $1 ? $0 : $1 }
        case .roundUp(let number, let multiple):
            zipped(registers[number], registers[multiple]) { number, multiple in
                let count = number / multiple
                return (count - count.magnitude * Program.noise).rounded(.up) * multiple
            }
        case .roundDown(let number, let multiple):
            zipped(registers[number], registers[multiple]) { number, multiple in
                let count = number / multiple
                return (count + count.magnitude * Program.noise).rounded(.down) * multiple
            }
        case .decay(let time): registers[time].map(share(leftAfter:))
        case .select(let subject, let threshold, let above, let otherwise):
            (0..<samples)
                .map { sample in
                    let limit = registers[threshold][sample]
                    let exceeds =
                        registers[subject][sample] > limit + limit.magnitude * Program.noise
                    return registers[exceeds ? above : otherwise][sample]
                }
        }
    }
}

extension Program {
    /// What binary arithmetic may add to a number that is exact in decimals, relative to it: steps
    /// and thresholds must not be crossed by less.
    fileprivate static let noise = 1e-12
}

/// e to the power of minus a time, 1 for a time that is not above 0.
///
/// The standard library has no exponential function; this one is good to about 15 digits.
private func share(leftAfter time: Double) -> Double {
    guard time > 0 else { return 1 }
    // What is left is below 10⁻¹⁸, where the exact value is nought.
    guard time < 43 else { return 0 }
    let whole = Int(time)
    let rest = time - Double(whole)
    var result = 1.0
    for step in stride(from: 20, through: 1, by: -1) {
        let factor = rest / Double(step)
        result = 1 - result * factor
    }
    for _ in 0..<whole { result *= 0.367_879_441_171_442_3 }
    return result
}

private func zipped(
    _ left: [Double],
    _ right: [Double],
    _ operation: (Double, Double) -> Double
) -> [Double] {
    Array(unsafeUninitializedCapacity: left.count) { buffer, count in
        for index in left.indices {
            buffer.initializeElement(at: index, to: operation(left[index], right[index]))
        }
        count = left.count
    }
}
