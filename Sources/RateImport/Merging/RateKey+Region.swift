import Catalog

extension RateKey {
    /// The same key in another region.
    func inRegion(_ region: Region) -> RateKey {
        RateKey(sku.inRegion(region), condition: condition)
    }
}
