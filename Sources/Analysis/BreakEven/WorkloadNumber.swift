import Scenarios

/// A number that workloads of several kinds have, under names of their own.
enum WorkloadNumber {
    /// How often the work is done.
    case volume
    /// What every prompt begins with.
    case system
    /// What a request sends of its own.
    case input
    /// What the model writes.
    case output
}

extension WorkloadShape {
    /// Changes a number, in every stage where there are several.
    ///
    /// - Returns: Whether the kind has such a number.
    mutating func change(
        _ number: WorkloadNumber,
        _ body: (inout Assumption) throws(LeverRefusal) -> Void
    ) throws(LeverRefusal) -> Bool {
        switch self {
        case .requests(var shape):
            switch number {
            case .volume: try body(&shape.monthlyRequests)
            case .system: try body(&shape.systemTokens)
            case .input: try body(&shape.inputTokens)
            case .output: try body(&shape.outputTokens)
            }
            self = .requests(shape)
        case .chat(var shape):
            switch number {
            case .volume: try body(&shape.monthlyUsers)
            case .system: try body(&shape.systemTokens)
            case .input: try body(&shape.messageTokens)
            case .output: try body(&shape.outputTokens)
            }
            self = .chat(shape)
        case .rag(var shape):
            switch number {
            case .volume: try body(&shape.monthlyRequests)
            case .system: try body(&shape.systemTokens)
            case .input: try body(&shape.questionTokens)
            case .output: try body(&shape.outputTokens)
            }
            self = .rag(shape)
        case .agent(var shape):
            guard try shape.change(number, body) else { return false }
            self = .agent(shape)
        case .batch(var shape):
            try shape.change(number, body)
            self = .batch(shape)
        case .embedding, .media: return false
        }
        return true
    }
}

extension AgentShape {
    fileprivate mutating func change(
        _ number: WorkloadNumber,
        _ body: (inout Assumption) throws(LeverRefusal) -> Void
    ) throws(LeverRefusal) -> Bool {
        switch (number, effort) {
        case (.volume, _): try body(&monthlyRuns)
        case (.input, _): try body(&visibleInputTokens)
        case (.output, .amplification): try body(&visibleOutputTokens)
        case (.output, .steps(var steps)):
            try body(&steps.stepOutputTokens)
            effort = .steps(steps)
        case (.system, .steps(var steps)):
            try body(&steps.systemTokens)
            effort = .steps(steps)
        case (.system, .amplification): return false
        }
        return true
    }
}

extension BatchShape {
    fileprivate mutating func change(
        _ number: WorkloadNumber,
        _ body: (inout Assumption) throws(LeverRefusal) -> Void
    ) throws(LeverRefusal) {
        switch number {
        case .volume: try body(&monthlyDocuments)
        case .input: try body(&documentTokens)
        case .system: for place in stages.indices { try body(&stages[place].systemTokens) }
        case .output: for place in stages.indices { try body(&stages[place].outputTokens) }
        }
    }
}
