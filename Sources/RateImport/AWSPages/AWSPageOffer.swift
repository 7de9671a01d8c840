import Catalog
import Quantities

/// A price of the page, before it is known for where it holds.
struct AWSPageOffer {
    /// The cell, for a person.
    let entry: String

    /// What the heading says.
    let reading: AWSPriceListReading

    /// How the table or the model's name says that it is bought; nil where neither does.
    let tier: PurchaseTier?

    /// Whether the table is of global prices.
    let isGlobal: Bool

    /// What is sold.
    let offering: Offering

    /// The region that the row names, or everywhere.
    let region: Region

    /// The price as published.
    let price: UnitPrice

    /// The first day, where the row says so.
    let effectiveFrom: CalendarDate?
}
