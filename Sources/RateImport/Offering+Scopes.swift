import Catalog

extension Offering {
    /// Whether Bedrock sells a meter of the offering by scope: tokens of models and embeddings.
    func isSoldByScope(_ meter: MeterID) -> Bool {
        kind != .service && kind != .rerank && meter.text.hasSuffix("_tokens")
            && meter != "training_tokens"
    }
}
