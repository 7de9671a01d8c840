/// Where an offering is in its life.
public enum LifecycleStatus: String, Sendable, Hashable, CaseIterable {
    /// It is sold and kept up.
    case active
    /// It is sold, but not improved, or not sold to new customers.
    case legacy
    /// It is no longer sold.
    case endOfLife = "end-of-life"
    /// The seller's list does not show it, and does not say why.
    case notListed = "not-listed"
}
