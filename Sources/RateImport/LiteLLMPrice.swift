import Quantities

/// A price of a LiteLLM entry, and where it stands.
struct LiteLLMPrice: Hashable {
    /// The price for the units that the catalog counts.
    let price: UnitPrice

    /// The field that states it.
    let field: String

    /// What a reader should know about it.
    let note: String?
}
