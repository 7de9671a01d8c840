import Catalog
import Diagnostics
import Quantities
import Scenarios
import YAMLReading

/// Reads the knowledge bases of a scenario.
struct KnowledgeBaseReader {
    let allNumbers: NumberReader
    let choices: ChoiceReader

    /// What stands under the name of a knowledge base.
    enum Entry {
        /// One with a store that the author chooses.
        case own(KnowledgeBase)
        /// One that Bedrock manages.
        case managed(ManagedKnowledge)
    }

    /// One knowledge base; nil, with diagnostics, when it cannot be used.
    func knowledgeBase(_ id: LocatedText, _ body: MappingReader) -> Entry? {
        let title = body.text("title") ?? readable(id.text)
        guard let store = store(in: body) else {
            body.ignoreRest()
            return nil
        }
        let numbers = allNumbers.numbers(of: id.text)
        if case .text(VectorStoreKind.managed.rawValue) = store.value("kind")?.content {
            return managed(id.text, title, store, body, numbers).map { .managed($0) }
        }
        return own(id.text, title, store, body, numbers).map { .own($0) }
    }

    /// A knowledge base without a store would lack what costs most when nothing happens.
    private func store(in body: MappingReader) -> MappingReader? {
        guard let value = body.value("store") else {
            choices.log.error(
                "missing-store",
                "the knowledge base \(body.name) has no store",
                at: body.range,
                help: "add store with a kind: a store may cost the same with no query at all"
            )
            return nil
        }
        return value.mapping()
    }

    private func own(
        _ id: String,
        _ title: String,
        _ store: MappingReader,
        _ body: MappingReader,
        _ numbers: NumberReader
    ) -> KnowledgeBase? {
        let kind = VectorStoreReader(numbers: numbers).store(store)
        let storage =
            store.value(NumberKey.indexGigabytes.name) == nil
            ? nil : numbers.assumption(.indexGigabytes, in: store)
        let dimensions = numbers.assumption(.dimensions, in: store)
        let metadataBytes = numbers.assumption(.metadataBytes, in: store)
        let corpus = body.required("corpus")?.mapping()
        let pages = corpus.flatMap { numbers.assumption(.pages, in: $0) }
        let tokens = corpus.flatMap { numbers.assumption(.tokensPerPage, in: $0) }
        let chunk = corpus.flatMap { numbers.assumption(.storedChunkTokens, in: $0) }
        let refresh = corpus.flatMap { numbers.assumption(.monthlyRefresh, in: $0) }
        let growth = corpus.flatMap { GrowthReader(numbers: numbers).growth(in: $0) }
        let embedding = choices.offering("embedding", in: body, kind: .embedding)
        let parsing = choices.offering("parsing", in: body, kind: .service)
        guard let kind, let dimensions, let metadataBytes, let pages, let tokens, let chunk,
            let refresh
        else { return nil }
        return KnowledgeBase(
            id: id,
            title: title,
            store: kind,
            storage: storage,
            embedding: embedding.map { Choice(value: $0.value.offering, origin: $0.origin) },
            parsing: parsing.map { Choice(value: $0.value.offering, origin: $0.origin) },
            pages: pages,
            tokensPerPage: tokens,
            storedChunkTokens: chunk,
            monthlyRefresh: refresh,
            dimensions: dimensions,
            metadataBytes: metadataBytes,
            growth: growth
        )
    }

    private func managed(
        _ id: String,
        _ title: String,
        _ store: MappingReader,
        _ body: MappingReader,
        _ numbers: NumberReader
    ) -> ManagedKnowledge? {
        for key in ["embedding", "parsing"] {
            guard body.value(key) != nil, let range = body.keyRange(key) else { continue }
            choices.log.report(
                Diagnostic(
                    .warning,
                    code: "included-in-store",
                    "\(key) is included in a managed knowledge base",
                    at: range,
                    help: "leave \(key) out; it is not priced again"
                )
            )
        }
        let storage = numbers.assumption(.indexGigabytes, in: store)
        let searches = store.mapping("agentic").flatMap { agentic($0, numbers) }
        return storage.map {
            ManagedKnowledge(id: id, title: title, storage: $0, agentic: searches)
        }
    }

    private func agentic(
        _ body: MappingReader,
        _ numbers: NumberReader
    ) -> ManagedKnowledge.AgenticRetrieval? {
        let share = numbers.assumption(.shareOfSearches, in: body)
        let retrievals = numbers.assumption(.retrievalsPerSearch, in: body)
        guard let share, let retrievals else { return nil }
        return ManagedKnowledge.AgenticRetrieval(share: share, retrievals: retrievals)
    }
}

extension KnowledgeBaseReader.Entry {
    /// The knowledge base, if its store is the author's choice.
    var own: KnowledgeBase? {
        guard case .own(let base) = self else { return nil }
        return base
    }

    /// The knowledge base, if Bedrock manages it.
    var managed: ManagedKnowledge? {
        guard case .managed(let base) = self else { return nil }
        return base
    }
}
