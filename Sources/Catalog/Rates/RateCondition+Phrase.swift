extension RateCondition {
    /// The condition as a reader sees it in a line of text, such as
    /// `requests above 272K input tokens`.
    public var phrase: String {
        switch self {
        case .inputTokensAbove(let limit): "requests above \(limit.inThousands) input tokens"
        case .first(let size): "first \(size)"
        case .next(let size): "next \(size)"
        case .over(let limit): "over \(limit)"
        }
    }
}

extension Int {
    /// The number in thousands, such as `200K`, where it has no rest.
    public var inThousands: String {
        isMultiple(of: 1_000) ? "\(self / 1_000)K" : "\(self)"
    }
}
