public import Catalog
public import Scenarios

/// The models of a price list at its prices.
public struct CalculatorList: Sendable {
    /// The list.
    public let list: PriceList

    /// The models, in the order of the list.
    public let offers: [CalculatorOffer]

    /// The models for which the list adds an amount a request, which no program counts.
    public let withFee: [OfferingID]
}
