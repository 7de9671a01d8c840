import Formulas
import Quantities
import Scenarios

extension TokenUsage {
    /// The usage of a workload.
    init(_ workload: Workload, _ owner: Owner, in builder: inout ModelBuilder) {
        let usage = ShapeUsage(workload: workload, owner: owner)
        switch workload.shape {
        case .requests(let shape): self = usage.requests(shape, in: &builder)
        case .batch(let shape): self = usage.batch(shape, in: &builder)
        case .rag(let shape): self = usage.rag(shape, in: &builder)
        case .chat(let shape): self = usage.chat(shape, in: &builder)
        case .agent(let shape): self = usage.agent(shape, in: &builder)
        }
    }
}

/// Turns the numbers of a workload's shape into the requests that follow from them.
private struct ShapeUsage {
    let workload: Workload
    let owner: Owner

    func requests(_ shape: RequestsShape, in builder: inout ModelBuilder) -> TokenUsage {
        let requests = builder.driver(shape.monthlyRequests, of: owner)
        let prefix = builder.prefix(shape.systemTokens, owner)
        let input = builder.driver(shape.inputTokens, of: owner)
        let output = builder.driver(shape.outputTokens, of: owner)
        let sizes = sizes(requests, prefix, input, output, shape.largeRequests, in: &builder)
        return usage(of: requests, sizes, guardedInput: input, output: output)
    }

    func rag(_ shape: RAGShape, in builder: inout ModelBuilder) -> TokenUsage {
        let requests = builder.driver(shape.monthlyRequests, of: owner)
        let prefix = builder.prefix(shape.systemTokens, owner)
        let question = builder.driver(shape.questionTokens, of: owner)
        let passages =
            builder.driver(shape.chunks, of: owner) * builder.driver(shape.chunkTokens, of: owner)
        let output = builder.driver(shape.outputTokens, of: owner)
        let sizes = sizes(
            requests,
            prefix,
            question + passages,
            output,
            shape.largeRequests,
            in: &builder
        )
        return usage(
            of: requests,
            sizes,
            guardedInput: question,
            passages: passages,
            output: output
        )
    }

    /// Documents: the first stage reads the document, each later one what the one before wrote.
    func batch(_ shape: BatchShape, in builder: inout ModelBuilder) -> TokenUsage {
        let documents = builder.driver(shape.monthlyDocuments, of: owner)
        var calls: [ModelCalls] = []
        var written: Formula?
        for stage in shape.stages {
            let part = stage.id.map { owner.part($0, stage.title) } ?? owner
            let prefix = builder.prefix(stage.systemTokens, part)
            var input = written
            if written == nil || stage.readsDocument {
                let document = builder.driver(shape.documentTokens, of: owner)
                input = written.map { document + $0 } ?? document
            }
            let output = builder.driver(stage.outputTokens, of: part)
            let series = RequestSeries(
                count: documents,
                prefix: prefix,
                start: input ?? 0,
                output: output
            )
            calls.append(
                ModelCalls(
                    owner: part,
                    model: stage.model ?? workload.model,
                    series: [series],
                    visible: nil
                )
            )
            written = output
        }
        return TokenUsage(
            requests: documents,
            guardedInput: builder.driver(shape.documentTokens, of: owner),
            guardedOutput: written ?? 0,
            passages: nil,
            units: documents,
            calls: calls
        )
    }

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
            calls: [calls([series])]
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

    /// Requests that stand alone, of one size or of two.
    private func sizes(
        _ requests: Formula,
        _ prefix: Formula?,
        _ input: Formula,
        _ output: Formula,
        _ large: LargeRequests?,
        in builder: inout ModelBuilder
    ) -> [RequestSeries] {
        func size(_ count: Formula, _ input: Formula) -> RequestSeries {
            RequestSeries(count: count, prefix: prefix, start: input, output: output)
        }
        guard let large else { return [size(requests, input)] }
        let part = owner.part("large_requests")
        let share = builder.driver(large.share, of: part)
        return [
            size(requests * (1 - share), input),
            size(requests * share, builder.driver(large.inputTokens, of: part)),
        ]
    }

    private func usage(
        of requests: Formula,
        _ sizes: [RequestSeries],
        guardedInput: Formula,
        passages: Formula? = nil,
        output: Formula
    ) -> TokenUsage {
        TokenUsage(
            requests: requests,
            guardedInput: guardedInput,
            guardedOutput: output,
            passages: passages,
            units: requests,
            calls: [calls(sizes)]
        )
    }

    private func calls(
        _ series: [RequestSeries],
        visible: (input: Formula, output: Formula)? = nil
    ) -> ModelCalls {
        ModelCalls(owner: owner, model: workload.model, series: series, visible: visible)
    }
}

extension ModelBuilder {
    /// The system prompt as a driver; nil when the file does not mention one.
    fileprivate mutating func prefix(_ assumption: Assumption, _ owner: Owner) -> Formula? {
        assumption.isDefault ? nil : driver(assumption, of: owner)
    }
}
