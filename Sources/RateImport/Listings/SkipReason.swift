/// Why something of a price list is skipped, in words that are the same for the same reason.
struct SkipReason: Error, ExpressibleByStringInterpolation {
    let reason: String

    init(stringLiteral reason: String) { self.reason = reason }
}
