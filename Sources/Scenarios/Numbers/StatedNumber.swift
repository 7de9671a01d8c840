public import Diagnostics

/// A number that the author states, in the file, in a variant or on the command line.
public struct StatedNumber: Sendable, Hashable {
    /// Its name, such as `answers.output_tokens`.
    public let name: String

    /// Where it is stated.
    public let origin: SourceRange

    /// Creates a stated number.
    public init(name: String, origin: SourceRange) {
        self.name = name
        self.origin = origin
    }
}
