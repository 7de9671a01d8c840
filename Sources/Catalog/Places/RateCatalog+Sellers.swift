// Who sells what.

extension RateCatalog {
    /// The platforms on which a model or an embedding model has or had a rate, in order.
    public var modelSellers: [PlatformID] {
        let models = vocabulary.offerings.values.filter { [.model, .embedding].contains($0.kind) }
        return Set(models.flatMap { sellers(of: $0.id) }).sorted()
    }

    /// The platforms on which an offering has or had a rate, in order; none for an unknown one.
    public func sellers(of offering: OfferingID) -> [PlatformID] {
        Set(skus(of: offering).map(\.platform)).sorted()
    }

    /// The lifetimes for which a platform has or had a rate of writing to a model's cache, from
    /// shorter to longer.
    public func cacheLifetimes(
        of offering: OfferingID,
        on platform: PlatformID
    ) -> [CacheLifetime] {
        let meters = skus(of: offering).filter { $0.platform == platform }.map(\.meter.text)
        let lifetimes = Set(meters).filter { $0.hasPrefix("cache_write_") }
            .compactMap { meter in
                CacheLifetime(
                    parsing: String(meter.dropFirst("cache_write_".count).dropLast("_tokens".count))
                )
            }
        return lifetimes.sorted()
    }

    /// Whether a platform sells any model by where a request may be served.
    public func sellsByScope(_ platform: PlatformID) -> Bool {
        skus.contains { $0.platform == platform && $0.scope != nil }
    }

    /// The data zones in which a platform sells or sold any model, in order.
    public func dataZones(of platform: PlatformID) -> [Region] {
        let sold = Set(skus.filter { $0.platform == platform }.map(\.region))
        return sold.filter(\.isDataZone).sorted()
    }
}
