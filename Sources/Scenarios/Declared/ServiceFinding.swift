public import Formulas
public import Quantities

/// What an author should know where a size of a declared service is above or below a limit.
public struct ServiceFinding: Sendable, Hashable {
    /// The size, over the keys of the section and the things of the volume as drivers.
    public let size: Formula

    /// The limit.
    public let limit: Quantity

    /// Whether a size above the limit is worth the words, or one below it.
    public let isAbove: Bool

    /// What is so then, as a message begins.
    public let words: String

    /// What to do about it.
    public let help: String

    /// Creates a finding.
    public init(
        _ size: Formula,
        isAbove: Bool,
        _ limit: Quantity,
        words: String,
        help: String
    ) {
        self.size = size
        self.limit = limit
        self.isAbove = isAbove
        self.words = words
        self.help = help
    }
}
