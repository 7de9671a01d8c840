import Catalog
import Diagnostics
import Scenarios
import YAMLReading

/// Reads how the usage of a workload follows from its numbers.
struct ShapeReader {
    let numbers: NumberReader
    let choices: ChoiceReader

    /// The names of the knowledge bases that a workload may search; nil when they are not known.
    let knowledgeBases: [String]?

    private var log: DiagnosticLog { numbers.log }

    /// The shape of a workload; nil, with diagnostics, when it cannot be used.
    func shape(_ kind: WorkloadKind, _ body: MappingReader) -> WorkloadShape? {
        switch kind {
        case .requests: requests(body).map { .requests($0) }
        case .chat: chat(body).map { .chat($0) }
        case .rag: rag(body).map { .rag($0) }
        case .agent: agent(body).map { .agent($0) }
        case .batch: batch(body).map { .batch($0) }
        case .embedding: embedding(body).map { .embedding($0) }
        case .media:
            MediaReader(numbers: numbers, catalog: choices.catalog).media(body).map { .media($0) }
        }
    }

    private func requests(_ body: MappingReader) -> RequestsShape? {
        let requests = numbers.assumption(.monthlyRequests, in: body)
        let system = numbers.assumption(.systemTokens, in: body)
        let input = numbers.assumption(.inputTokens, in: body)
        let output = numbers.assumption(.outputTokens, in: body)
        let large = largeRequests(body)
        guard let requests, let system, let input, let output else { return nil }
        return RequestsShape(
            monthlyRequests: requests,
            systemTokens: system,
            inputTokens: input,
            outputTokens: output,
            largeRequests: large
        )
    }

    private func largeRequests(_ body: MappingReader) -> LargeRequests? {
        guard let large = body.mapping("large_requests") else { return nil }
        let numbers = numbers.numbers(of: "large_requests")
        let share = numbers.assumption(.largeShare, in: large)
        let input = numbers.assumption(.largeInputTokens, in: large)
        guard let share, let input else { return nil }
        return LargeRequests(share: share, inputTokens: input)
    }

    private func chat(_ body: MappingReader) -> ChatShape? {
        let users = numbers.assumption(.monthlyUsers, in: body)
        let conversations = numbers.assumption(.conversationsPerUser, in: body)
        let turns = numbers.assumption(.turnsPerConversation, in: body)
        let system = numbers.assumption(.systemTokens, in: body)
        let message = numbers.assumption(.messageTokens, in: body)
        let output = numbers.assumption(.outputTokens, in: body)
        guard let users, let conversations, let turns, let system, let message, let output else {
            return nil
        }
        return ChatShape(
            monthlyUsers: users,
            conversationsPerUser: conversations,
            turnsPerConversation: turns,
            systemTokens: system,
            messageTokens: message,
            outputTokens: output
        )
    }

    private func rag(_ body: MappingReader) -> RAGShape? {
        let requests = numbers.assumption(.monthlyRequests, in: body)
        let system = numbers.assumption(.systemTokens, in: body)
        let question = numbers.assumption(.questionTokens, in: body)
        let output = numbers.assumption(.outputTokens, in: body)
        let large = largeRequests(body)
        guard let retrieval = body.required("retrieval")?.mapping() else { return nil }
        let chunks = numbers.assumption(.chunks, in: retrieval)
        let chunkTokens = numbers.assumption(.chunkTokens, in: retrieval)
        let base = retrieval.value("knowledge_base")?.locatedText()
        let rerank = choices.offering("rerank", in: retrieval, kind: .rerank)
        let candidates =
            rerank == nil ? nil : numbers.optionalAssumption(.candidates, in: retrieval)
        if let base, let known = knowledgeBases, !known.contains(base.text) {
            log.report(.unknownName(base.text, of: "knowledge base", at: base.range, among: known))
        }
        guard let requests, let system, let question, let output, let chunks, let chunkTokens else {
            return nil
        }
        return RAGShape(
            monthlyRequests: requests,
            systemTokens: system,
            questionTokens: question,
            chunks: chunks,
            chunkTokens: chunkTokens,
            outputTokens: output,
            knowledgeBase: base?.text,
            rerank: rerank.map { Choice(value: $0.value.offering, origin: $0.origin) },
            candidates: candidates,
            largeRequests: large
        )
    }

    private func agent(_ body: MappingReader) -> AgentShape? {
        let runs = numbers.assumption(.monthlyRuns, in: body)
        let input = numbers.assumption(.visibleInputTokens, in: body)
        let output = numbers.assumption(.visibleOutputTokens, in: body)
        let effort = effort(body)
        guard let runs, let input, let output, let effort else { return nil }
        return AgentShape(
            monthlyRuns: runs,
            visibleInputTokens: input,
            visibleOutputTokens: output,
            effort: effort
        )
    }

    /// The steps of a run, or an amplification in their stead.
    private func effort(_ body: MappingReader) -> AgentEffort? {
        guard body.value(NumberKey.steps.name) != nil else {
            return numbers.assumption(.amplification, in: body).map { .amplification($0) }
        }
        if let range = body.keyRange(NumberKey.amplification.name) {
            _ = body.value(NumberKey.amplification.name)
            log.error(
                "conflicting-keys",
                "amplification has no effect beside steps, from which it follows",
                at: range,
                help:
                    "keep steps with the tokens of each, or amplification for a factor of your own"
            )
        }
        let steps = numbers.assumption(.steps, in: body)
        let limit = numbers.optionalAssumption(.stopAfter, in: body)
        let system = numbers.assumption(.systemTokens, in: body)
        let tools = numbers.assumption(.toolDefinitionTokens, in: body)
        let input = numbers.assumption(.stepInputTokens, in: body)
        let output = numbers.assumption(.stepOutputTokens, in: body)
        let retries = numbers.assumption(.retries, in: body)
        guard let steps, let system, let tools, let input, let output, let retries else {
            return nil
        }
        return .steps(
            AgentSteps(
                steps: steps,
                stopAfter: limit,
                systemTokens: system,
                toolDefinitionTokens: tools,
                stepInputTokens: input,
                stepOutputTokens: output,
                retries: retries
            )
        )
    }

    private func batch(_ body: MappingReader) -> BatchShape? {
        let documents = numbers.assumption(.monthlyDocuments, in: body)
        let document = numbers.assumption(.documentTokens, in: body)
        let stages =
            body.value("stages") == nil
            ? stage(body, numbers).map { [$0] }
            : BatchStageReader(numbers: numbers, choices: choices).stages(of: body)
        guard let documents, let document, let stages else { return nil }
        return BatchShape(
            monthlyDocuments: documents,
            documentTokens: document,
            stages: stages
        )
    }

    private func embedding(_ body: MappingReader) -> EmbeddingShape? {
        let texts = numbers.assumption(.monthlyTexts, in: body)
        let tokens = numbers.assumption(.textTokens, in: body)
        guard let texts, let tokens else { return nil }
        return EmbeddingShape(monthlyTexts: texts, textTokens: tokens)
    }

    /// The one stage of a batch whose numbers stand beside those of the documents.
    private func stage(_ body: MappingReader, _ numbers: NumberReader) -> BatchStage? {
        let system = numbers.assumption(.systemTokens, in: body)
        let output = numbers.assumption(.outputTokens, in: body)
        guard let system, let output else { return nil }
        return BatchStage(systemTokens: system, outputTokens: output)
    }
}
