/// The name of a line item whose amount a later formula uses, such as `answers.input`.
public struct LineID: Sendable, Hashable {
    /// The name.
    public let name: String

    /// Creates a name.
    public init(_ name: String) {
        self.name = name
    }
}
