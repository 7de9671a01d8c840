import Diagnostics
public import Quantities

/// The rates known at a release, and what they speak of.
///
/// A catalog knows its newest release and all before it; ``known(at:)`` gives the catalog of an
/// earlier day. Look-ups take constant time.
public struct RateCatalog: Sendable {
    /// The platforms, meters, offerings and sources.
    public let vocabulary: Vocabulary

    /// The releases, from the oldest to the newest.
    public let releases: [Release]

    /// What was to be had where and how, from the oldest snapshot to the newest.
    public let snapshots: [AvailabilitySnapshot]

    private let names: Deferred<OfferingNames>
    private let index: LedgerIndex

    /// The catalog as known at each release but the newest, in their order.
    private let earlier: Deferred<[RateCatalog]>

    /// Creates a catalog of all that the releases and the snapshots say.
    public init(
        vocabulary: Vocabulary,
        releases: [Release],
        snapshots: [AvailabilitySnapshot] = []
    ) {
        let releases = releases.sorted { $0.id < $1.id }
        self.init(
            vocabulary: vocabulary,
            names: Deferred { OfferingNames(of: vocabulary.offerings.values) },
            releases: releases,
            snapshots: snapshots.sorted { $0.day < $1.day },
            index: LedgerIndex(of: releases, vocabulary)
        )
    }

    private init(
        vocabulary: Vocabulary,
        names: Deferred<OfferingNames>,
        releases: [Release],
        snapshots: [AvailabilitySnapshot],
        index: LedgerIndex
    ) {
        self.vocabulary = vocabulary
        self.names = names
        self.releases = releases
        self.snapshots = snapshots
        self.index = index
        earlier = Deferred {
            releases.indices.dropLast()
                .map { last in
                    let (known, later) = (Array(releases[...last]), releases[(last + 1)...])
                    return RateCatalog(
                        vocabulary: vocabulary,
                        names: names,
                        releases: known,
                        snapshots: snapshots,
                        index: LedgerIndex(of: known, vocabulary, within: index, before: later)
                    )
                }
        }
    }

    /// The catalog as it was known on a day; nil for a day before the first release.
    ///
    /// It shares what later releases leave alone.
    public func known(at day: CalendarDate) -> RateCatalog? {
        guard let last = releases.lastIndex(where: { $0.id <= day }) else { return nil }
        return last == releases.indices.last ? self : earlier.value[last]
    }

    /// A catalog in which some lines are all there is, as one release.
    ///
    /// - Parameters:
    ///   - day: The day of the release.
    ///   - lines: The lines about an offering; asked once at most for each of this catalog.
    /// - Returns: The catalog, with the vocabulary of this one.
    public func holdingOnly(
        releasedOn day: CalendarDate,
        _ lines: @escaping @Sendable (OfferingID) -> [LedgerEntry]
    ) -> RateCatalog {
        let offerings = index.offerings.sorted()
        let release = Release(
            id: day,
            title: "",
            checkedBy: "",
            sha256: "",
            tableSHA256: "",
            lines: ReleaseLines(
                about: { Set(offerings) },
                all: { offerings.flatMap(lines) },
                of: lines
            )
        )
        return RateCatalog(
            vocabulary: vocabulary,
            names: names,
            releases: [release],
            snapshots: [],
            index: LedgerIndex(of: [release], vocabulary)
        )
    }

    /// Every SKU that has or had a rate, in order.
    public var skus: [SKU] { index.stands.flatMap(\.skus) }

    /// Every SKU of an offering that has or had a rate, in order.
    public func skus(of offering: OfferingID) -> [SKU] { index.ledger(of: offering)?.skus ?? [] }

    /// Whether anything has or had a rate on a platform.
    public func sells(on platform: PlatformID) -> Bool {
        index.offerings.contains { offering in
            skus(of: offering).contains { $0.platform == platform }
        }
    }

    /// The days on which the ledger says that a rate of some offerings begins or ends, in order.
    public func changeDays(of offerings: Set<OfferingID>) -> [CalendarDate] {
        Set(offerings.flatMap { index.ledger(of: $0)?.changeDays ?? [] }).sorted()
    }

    /// The lines of every key, in the order of their releases.
    var ledgers: [RateKey: [LedgerEntry]] { index.lines }

    /// The lines of a key, in the order of their releases.
    func ledger(of key: RateKey) -> [LedgerEntry] {
        index.ledger(of: key.sku.offering)?.ledgers[key] ?? []
    }

    /// Every key that the ledger has a line about, for one offering, in order.
    public func keys(of offering: OfferingID) -> [RateKey] {
        index.ledger(of: offering)?.keys ?? []
    }

    /// The newest release that is known; nil in a catalog without releases.
    public var newestRelease: Release? { releases.last }

    /// The newest snapshot of a day or of a day before it; nil where there is none.
    public func snapshot(on day: CalendarDate) -> AvailabilitySnapshot? {
        snapshots.last { $0.day <= day }
    }

