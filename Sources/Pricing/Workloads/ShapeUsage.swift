import Catalog
import Formulas
import Scenarios

/// Turns the numbers of a workload's shape into the requests that follow from them.
struct ShapeUsage {
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

    func embedding(_ shape: EmbeddingShape, in builder: inout ModelBuilder) -> TokenUsage {
        let texts = builder.driver(shape.monthlyTexts, of: owner)
        let tokens = texts * builder.driver(shape.textTokens, of: owner)
        return usage(of: texts, [TokenUsage.MeterUse(meter: .embeddingTokens, amount: tokens)])
    }

    func media(_ shape: MediaShape, in builder: inout ModelBuilder) -> TokenUsage {
        let uses = shape.uses.map { use in
            TokenUsage.MeterUse(
                meter: use.meter,
                amount: builder.driver(use.monthlyAmount, of: owner.part(use.meter.text))
            )
        }
        return usage(of: uses.first?.amount ?? 0, uses)
    }

    private func usage(of units: Formula, _ uses: [TokenUsage.MeterUse]) -> TokenUsage {
        TokenUsage(
            requests: units,
            guardedInput: 0,
            guardedOutput: 0,
            passages: nil,
            units: units,
            calls: [],
            uses: uses
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

    func calls(
        _ series: [RequestSeries],
        visible: (input: Formula, output: Formula)? = nil
    ) -> ModelCalls {
        ModelCalls(owner: owner, model: workload.model, series: series, visible: visible)
    }
}

extension ModelBuilder {
    /// The system prompt as a driver; nil when the file does not mention one.
    mutating func prefix(_ assumption: Assumption, _ owner: Owner) -> Formula? {
        assumption.isDefault ? nil : driver(assumption, of: owner)
    }
}
