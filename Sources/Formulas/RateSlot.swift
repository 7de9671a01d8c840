/// The name of a place that a catalog rate fills, such as `answers.input_tokens`.
public struct RateSlot: Sendable, Hashable {
    /// The name.
    public let name: String

    /// Creates a name.
    public init(_ name: String) {
        self.name = name
    }
}
