/// The name of a document that says what a rate is.
public struct SourceID: CatalogID {
    /// The name.
    public let text: String

    /// Creates an id from its name, which is not checked.
    public init(_ text: String) { self.text = text }
}
