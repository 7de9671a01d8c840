/// The name of what is counted, such as `input_tokens`.
public struct MeterID: CatalogID {
    /// The name.
    public let text: String

    /// Creates an id from its name, which is not checked.
    public init(_ text: String) { self.text = text }
}
