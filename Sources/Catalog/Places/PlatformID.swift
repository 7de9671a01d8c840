/// The name of who sells, such as `aws-bedrock`.
public struct PlatformID: CatalogID {
    /// The name.
    public let text: String

    /// Creates an id from its name, which is not checked.
    public init(_ text: String) { self.text = text }

    /// Amazon Bedrock.
    public static let bedrock: PlatformID = "aws-bedrock"
}
