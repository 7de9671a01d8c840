/// What a guardrail checks.
public enum GuardrailPolicy: String, Sendable, Hashable, CaseIterable {
    /// Harmful content in text.
    case content
    /// Harmful content in pictures.
    case contentImages = "content-images"
    /// Topics that the author denies.
    case deniedTopics = "denied-topics"
    /// Personal data.
    case pii
    /// Attempts to make the model forget its instructions.
    case promptAttack = "prompt-attack"
    /// Whether an answer stands on the passages and concerns the question.
    case grounding
    /// Whether an answer follows from stated rules.
    case reasoning
    /// Listed words.
    case words
    /// Patterns.
    case regex
}

extension GuardrailPolicy {
    /// Whether the policy checks one text, on the way in or on the way out.
    ///
    /// Grounding reads passages, question and answer together, and pictures are no text.
    public var hasDirection: Bool { self != .grounding && self != .contentImages }
}
