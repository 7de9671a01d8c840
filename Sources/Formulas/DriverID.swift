/// The name of a driver: an input that an author states or a default supplies, such as `answers.requests`.
public struct DriverID: Sendable, Hashable {
    /// The name.
    public let name: String

    /// Creates a name.
    public init(_ name: String) {
        self.name = name
    }
}
