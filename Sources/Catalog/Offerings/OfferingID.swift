/// The name of what can be bought, such as `claude-sonnet-4.6`.
public struct OfferingID: CatalogID {
    /// The name.
    public let text: String

    /// Creates an id from its name, which is not checked.
    public init(_ text: String) { self.text = text }
}
