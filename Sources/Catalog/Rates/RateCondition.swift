/// When a rate applies, among several of one SKU.
///
/// A threshold on input tokens prices the whole request. Volume bands are graduated: each prices
/// the units that fall into it.
public enum RateCondition: Sendable, Hashable {
    /// The request has more than so many input tokens: `input_tokens>200000`.
    case inputTokensAbove(Int)
    /// The first units of a month: `first 100000`.
    case first(Int)
    /// So many units after the bands below: `next 9900000`.
    case next(Int)
    /// The units over a total: `over 10000000`.
    case over(Int)

    /// Reads a condition as written in a release; nil for anything else.
    public init?(parsing text: String) {
        let threshold = "input_tokens>"
        if text.hasPrefix(threshold) {
            guard let limit = Int(wholeNumber: text.dropFirst(threshold.count)) else { return nil }
            self = .inputTokensAbove(limit)
            return
        }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 2, let number = Int(wholeNumber: words[1]), number > 0 else {
            return nil
        }
        switch words[0] {
        case "first": self = .first(number)
        case "next": self = .next(number)
        case "over": self = .over(number)
        default: return nil
        }
    }

    /// Whether this is a band of a graduated price.
    public var isVolumeBand: Bool {
        if case .inputTokensAbove = self { false } else { true }
    }

    private var rank: (kind: Int, number: Int) {
        switch self {
        case .inputTokensAbove(let limit): (0, limit)
        case .first(let size): (1, size)
        case .next(let size): (2, size)
        case .over(let limit): (3, limit)
        }
    }
}

extension RateCondition: Comparable {
    /// Orders thresholds before bands, and bands from the bottom; several `next` by size.
    public static func < (left: RateCondition, right: RateCondition) -> Bool {
        left.rank < right.rank
    }
}

extension RateCondition: CustomStringConvertible {
    /// The condition as written in a release.
    public var description: String {
        switch self {
        case .inputTokensAbove(let limit): "input_tokens>\(limit)"
        case .first(let size): "first \(size)"
        case .next(let size): "next \(size)"
        case .over(let limit): "over \(limit)"
        }
    }
}
