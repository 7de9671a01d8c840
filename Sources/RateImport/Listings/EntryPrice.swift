import Quantities

/// A price of an entry, and where it stands.
struct EntryPrice: Hashable {
    /// The price for the units that the catalog counts.
    let price: UnitPrice

    /// The field that states it, for a person.
    let field: String

    /// What a reader should know about it.
    let note: String?
}
