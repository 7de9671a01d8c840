public import Catalog

/// Model units that are paid by the hour, used or not.
public struct ProvisionedThroughput: Sendable, Hashable {
    /// Model units; a part of one is paid as a whole one.
    public let units: Assumption

    /// For how long they are taken.
    public let commitment: Choice<Commitment>

    /// Tokens a minute that one unit handles, in and out together; nil where the author does not
    /// know, since it is not published.
    public let tokensPerMinutePerUnit: Assumption?

    /// Creates a provisioned throughput.
    public init(
        units: Assumption,
        commitment: Choice<Commitment>,
        tokensPerMinutePerUnit: Assumption? = nil
    ) {
        self.units = units
        self.commitment = commitment
        self.tokensPerMinutePerUnit = tokensPerMinutePerUnit
    }

    /// How long model units are committed to.
    public enum Commitment: String, Sendable, Hashable, CaseIterable {
        /// From hour to hour.
        case none
        /// One month.
        case oneMonth = "1m"
        /// Six months.
        case sixMonths = "6m"

        /// The tier that it is listed as.
        public var tier: PurchaseTier {
            switch self {
            case .none: .provisioned
            case .oneMonth: .provisionedOneMonth
            case .sixMonths: .provisionedSixMonths
            }
        }
    }
}
