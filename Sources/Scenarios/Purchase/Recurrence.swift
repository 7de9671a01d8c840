/// How often a cost falls.
public enum Recurrence: String, Sendable, Hashable, CaseIterable {
    /// Every month.
    case monthly
    /// Once.
    case oneTime = "one-time"
}
