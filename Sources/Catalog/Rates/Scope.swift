/// Where a request may be served, seen from the region in which it is made.
public enum Scope: String, Sendable, Hashable, CaseIterable {
    /// In that region only.
    case inRegion = "in-region"
    /// In any region of the same geography.
    case geo
    /// Anywhere.
    case global
}
