import Catalog
import Quantities

/// What the catalog already knows that neither the price list nor the page says: by which scopes
/// an offering is sold, and from how many tokens on its long-context price applies.
struct AWSPriceListOffers {
    /// Who sells.
    static let platform: PlatformID = "aws-bedrock"

    private let scopes: [Item: Set<Scope?>]
    private let thresholds: [OfferingID: Set<Int>]
    private let places: [Item: Set<Region>]

    private struct Item: Hashable {
        let offering: OfferingID
        let meter: MeterID
    }

    /// Goes through the catalog once.
    init(_ catalog: RateCatalog) {
        var scopes: [Item: Set<Scope?>] = [:]
        var thresholds: [OfferingID: Set<Int>] = [:]
        var places: [Item: Set<Region>] = [:]
        for sku in catalog.skus {
            for rate in catalog.allRates(of: sku) {
                guard case .inputTokensAbove(let limit)? = rate.key.condition else { continue }
                thresholds[sku.offering, default: []].insert(limit)
            }
            guard sku.platform == AWSPriceListOffers.platform else { continue }
            let item = Item(offering: sku.offering, meter: sku.meter)
            scopes[item, default: []].insert(sku.scope)
            places[item, default: []].insert(sku.region)
        }
        self.scopes = scopes
        self.thresholds = thresholds
        self.places = places
    }

    /// The number of input tokens above which the long-context price applies; nil where the
    /// catalog knows none, or several.
    func threshold(of offering: OfferingID) -> Int? {
        guard let known = thresholds[offering], known.count == 1 else { return nil }
        return known.first
    }

    /// The regions that the catalog has prices of a meter for; none where it has none.
    func regions(of offering: OfferingID, _ meter: MeterID) -> [Region] {
        (places[Item(offering: offering, meter: meter)] ?? []).sorted()
    }

    /// The scopes that one published price is for.
    ///
    /// AWS prices a request in the region and one through a geo profile alike, so a price that is
    /// not said to be global is for both, where both are sold.
    ///
    /// - Parameters:
    ///   - reading: What the price is for.
    ///   - offering: What is sold.
    ///   - meter: What is counted.
    ///   - region: The region of the price, or everywhere.
    /// - Returns: None for a global price of something that is not sold by scope.
    func scopes(
        for reading: AWSPriceListReading,
        of offering: Offering,
        _ meter: MeterID,
        in region: Region
    ) -> [Scope?] {
        let known = scopes[Item(offering: offering.id, meter: meter)] ?? []
        if reading.scope == .global { return known.contains(nil) ? [] : [.global] }
        guard !known.contains(nil), offering.isSoldByScope(meter) else { return [nil] }
        let regional = known.subtracting([.global])
        if regional == [.geo] { return [.geo] }
        let isGeoSold = regional.contains(.geo) || hasGeoProfile(offering, in: region)
        return isGeoSold ? [.geo, .inRegion] : [.inRegion]
    }

    private func hasGeoProfile(_ offering: Offering, in region: Region) -> Bool {
        let ids = offering.vendorIDs[AWSPriceListOffers.platform] ?? []
        return ids.contains { id in
            guard let dot = id.firstIndex(of: "."),
                let profile = InferenceProfile(rawValue: String(id[..<dot])), profile != .global
            else { return false }
            return region == .everywhere
                || AWSPriceListOffers.areas[profile]?.contains { region.text.hasPrefix($0) }
                    ?? false
        }
    }

    private static let areas: [InferenceProfile: [String]] = [
        .us: ["us-east", "us-west", "ca-"], .eu: ["eu-"], .usGov: ["us-gov"],
        .apac: ["ap-"], .jp: ["ap-northeast-1", "ap-northeast-3"],
        .au: ["ap-southeast-2", "ap-southeast-4"], .india: ["ap-south-1", "ap-south-2"],
    ]
}
