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

    /// All input tokens of a month.
    var input: Formula { .total(of: calls, \.input) }

    /// All output tokens of a month.
    var output: Formula { .total(of: calls, \.output) }
}
