import Catalog
import Formulas
import Quantities
import Scenarios

/// What a workload uses in a month, as formulas over its drivers.
struct TokenUsage {
    /// What a person asks for: requests, turns of a chat, runs of an agent.
    let requests: Formula

    /// Tokens that a guardrail checks on the way in, for one request.
    let guardedInput: Formula

    /// Tokens that a guardrail checks on the way out, for one request.
    let guardedOutput: Formula

    /// Tokens of retrieved passages in one request; nil for none.
    let passages: Formula?

    /// What the unit cost is the cost of: requests, or users of a chat.
    let units: Formula

    /// What goes to models and comes from them, one entry a model.
    let calls: [ModelCalls]

    /// What else the unit cost may be of, each with its name in the singular.
    var furtherUnits: [(unit: String, formula: Formula)] = []

    /// What is counted by meters without input and output.
    var uses: [MeterUse] = []

    /// All input tokens of a month, texts to embed included.
    var input: Formula {
        let embedded = uses.filter { $0.meter == .embeddingTokens }.map(\.amount)
        return .total(of: calls.map(\.input) + embedded) { $0 }
    }

    /// All output tokens of a month.
    var output: Formula { .total(of: calls, \.output) }

    /// How much is used of a meter in a month.
    struct MeterUse {
        /// The meter.
        let meter: MeterID

        /// How many units.
        let amount: Formula
    }
}
