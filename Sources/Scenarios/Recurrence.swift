/// How often a cost falls.
public enum Recurrence: String, Sendable, Hashable, CaseIterable {
    /// Every month.
    case monthly
    /// Once, in the first month.
    case oneTime = "one-time"
}
