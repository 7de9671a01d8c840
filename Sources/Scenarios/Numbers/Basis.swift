/// What an assumption stands on, from the strongest to the weakest.
public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// Read from logs or bills.
    case measured
    /// Stated by the vendor.
    case vendor
    /// Stated in a publication.
    case published
    /// A ratio that people use, with no bill behind it.
    case ruleOfThumb = "rule-of-thumb"
    /// Somebody's estimate.
    case guess
}
