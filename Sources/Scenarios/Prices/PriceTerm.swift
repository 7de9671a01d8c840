public import Catalog
public import Quantities

/// A step from a published rate to a price of a price list.
public struct PriceTerm: Sendable, Hashable {
    /// What is done to a price.
    public enum Change: Sendable, Hashable {
        /// A share of what the steps before leave is taken off; from 0 to 1.
        case discount(Quantity)
        /// A share of what the steps before leave is added; at least 0.
        case markup(Quantity)
        /// An amount in the currency of the list is added for some units of what is counted in
        /// tokens.
        case fee(Quantity, per: PriceListUnit)
        /// An amount in the currency of the list is added for each request.
        case requestFee(Quantity)
    }

    /// What people call it.
    public let label: String

    /// What is done to a price.
    public let change: Change

    /// The platform whose prices it is for; nil for any.
    public let platform: PlatformID?

    /// The offering whose prices it is for; nil for any.
    public let offering: OfferingID?

    /// The meter whose prices it is for; nil for any.
    public let meter: MeterID?

    /// Creates a term.
    public init(
        label: String,
        change: Change,
        platform: PlatformID? = nil,
        offering: OfferingID? = nil,
        meter: MeterID? = nil
    ) {
        self.label = label
        self.change = change
        self.platform = platform
        self.offering = offering
        self.meter = meter
    }

    /// Whether it is for what a model costs by a meter, or, without a meter, for a whole request.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - meter: The meter; nil for a whole request.
    /// - Returns: Whether all that the term names is so.
    public func applies(to model: PriceListModel, meter: MeterID?) -> Bool {
        (platform == nil || platform == model.platform)
            && (offering == nil || offering == model.offering)
            && (self.meter == nil || self.meter == meter)
    }
}
