/// How much a diagnostic matters.
public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// The input cannot be used; nothing is written.
    case error
    /// The input is used, and a reader should know about it.
    case warning
    /// The input is used as it is meant; a reader may want to know about it.
    case note
}
