/// Why something of a LiteLLM map is skipped, in words that are the same for the same reason.
struct LiteLLMSkip: Error, ExpressibleByStringInterpolation {
    let reason: String

    init(stringLiteral reason: String) { self.reason = reason }
}
