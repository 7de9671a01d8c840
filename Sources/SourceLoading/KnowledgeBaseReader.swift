import Catalog
import Diagnostics
import Quantities
import Scenarios
import YAMLReading

/// Reads the knowledge bases of a scenario.
struct KnowledgeBaseReader {
    let allNumbers: NumberReader
    let choices: ChoiceReader

    /// One knowledge base; nil, with diagnostics, when it cannot be used.
    func knowledgeBase(_ id: LocatedText, _ body: MappingReader) -> KnowledgeBase? {
        let numbers = allNumbers.numbers(of: id.text)
        let title = body.text("title")
        let store = body.required("store")?.mapping()
        let kind = store.flatMap { vectorStore($0, numbers) }
        let dimensions = store.flatMap { numbers.assumption(.dimensions, in: $0) }
        let metadataBytes = store.flatMap { numbers.assumption(.metadataBytes, in: $0) }
        let corpus = body.required("corpus")?.mapping()
        let pages = corpus.flatMap { numbers.assumption(.pages, in: $0) }
        let tokens = corpus.flatMap { numbers.assumption(.tokensPerPage, in: $0) }
        let chunk = corpus.flatMap { numbers.assumption(.storedChunkTokens, in: $0) }
        let refresh = corpus.flatMap { numbers.assumption(.monthlyRefresh, in: $0) }
        let embedding = choices.offering("embedding", in: body, kind: .embedding)
        let parsing = choices.offering("parsing", in: body, kind: .service)
        guard let kind, let dimensions, let metadataBytes, let pages, let tokens, let chunk,
            let refresh
        else { return nil }
        return KnowledgeBase(
            id: id.text,
            title: title ?? readable(id.text),
            store: kind,
            embedding: embedding.map { Choice(value: $0.value.offering, origin: $0.origin) },
            parsing: parsing.map { Choice(value: $0.value.offering, origin: $0.origin) },
            pages: pages,
            tokensPerPage: tokens,
            storedChunkTokens: chunk,
            monthlyRefresh: refresh,
            dimensions: dimensions,
            metadataBytes: metadataBytes
        )
    }

    private func vectorStore(_ body: MappingReader, _ numbers: NumberReader) -> VectorStore? {
        guard let kind = body.requiredChoice("kind", of: VectorStoreKind.self) else {
            body.ignoreRest()
            return nil
        }
        switch kind {
        case .s3Vectors: return .s3Vectors
        case .openSearchServerless:
            return capacity(body, numbers).map { .openSearchServerless(ocus: $0) }
        }
    }

    /// The compute units of a store: stated, or the least that runs with or without redundancy.
    private func capacity(_ body: MappingReader, _ numbers: NumberReader) -> Assumption? {
        let redundancy = body.boolean("redundancy")
        guard body.value("ocus") != nil else {
            return numbers.unstated(.ocus) ?? minimumCapacity(redundancy: redundancy ?? true, body)
        }
        if let range = body.keyRange("redundancy") {
            numbers.log.error(
                "conflicting-keys",
                "redundancy has no say beside ocus",
                at: range,
                help: "keep ocus for a number of your own, or redundancy for the least that runs"
            )
        }
        return numbers.assumption(.ocus, in: body)
    }

    /// The least that runs: half a unit each for indexing and searching, doubled by redundancy.
    private func minimumCapacity(redundancy: Bool, _ body: MappingReader) -> Assumption {
        let stated = body.value("redundancy")
        return Assumption(
            key: .ocus,
            value: Spread(Quantity(redundancy ? 2 : 1)),
            basis: .published,
            owner: nil,
            note: redundancy
                ? "The minimum with redundancy: 0.5 + 0.5, twice"
                : "The minimum without redundancy: 0.5 + 0.5",
            isDefault: stated == nil,
            origin: stated?.range
        )
    }
}
