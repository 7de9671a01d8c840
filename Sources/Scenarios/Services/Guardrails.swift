/// Guardrails that check what goes in and what comes out.
public struct Guardrails: Sendable, Hashable {
    /// How the policies are called.
    public var service: GuardrailService

    /// The policies, in the order of the file, each once.
    public var checks: [GuardrailCheck]

    /// Characters of one token: text units are counted in characters.
    public var charactersPerToken: Assumption

    /// Pictures of one request; nil where no policy checks pictures.
    public var imagesPerRequest: Assumption?

    /// Creates a guardrails.
    public init(
        service: GuardrailService = .guardrails,
        checks: [GuardrailCheck],
        charactersPerToken: Assumption,
        imagesPerRequest: Assumption? = nil
    ) {
        self.service = service
        self.checks = checks
        self.charactersPerToken = charactersPerToken
        self.imagesPerRequest = imagesPerRequest
    }

    /// The numbers of the part, in the order in which a report lists them.
    public static let keys: [NumberKey] = [.charactersPerToken, .imagesPerRequest]
}