    /// The rates of an item in force on a day, under every condition there is, by condition.
    ///
    /// Rates for the very region take precedence over those for everywhere, as a whole: thresholds
    /// and bands of the two are never mixed. A withdrawal in the very region counts as well. A
    /// region of AWS GovCloud has its own rates alone. Between the two stand rates for the Data Zone
    /// that the region lies in, which only Azure has. Where prices of the offering are known to
    /// differ by region in this scope, those for everywhere stand only for a region whose own other
    /// prices agree with them.
    ///
    /// - Returns: No rates where none is in force; then ``alternatives(to:on:)`` has the nearest.
    public func rates(of sku: SKU, on date: CalendarDate) -> [Rate] {
        if let shelf = shelf(of: sku) {
            let rates = shelf.rates(on: date)
            if !rates.isEmpty || shelf.isWithdrawn(on: date) { return rates }
        }
        guard sku.region != .everywhere, !sku.region.isGovCloud else { return [] }
        if let zone = sku.region.dataZone, let shelf = shelf(of: sku.inRegion(zone)) {
            let rates = shelf.rates(on: date)
            if !rates.isEmpty || shelf.isWithdrawn(on: date) { return rates }
        }
        return everywhereHolds(for: sku, on: date) ? ratesOfEverywhere(for: sku, on: date) : []
    }

    /// Whether an item has no rate on a day because the prices of the offering differ by region,
    /// so that a rate for everywhere, which there is, does not stand for it.
    public func differsByRegion(_ sku: SKU, on date: CalendarDate) -> Bool {
        guard sku.region != .everywhere, !sku.region.isGovCloud else { return false }
        return shelf(of: sku)?.isWithdrawn(on: date) != true && rates(of: sku, on: date).isEmpty
            && !ratesOfEverywhere(for: sku, on: date).isEmpty
    }

    /// Whether a rate for everywhere stands on a day for a region of which nothing is known, because
    /// no region is known to differ.
    public func holdsEverywhere(_ sku: SKU, on date: CalendarDate) -> Bool {
        evidence(on: sku)?.letsEverywhereHold(in: [], on: date) ?? true
    }

    private func everywhereHolds(for sku: SKU, on date: CalendarDate) -> Bool {
        let places = [sku.region, sku.region.dataZone].compactMap(\.self)
        return evidence(on: sku)?.letsEverywhereHold(in: places, on: date) ?? true
    }

    private func evidence(on sku: SKU) -> RegionalEvidence? {
        let family = RegionalFamily(sku, countsTokens: vocabulary.countsTokens(sku.meter))
        return index.ledger(of: sku.offering)?.evidence(on: family)
    }

    private func ratesOfEverywhere(for sku: SKU, on date: CalendarDate) -> [Rate] {
        shelf(of: sku.inRegion(.everywhere))?.rates(on: date) ?? []
    }

    /// The rate of an item under one condition in force on a day; nil where there is none.
    public func rate(for key: RateKey, on date: CalendarDate) -> Rate? {
        rates(of: key.sku, on: date).first { $0.key.condition == key.condition }
    }

    /// The price of a key over time, for its very region, from the oldest rate to the newest.
    public func history(of key: RateKey) -> [Rate] {
        allRates(of: key.sku).filter { $0.key == key }
    }

    /// Every rate of an item for its very region, by condition and then by time.
    public func allRates(of sku: SKU) -> [Rate] { shelf(of: sku)?.rates ?? [] }

    private func shelf(of sku: SKU) -> Shelf? { index.ledger(of: sku.offering)?.shelf(of: sku) }

    /// Every rate in force on a day, by key.
    public func rates(on date: CalendarDate) -> [Rate] {
        index.stands.flatMap { stand in
            stand.skus.flatMap { stand.ledger.shelf(of: $0)?.rates(on: date) ?? [] }
        }
    }

    /// Every rate of an offering in force on a day, by key.
    public func rates(of offering: OfferingID, on date: CalendarDate) -> [Rate] {
        guard let ledger = index.ledger(of: offering) else { return [] }
        return ledger.skus.flatMap { ledger.shelf(of: $0)?.rates(on: date) ?? [] }
    }

    /// The rates nearest to an item that has none in force on a day: the same meter of the same
    /// offering on the same platform, in another tier, scope or region.
    ///
    /// - Returns: At most three, the nearest first: first those that differ in the fewest of tier,
    ///   scope and region, then those in the same part of the world, then by key.
    public func alternatives(to sku: SKU, on date: CalendarDate) -> [Rate] {
        let shop = Shop(sku)
        let near = skus(of: sku.offering).filter { Shop($0) == shop }
            .compactMap { other -> (SKUDistance, Rate)? in
                guard let rate = shelf(of: other)?.rates(on: date).first else { return nil }
                return (SKUDistance(from: sku, to: other), rate)
            }
        return near.sorted { ($0.0, $0.1.key) < ($1.0, $1.1.key) }.prefix(3).map(\.1)
    }

    /// The offering that an id, display name, alias or vendor id stands for, in any case of
    /// letters, with the scope that the vendor id's prefix gives; nil for an unknown name.
    public func offering(named name: String) -> OfferingMatch? {
        names.value.offering(named: name)
    }

    /// The name of an offering that is nearest to an unknown one; nil where none is near.
    public func name(nearestTo name: String) -> String? { names.value.name(nearestTo: name) }
}
