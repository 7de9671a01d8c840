public import Diagnostics

/// A name that a scenario chooses, with the place where it does.
public struct Choice<Value: Sendable & Hashable>: Sendable, Hashable {
    /// What is chosen.
    public let value: Value

    /// Whether it is a default rather than stated.
    public let isDefault: Bool

    /// Where it is chosen; nil for a default.
    public let origin: SourceRange?

    /// Creates a choice.
    public init(value: Value, isDefault: Bool = false, origin: SourceRange? = nil) {
        self.value = value
        self.isDefault = isDefault
        self.origin = origin
    }
}
