public import Catalog
public import Pricing
public import Quantities

/// A way to buy the tokens of a workload that has no price, and why.
public struct ComparisonGap: Sendable {
    /// Why it has none.
    public enum Reason: Error, Sendable {
        /// The platform sells the model in no way that the catalog knows.
        case notSold
        /// The platform does not check the calls of the model by Amazon Bedrock Guardrails.
        case unguarded
        /// The catalog holds no rate for what is needed, beginning with this one.
        case noRate(RateKey)
        /// It was not to be had there by the catalog's list of a day, only in these scopes.
        case unavailable(on: CalendarDate, scopes: [Scope])
        /// A request does not fit into the model's window; in words.
        case tooLarge(String)
        /// Somebody waits for the answer, and a batch takes up to a day.
        case tooSlow
        /// A line has no result.
        case impossible(EstimationFailure)
    }

    /// The way.
    public let way: PurchaseWay

    /// Why it has no price.
    public let reason: Reason
}
