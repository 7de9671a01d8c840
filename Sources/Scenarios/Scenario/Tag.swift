/// A label by which scenarios are grouped, such as `team: search`.
public struct Tag: Sendable, Hashable {
    /// What is labelled.
    public let name: String

    /// The label.
    public let value: String

    /// Creates a tag.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
