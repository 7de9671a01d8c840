/// Why an entry of a price list did not become a rate.
struct AWSPriceListRefusal: Error {
    /// The reason, the same words for the same reason.
    let reason: String

    init(_ reason: String) { self.reason = reason }
}
