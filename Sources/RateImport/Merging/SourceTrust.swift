import Catalog

/// Compares how far the source of a list is to be trusted with the sources of what is known.
struct SourceTrust {
    let vocabulary: Vocabulary

    /// The list.
    let source: SourceID

    /// The best source of a rate, where it is to be trusted more than the list; nil where none is.
    func betterSource(of rate: Rate) -> Source? {
        let sources = vocabulary.sources
        guard let best = rate.sources.compactMap({ sources[$0] }).min(by: isBetter),
            let list = sources[source]
        else { return nil }
        return rank(best.confidence) < rank(list.confidence) ? best : nil
    }

    private func isBetter(_ left: Source, _ right: Source) -> Bool {
        let ranks = (rank(left.confidence), rank(right.confidence))
        return ranks.0 == ranks.1 ? left.readOn > right.readOn : ranks.0 < ranks.1
    }

    /// 0 for the first party.
    private func rank(_ confidence: Confidence) -> Int {
        Confidence.allCases.firstIndex(of: confidence) ?? Confidence.allCases.count
    }
}
