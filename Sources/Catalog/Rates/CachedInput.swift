/// Whether the input that an answer reports counts the tokens of the cache too.
public enum CachedInput: String, Sendable, Hashable, CaseIterable {
    /// They are a part of the input.
    case included = "yes"
    /// They stand beside the input.
    case separate = "no"
    /// Sources disagree.
    case disputed
}
