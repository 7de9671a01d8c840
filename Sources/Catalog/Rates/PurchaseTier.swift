/// How something is bought.
public enum PurchaseTier: String, Sendable, Hashable, CaseIterable {
    /// On demand.
    case standard
    /// On demand, served before others.
    case priority
    /// On demand, on hardware that answers several times as fast, at several times the price.
    case ultrafast
    /// On demand, served after others.
    case flex
    /// In a batch job, within a day.
    case batch
    /// On demand, on faster hardware.
    case latencyOptimized = "latency-optimized"
    /// Tokens a minute, reserved for a month.
    case reservedOneMonth = "reserved-1m"
    /// Tokens a minute, reserved for three months.
    case reservedThreeMonths = "reserved-3m"
    /// Model units by the hour, without a commitment.
    case provisioned
    /// Model units by the hour, committed for a month.
    case provisionedOneMonth = "provisioned-1m"
    /// Model units by the hour, committed for six months.
    case provisionedSixMonths = "provisioned-6m"
    /// On demand, for a customised model.
    case custom

    /// Whether requests are sold one by one for a price that follows the standard one: faster,
    /// later, or in a batch job.
    public var variesStandard: Bool {
        switch self {
        case .priority, .ultrafast, .flex, .batch, .latencyOptimized: true
        case .standard, .reservedOneMonth, .reservedThreeMonths, .provisioned,
            .provisionedOneMonth, .provisionedSixMonths, .custom:
            false
        }
    }
}
