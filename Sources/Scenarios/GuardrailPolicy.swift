/// What a guardrail checks.
public enum GuardrailPolicy: String, Sendable, Hashable, CaseIterable {
    /// Harmful content.
    case content
    /// Topics that the author denies.
    case deniedTopics = "denied-topics"
    /// Personal data.
    case pii
    /// Whether an answer stands on the passages and concerns the question.
    case grounding
    /// Whether an answer follows from stated rules.
    case reasoning
    /// Listed words.
    case words
    /// Patterns.
    case regex
}
