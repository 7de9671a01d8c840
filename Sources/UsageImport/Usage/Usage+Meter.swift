import Catalog

extension Usage.Count {
    /// What was counted of an offering; of a cache write whose lifetime nobody knows,
    /// `cache_write_tokens`.
    func meter(of offering: Offering?) -> MeterID {
        if offering?.kind == .embedding, meter == "input_tokens" { return "embedding_tokens" }
        let sold = (offering?.cache?.lifetimes ?? []).map { MeterID("cache_write_\($0)_tokens") }
        let possible = meters.filter { sold.contains($0) }
        guard !others.isEmpty, let first = possible.first else { return meter }
        return choice == .firstSold || possible.count == 1 ? first : "cache_write_tokens"
    }
}
