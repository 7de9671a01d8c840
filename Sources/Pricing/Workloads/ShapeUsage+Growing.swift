import Formulas
import Quantities
import Scenarios

extension ShapeUsage {
    /// Conversations: turn t sends the system prompt, the t − 1 turns before it and its message.
    func chat(_ shape: ChatShape, in builder: inout ModelBuilder) -> TokenUsage {
        let users = builder.driver(shape.monthlyUsers, of: owner)
        let conversations = users * builder.driver(shape.conversationsPerUser, of: owner)
        let turns = builder.driver(shape.turnsPerConversation, of: owner)
        let prefix = builder.prefix(shape.systemTokens, owner)
        let message = builder.driver(shape.messageTokens, of: owner)
        let output = builder.driver(shape.outputTokens, of: owner)
        let growth = RequestSeries.Growth(length: turns, step: message + output, lastOutput: nil)
        let series = RequestSeries(
            count: conversations,
            prefix: prefix,
            start: message,
            output: output,
            growth: growth
        )
        return TokenUsage(
            requests: conversations * turns,
            guardedInput: message,
            guardedOutput: output,
            passages: nil,
            units: users,
            calls: [calls([series])],
            furtherUnits: [
                (unit: "conversation", formula: conversations),
                (unit: "request", formula: conversations * turns),
            ]
        )
    }

    /// Runs: what a person sees, times the amplification, or call by call.
    func agent(_ shape: AgentShape, in builder: inout ModelBuilder) -> TokenUsage {
        let runs = builder.driver(shape.monthlyRuns, of: owner)
        let input = builder.driver(shape.visibleInputTokens, of: owner)
        let output = builder.driver(shape.visibleOutputTokens, of: owner)
        let series =
            switch shape.effort {
            case .amplification(let amplification):
                amplified(builder.driver(amplification, of: owner), runs, input, output)
            case .steps(let steps): stepped(steps, runs, input, output, in: &builder)
            }
        if case .steps = shape.effort {
            let consumed = series.input(in: series.whole) + series.output(in: series.whole)
            builder.derive(
                NumberKey.amplification.name,
                NumberKey.amplification.label,
                .factor,
                of: owner,
                as: consumed / (runs * (input + output))
            )
        }
        return TokenUsage(
            requests: runs,
            guardedInput: input,
            guardedOutput: output,
            passages: nil,
            units: runs,
            calls: [calls([series], visible: (runs * input, runs * output))]
        )
    }

    private func amplified(
        _ amplification: Formula,
        _ runs: Formula,
        _ input: Formula,
        _ output: Formula
    ) -> RequestSeries {
        RequestSeries(
            count: runs,
            prefix: nil,
            start: input * amplification,
            output: output * amplification,
            hasKnownSizes: false
        )
    }

    /// The calls of a run, one by one.
    ///
    /// Call t sends the system prompt, the tool definitions, the prompt, and the t − 1 steps
    /// before it with what their tools gave back. The last call writes the answer.
    private func stepped(
        _ agent: AgentSteps,
        _ runs: Formula,
        _ input: Formula,
        _ output: Formula,
        in builder: inout ModelBuilder
    ) -> RequestSeries {
        let steps = builder.driver(agent.steps, of: owner)
        let limit = agent.stopAfter.map { builder.driver($0, of: owner) }
        let parts = [agent.systemTokens, agent.toolDefinitionTokens]
            .compactMap { builder.prefix($0, owner) }
        let result = builder.driver(agent.stepInputTokens, of: owner)
        let written = builder.driver(agent.stepOutputTokens, of: owner)
        let retries = agent.retries.isDefault ? nil : builder.driver(agent.retries, of: owner)
        let growth = RequestSeries.Growth(
            length: limit.map { .minimum([steps, $0]) } ?? steps,
            step: written + result,
            lastOutput: output
        )
        return RequestSeries(
            count: retries.map { runs * (1 + $0) } ?? runs,
            prefix: parts.count < 2 ? parts.first : .sum(parts),
            start: input,
            output: written,
            growth: growth
        )
    }
}
