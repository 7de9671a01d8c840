public import Scenarios

/// One set of options of the calculator, with its scenario on any model.
public struct CalculatorVariant: Sendable {
    /// The options.
    public let workload: CalculatorWorkload

    /// The scenario with numbers anywhere between their bounds and with every policy.
    public let plain: Scenario

    /// The same with a share that waits for a batch; nil where nothing can wait.
    public let batched: Scenario?

    /// Creates a variant.
    public init(_ workload: CalculatorWorkload, plain: Scenario, batched: Scenario?) {
        self.workload = workload
        self.plain = plain
        self.batched = batched
    }
}

extension CalculatorWorkload {
    /// The options on which the lines of a scenario depend, each set once.
    public static var variants: [CalculatorWorkload] {
        var sets: [[String: String]] = [[:]]
        for choice in CalculatorForm.choices {
            sets = sets.flatMap { set -> [[String: String]] in
                guard choice.conditions.allSatisfy({ $0.holds(for: set) }) else { return [set] }
                return choice.options.map { option in set.merging([choice.id: option.id]) { $1 } }
            }
        }
        return sets.map {
            CalculatorWorkload(options: $0, policies: CalculatorForm.policies)
        }
    }
}
