/// The name of a part of a formula that is explained on its own, such as `answers.hit_rate`.
public struct FigureID: Sendable, Hashable {
    /// The name.
    public let name: String

    /// Creates a name.
    public init(_ name: String) {
        self.name = name
    }
}
