import Catalog
import Quantities
import ReportBuilding

extension CatalogProject {
    /// The ids of what is sold, in order.
    public var offeringNames: [String] {
        context.catalog.vocabulary.offerings.keys.map(\.text).sorted()
    }

    /// The regions of which a price or an availability is known, in order.
    public var regionNames: [String] {
        let priced = context.catalog.skus.map(\.region)
        let listed = context.catalog.snapshots.flatMap(\.lines).map(\.region)
        return Set(priced + listed).subtracting([.everywhere]).map(\.text).sorted()
    }

    /// The days of the releases, the newest first.
    public var releaseNames: [String] {
        context.catalog.releases.map(\.id.description).reversed()
    }
}
