/// What somebody says about an aspect of a platform.
public struct PlatformStatement: Sendable, Hashable {
    /// What is said, in a sentence of our own.
    public let says: String

    /// The documents that say so.
    public let sources: [SourceID]

    /// Creates a statement.
    public init(says: String, sources: [SourceID]) {
        self.says = says
        self.sources = sources
    }
}
