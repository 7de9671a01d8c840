/// Where the alternatives to a SKU are looked for: one meter of one offering on one platform.
struct Shop: Hashable {
    let platform: PlatformID
    let offering: OfferingID
    let meter: MeterID

    init(_ sku: SKU) {
        platform = sku.platform
        offering = sku.offering
        meter = sku.meter
    }
}
