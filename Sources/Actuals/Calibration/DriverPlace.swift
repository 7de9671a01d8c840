import Scenarios

/// A number of a workload with its name and the way to it in the file.
struct DriverPlace {
    let number: Assumption
    let name: String
    let path: [String]

    /// The number of a workload under a key of its own, or in a section.
    ///
    /// - Parameters:
    ///   - number: The number.
    ///   - workload: The workload.
    ///   - section: The keys of the section in the file.
    ///   - part: What the name has between the workload and the key.
    init(
        _ number: Assumption,
        of workload: Workload,
        in section: [String] = [],
        part: String? = nil
    ) {
        self.number = number
        name = [workload.id, part, number.key.name].compactMap(\.self).joined(separator: ".")
        path = ["workloads", workload.id] + section + [number.key.name]
    }
}

extension AgentEffort {
    /// The numbers that it states.
    var numbers: [Assumption] {
        switch self {
        case .amplification(let factor): [factor]
        case .steps(let steps):
            [
                steps.steps, steps.stopAfter, steps.systemTokens, steps.toolDefinitionTokens,
                steps.stepInputTokens, steps.stepOutputTokens, steps.retries,
            ]
            .compactMap(\.self)
        }
    }
}
