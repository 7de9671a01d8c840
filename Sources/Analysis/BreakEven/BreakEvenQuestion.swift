/// The choices between two ways to buy that have a break-even.
public enum BreakEvenQuestion: String, Sendable, Hashable, CaseIterable {
    /// Model units by the hour, or tokens on demand.
    case provisioned
    /// Reserved tokens a minute, or tokens on demand.
    case reserved
    /// Prompt caching, or the same input again and again.
    case caching
    /// A share of the tokens in batch jobs, or all at once.
    case batch
    /// Where vectors are kept.
    case stores
}
