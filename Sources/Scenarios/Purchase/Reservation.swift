public import Catalog

/// Tokens a minute that are reserved for a term; what comes beyond them is bought on demand.
public struct Reservation: Sendable, Hashable {
    /// For how long.
    public let term: Choice<Term>

    /// Input tokens a minute, cache writes included; at least 100,000.
    public let inputTPM: Assumption

    /// Output tokens a minute; at least 10,000.
    public let outputTPM: Assumption

    /// The share of tokens that comes beyond the reservation; nil where it follows from the
    /// tokens of an average month.
    public let overflow: Assumption?

    /// Creates a reservation.
    public init(
        term: Choice<Term>,
        inputTPM: Assumption,
        outputTPM: Assumption,
        overflow: Assumption? = nil
    ) {
        self.term = term
        self.inputTPM = inputTPM
        self.outputTPM = outputTPM
        self.overflow = overflow
    }

    /// How long a reservation binds.
    public enum Term: String, Sendable, Hashable, CaseIterable {
        /// One month.
        case oneMonth = "1m"
        /// Three months.
        case threeMonths = "3m"

        /// The tier that it is listed as.
        public var tier: PurchaseTier {
            switch self {
            case .oneMonth: .reservedOneMonth
            case .threeMonths: .reservedThreeMonths
            }
        }
    }
}
