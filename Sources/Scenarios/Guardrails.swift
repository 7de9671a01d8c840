/// Guardrails that check what goes in and what comes out.
public struct Guardrails: Sendable, Hashable {
    /// The policies, in the order of the file, each once.
    public let policies: [Choice<GuardrailPolicy>]

    /// Characters of one token: text units are counted in characters.
    public let charactersPerToken: Assumption

    /// Creates a guardrails.
    public init(policies: [Choice<GuardrailPolicy>], charactersPerToken: Assumption) {
        self.policies = policies
        self.charactersPerToken = charactersPerToken
    }

    /// The numbers of the part, in the order in which a report lists them.
    public static let keys: [NumberKey] = [.charactersPerToken]
}
