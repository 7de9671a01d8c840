public import Catalog
import Diagnostics
public import Quantities

/// Prices single usages with the rates of a catalog.
///
/// What a usage leaves open stands for all that it can be: without a region, a request through a
/// geographic profile comes from any region in which the profile is to be had. It has one price
/// where all of these are known and cost the same, a range where they are known and differ, and
/// else none.
public struct UsagePricing: Sendable {
    private let catalog: RateCatalog
    private let day: CalendarDate
    private var counters: [Purchase: Result<Counter, UnpricedUsage>] = [:]

    /// Prepares to price usages.
    ///
    /// - Parameters:
    ///   - catalog: The catalog as known at the release that is to be used.
    ///   - day: The day whose rates price a usage that has no day of its own.
    public init(catalog: RateCatalog, asOf day: CalendarDate) {
        self.catalog = catalog
        self.day = day
    }

    /// What a usage costs; purchases seen before are looked up once.
    ///
    /// - Throws: ``UnpricedUsage``.
    public mutating func price(_ usage: Usage) throws(UnpricedUsage) -> UsageQuote {
        try counter(for: usage).get().price(usage)
    }

    /// The rate of each count of a usage, where each costs its units times that rate whatever its
    /// numbers are; nil where a price depends on more, as on the size of the request.
    public mutating func plainRates(of usage: Usage) -> [Rate]? {
        (try? counter(for: usage).get())?.plainRates(of: usage)
    }

    private mutating func counter(for usage: Usage) -> Result<Counter, UnpricedUsage> {
        let purchase = Purchase(usage, on: usage.day ?? day)
        let counter = counters[purchase] ?? made(for: purchase)
        counters[purchase] = counter
        return counter
    }

    private func made(for purchase: Purchase) -> Result<Counter, UnpricedUsage> {
        do throws(UnpricedUsage) { return .success(try newCounter(for: purchase)) } catch {
            return .failure(error)
        }
    }

    private func newCounter(for purchase: Purchase) throws(UnpricedUsage) -> Counter {
        let platforms = catalog.vocabulary.platforms
        let found = catalog.offering(named: purchase.model)
        let skus = found.map { catalog.skus(of: $0.offering) } ?? []
        let sold = skus.filter { $0.platform == purchase.platform }
        guard !sold.isEmpty || catalog.sells(on: purchase.platform) else {
            let names = platforms.keys.map(\.text).sorted()
            throw UnpricedUsage(
                .unknownPlatform,
                nearestName: nearestName(to: purchase.platform.text, among: names)
            )
        }
        guard let match = found else {
            throw UnpricedUsage(
                .unknownModel,
                nearestName: catalog.name(nearestTo: purchase.model)
            )
        }
        let known = Set((platforms[purchase.platform]?.regions ?? []) + sold.map(\.region))
        let places = try Places(
            of: purchase,
            match,
            isVendorID: isVendorID(purchase.model, of: match.offering, on: purchase.platform),
            regions: known.subtracting([.everywhere]).sorted(),
            snapshot: catalog.snapshot(on: purchase.day)
        )
        return Counter(
            catalog: catalog,
            purchase: purchase,
            offering: match.offering,
            meters: Set(sold.map(\.meter)),
            places: places
        )
    }

    /// Whether a name of an offering is the one that a platform gave it.
    private func isVendorID(
        _ written: String,
        of id: OfferingID,
        on platform: PlatformID
    ) -> Bool {
        guard let offering = catalog.vocabulary.offerings[id] else { return false }
        let name = ModelAddress.plainName(of: written)
        let isOwn = ([offering.id.text, offering.name] + offering.aliases)
            .contains { $0.lowercased() == name }
        let givers = offering.vendorIDs.filter { $0.value.contains { $0.lowercased() == name } }
        return !isOwn && (givers.isEmpty || givers[platform] != nil)
    }
}

/// How something was bought, which decides the rates.
struct Purchase: Hashable {
    let platform: PlatformID
    let model: String
    let region: Region?
    let scope: Scope?
    let tier: PurchaseTier
    let day: CalendarDate

    init(_ usage: Usage, on day: CalendarDate) {
        platform = usage.platform
        model = usage.model
        region = usage.region
        scope = usage.scope
        tier = usage.tier
        self.day = day
    }
}
