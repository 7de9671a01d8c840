/// Why the actual cost of a month is not the estimate, in the order of a walk.
public enum WalkCause: String, Sendable, Hashable, CaseIterable {
    /// Days of a running month that are still to come.
    case days
    /// How many requests there are.
    case requests
    /// How many tokens there are, where nobody counted requests.
    case tokens
    /// Tokens a request.
    case size
    /// The share of all tokens, where nobody counted requests.
    case share
    /// How much of the input is read from a cache or written to it.
    case cache
    /// Which models are called.
    case model
    /// The regions in which requests are made, and where they may be served.
    case place
    /// How tokens are bought.
    case tier
    /// How much there is of what is not counted by request.
    case quantity
    /// List prices that were corrected since.
    case correction
    /// What the bill asks for a unit beside the list.
    case price
    /// Quantity and price of what the bill has no quantity for.
    case undivided
    /// What the cloud's services beside the models cost, as a whole.
    case services
    /// What is billed and is not in the estimate.
    case unplanned
    /// What is in the estimate and not on the bill.
    case unseen
    /// Discounts, refunds and other changes of the bill.
    case adjustment
    /// Taxes.
    case tax
    /// Credits.
    case credit
}

extension WalkCause {
    /// What people call it.
    public var label: String {
        switch self {
        case .days: "Days to come"
        case .requests: "Requests"
        case .tokens: "Tokens in all"
        case .size: "Tokens a request"
        case .share: "Share of all tokens"
        case .cache: "Cache use"
        case .model: "Mix of models"
        case .place: "Regions and scopes"
        case .tier: "Tiers"
        case .quantity: "Quantity"
        case .correction: "Corrected list price"
        case .price: "Price on the bill"
        case .undivided: "Quantity and price"
        case .services: "Other AWS services"
        case .unplanned: "Not in the estimate"
        case .unseen: "Not on the bill"
        case .adjustment: "Discounts and adjustments"
        case .tax: "Taxes"
        case .credit: "Credits"
        }
    }
}
