/// What sort of thing an offering is.
public enum OfferingKind: String, Sendable, Hashable, CaseIterable {
    /// A model that generates.
    case model
    /// A model that turns content into vectors.
    case embedding
    /// A model that orders documents by relevance.
    case rerank
    /// Anything else that is billed.
    case service
}
