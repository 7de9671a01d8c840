import Catalog

extension Offering {
    /// Whether Bedrock sells a meter of the offering by scope: tokens of models and embeddings,
    /// and reserved throughput.
    func isSoldByScope(_ meter: MeterID) -> Bool {
        guard kind != .service, kind != .rerank else { return false }
        return meter.text.hasSuffix("_tokens") && meter != "training_tokens"
            || meter.text.hasPrefix("reserved_")
    }
}
