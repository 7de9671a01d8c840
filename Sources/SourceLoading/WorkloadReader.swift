import Catalog
import Diagnostics
import Scenarios
import YAMLReading

/// Reads the workloads of a scenario.
struct WorkloadReader {
    let allNumbers: NumberReader
    let choices: ChoiceReader
    let region: Choice<Region>?
    let scope: Choice<Scope>?

    /// The names of the knowledge bases that a workload may search; nil when they are not known.
    let knowledgeBases: [String]?

    private var log: DiagnosticLog { allNumbers.log }

    /// One workload; nil, with diagnostics, when it cannot be used.
    func workload(_ id: LocatedText, _ body: MappingReader) -> Workload? {
        let numbers = allNumbers.numbers(of: id.text)
        let title = body.text("title")
        let kind = body.requiredChoice("kind", of: WorkloadKind.self)
        let model = choices.requiredOffering("model", in: body, kind: .model)
        let region = choices.region(in: body, default: region)
        let scope = choices.choice("scope", in: body, default: standardScope(for: model))
        let standardTier = Choice(value: kind?.defaultTier ?? .standard, isDefault: true)
        let tier = choices.choice("tier", in: body, default: standardTier)
        let shape = kind.flatMap { self.shape($0, body, numbers) }
        let caching = body.mapping("caching").flatMap { cachingTerms($0, of: model, numbers) }
        let guardrails = body.value("guardrails")
            .flatMap(GuardrailReader(numbers: numbers).guardrails)
        guard kind != nil else {
            body.ignoreRest()
            return nil
        }
        guard let model, let region, let shape else { return nil }
        if caching != nil, !shape.hasPrefix { reportNothingToCache(body.keyRange("caching")) }
        return Workload(
            id: id.text,
            title: title ?? readable(id.text),
            model: Choice(value: model.value.offering, origin: model.origin),
            platform: "aws-bedrock",
            region: region,
            scope: scope,
            tier: tier,
            shape: shape,
            caching: caching,
            guardrails: guardrails
        )
    }

    /// The scope when the workload does not name one: the scenario's, else that of the profile
    /// that the model was named by, else in-region.
    private func standardScope(for model: Choice<OfferingMatch>?) -> Choice<Scope> {
        if let profile = model?.value.scope { return Choice(value: profile, origin: model?.origin) }
        return scope ?? Choice(value: .inRegion, isDefault: true)
    }

    private func shape(
        _ kind: WorkloadKind,
        _ body: MappingReader,
        _ numbers: NumberReader
    ) -> WorkloadShape? {
        switch kind {
        case .requests: requests(body, numbers).map { .requests($0) }
        case .chat: chat(body, numbers).map { .chat($0) }
        case .rag: rag(body, numbers).map { .rag($0) }
        case .agent: agent(body, numbers).map { .agent($0) }
        case .batch: batch(body, numbers).map { .batch($0) }
        }
    }

    private func requests(_ body: MappingReader, _ numbers: NumberReader) -> RequestsShape? {
        let requests = numbers.assumption(.monthlyRequests, in: body)
        let system = numbers.assumption(.systemTokens, in: body)
        let input = numbers.assumption(.inputTokens, in: body)
        let output = numbers.assumption(.outputTokens, in: body)
        guard let requests, let system, let input, let output else { return nil }
        return RequestsShape(
            monthlyRequests: requests,
            systemTokens: system,
            inputTokens: input,
            outputTokens: output
        )
    }

    private func chat(_ body: MappingReader, _ numbers: NumberReader) -> ChatShape? {
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

    private func rag(_ body: MappingReader, _ numbers: NumberReader) -> RAGShape? {
        let requests = numbers.assumption(.monthlyRequests, in: body)
        let system = numbers.assumption(.systemTokens, in: body)
        let question = numbers.assumption(.questionTokens, in: body)
        let output = numbers.assumption(.outputTokens, in: body)
        guard let retrieval = body.required("retrieval")?.mapping() else { return nil }
        let chunks = numbers.assumption(.chunks, in: retrieval)
        let chunkTokens = numbers.assumption(.chunkTokens, in: retrieval)
        let base = retrieval.value("knowledge_base")?.locatedText()
        let rerank = choices.offering("rerank", in: retrieval, kind: .rerank)
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
            rerank: rerank.map { Choice(value: $0.value.offering, origin: $0.origin) }
        )
    }

    private func agent(_ body: MappingReader, _ numbers: NumberReader) -> AgentShape? {
        let runs = numbers.assumption(.monthlyRuns, in: body)
        let input = numbers.assumption(.visibleInputTokens, in: body)
        let output = numbers.assumption(.visibleOutputTokens, in: body)
        let amplification = numbers.assumption(.amplification, in: body)
        guard let runs, let input, let output, let amplification else { return nil }
        return AgentShape(
            monthlyRuns: runs,
            visibleInputTokens: input,
            visibleOutputTokens: output,
            amplification: amplification
        )
    }

    private func batch(_ body: MappingReader, _ numbers: NumberReader) -> BatchShape? {
        let documents = numbers.assumption(.monthlyDocuments, in: body)
        let system = numbers.assumption(.systemTokens, in: body)
        let document = numbers.assumption(.documentTokens, in: body)
        let output = numbers.assumption(.outputTokens, in: body)
        guard let documents, let system, let document, let output else { return nil }
        return BatchShape(
            monthlyDocuments: documents,
            systemTokens: system,
            documentTokens: document,
            outputTokens: output
        )
    }

    private func cachingTerms(
        _ body: MappingReader,
        of model: Choice<OfferingMatch>?,
        _ numbers: NumberReader
    ) -> Caching? {
        let hitRate = numbers.assumption(.hitRate, in: body)
        guard let ttl = body.required("ttl")?.locatedText() else { return nil }
        guard let lifetime = CacheLifetime(parsing: ttl.text) else {
            log.error(
                "bad-lifetime",
                "\"\(ttl.text)\" is not a cache lifetime",
                at: ttl.range,
                help: "write whole minutes or hours, such as 5m or 1h"
            )
            return nil
        }
        let offering = model.flatMap { choices.catalog?.vocabulary.offerings[$0.value.offering] }
        if let lifetimes = offering?.cache?.lifetimes, !lifetimes.contains(lifetime) {
            let names = lifetimes.map(\.description)
            log.report(.unknownName(ttl.text, of: "cache lifetime", at: ttl.range, among: names))
            return nil
        }
        return hitRate.map { rate in
            Caching(ttl: Choice(value: lifetime, origin: ttl.range), hitRate: rate)
        }
    }
}

extension WorkloadReader {
    private func reportNothingToCache(_ range: SourceRange?) {
        log.report(
            Diagnostic(
                .warning,
                code: "nothing-to-cache",
                "only the system prompt is cached, and there is none",
                at: range,
                help: "say how long it is with system_tokens, or leave caching out"
            )
        )
    }
}

extension WorkloadShape {
    /// Whether requests begin with a system prompt, which is the same in each.
    fileprivate var hasPrefix: Bool {
        switch self {
        case .requests(let shape): !shape.systemTokens.isDefault
        case .chat(let shape): !shape.systemTokens.isDefault
        case .rag(let shape): !shape.systemTokens.isDefault
        case .batch(let shape): !shape.systemTokens.isDefault
        case .agent: false
        }
    }
}

/// A key as people would say it: `nightly_batch` as `Nightly batch`.
func readable(_ key: String) -> String {
    let words = key.split { $0 == "_" || $0 == "-" }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
}
