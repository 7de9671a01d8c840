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

    /// Every SKU that has or had a rate, in order.
    public let skus: [SKU]

    /// The days on which the ledger says that some rate begins or ends, in order.
    public let changeDays: [CalendarDate]

    let ledgers: [RateKey: [LedgerEntry]]

    /// The keys of the ledgers, in order.
    let keys: [RateKey]

    private let shelves: [SKU: Shelf]
    private let shops: [Shop: [SKU]]
    private let wares: [OfferingID: [SKU]]
    let keysByOffering: [OfferingID: [RateKey]]
    private let names: OfferingNames
    private let evidence: [RegionalFamily: RegionalEvidence]

    /// Creates a catalog of all that the releases and the snapshots say.
    public init(
        vocabulary: Vocabulary,
        releases: [Release],
        snapshots: [AvailabilitySnapshot] = []
    ) {
        let ledgers = Dictionary(grouping: releases.lazy.flatMap(\.entries), by: \.key)
        self.init(
            vocabulary: vocabulary,
            names: OfferingNames(of: vocabulary.offerings.values),
            releases: releases.sorted { $0.id < $1.id },
            snapshots: snapshots.sorted { $0.day < $1.day },
            keys: ledgers.keys.sorted()
        )
    }

    /// Creates a catalog from releases and snapshots in order, and from keys in order, of which
    /// those that no release has are left out.
    private init(
        vocabulary: Vocabulary,
        names: OfferingNames,
        releases: [Release],
        snapshots: [AvailabilitySnapshot],
        keys: [RateKey]
    ) {
        self.vocabulary = vocabulary
        self.names = names
        self.releases = releases
        self.snapshots = snapshots
        ledgers = Dictionary(grouping: releases.lazy.flatMap(\.entries), by: \.key)
        var (known, items, shelves): ([RateKey], [SKU], [SKU: Shelf]) = ([], [], [:])
        var days: Set<CalendarDate> = []
        for key in keys {
            guard let entries = ledgers[key] else { continue }
            known.append(key)
            if items.last != key.sku { items.append(key.sku) }
            let timeline = RateTimeline(entries)
            shelves[key.sku, default: Shelf()].add(timeline)
            days.formUnion(timeline.changeDays)
        }
        self.keys = known
        changeDays = days.sorted()
        self.shelves = shelves
        skus = items.filter { shelves[$0]?.rates.isEmpty == false }
        evidence = RegionalEvidence.collect(
            from: skus,
            countsTokens: { vocabulary.countsTokens($0.meter) },
            rates: { shelves[$0]?.rates ?? [] }
        )
        shops = Dictionary(grouping: skus, by: Shop.init)
        wares = Dictionary(grouping: skus, by: \.offering)
        keysByOffering = Dictionary(grouping: known, by: \.sku.offering)
    }

    /// The catalog as it was known on a day; nil for a day before the first release.
    ///
    /// Takes time in proportion to the number of rates: keep the result.
    public func known(at day: CalendarDate) -> RateCatalog? {
        let known = releases.filter { $0.id <= day }
        guard !known.isEmpty else { return nil }
        guard known.count < releases.count else { return self }
        return RateCatalog(
            vocabulary: vocabulary,
            names: names,
            releases: known,
            snapshots: snapshots,
            keys: keys
        )
    }

    /// A catalog in which some lines are all there is, as one release.
    ///
    /// - Parameters:
    ///   - entries: The lines by their keys, which this catalog knows.
    ///   - day: The day of the release.
    /// - Returns: The catalog, with the vocabulary of this one.
    public func holdingOnly(
        _ entries: [RateKey: LedgerEntry],
        releasedOn day: CalendarDate
    ) -> RateCatalog {
        let release = Release(
            id: day,
            title: "",
            checkedBy: "",
            sha256: "",
            tableSHA256: "",
            entries: keys.compactMap { entries[$0] }
        )
        return RateCatalog(
            vocabulary: vocabulary,
            names: names,
            releases: [release],
            snapshots: [],
            keys: keys
        )
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
        if let shelf = shelves[sku] {
            let rates = shelf.rates(on: date)
            if !rates.isEmpty || shelf.isWithdrawn(on: date) { return rates }
        }
        guard sku.region != .everywhere, !sku.region.isGovCloud else { return [] }
        if let zone = sku.region.dataZone, let shelf = shelves[sku.inRegion(zone)] {
            let rates = shelf.rates(on: date)
            if !rates.isEmpty || shelf.isWithdrawn(on: date) { return rates }
        }
        return everywhereHolds(for: sku, on: date) ? ratesOfEverywhere(for: sku, on: date) : []
    }

    /// Whether an item has no rate on a day because the prices of the offering differ by region,
    /// so that a rate for everywhere, which there is, does not stand for it.
    public func differsByRegion(_ sku: SKU, on date: CalendarDate) -> Bool {
        guard sku.region != .everywhere, !sku.region.isGovCloud else { return false }
        return shelves[sku]?.isWithdrawn(on: date) != true && rates(of: sku, on: date).isEmpty
            && !ratesOfEverywhere(for: sku, on: date).isEmpty
    }

    private func everywhereHolds(for sku: SKU, on date: CalendarDate) -> Bool {
        let places = [sku.region, sku.region.dataZone].compactMap(\.self)
        let family = RegionalFamily(sku, countsTokens: vocabulary.countsTokens(sku.meter))
        return evidence[family]?.letsEverywhereHold(in: places, on: date) ?? true
    }

    private func ratesOfEverywhere(for sku: SKU, on date: CalendarDate) -> [Rate] {
        shelves[sku.inRegion(.everywhere)]?.rates(on: date) ?? []
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
    public func allRates(of sku: SKU) -> [Rate] { shelves[sku]?.rates ?? [] }

    /// Every rate in force on a day, by key.
    public func rates(on date: CalendarDate) -> [Rate] {
        skus.flatMap { shelves[$0]?.rates(on: date) ?? [] }
    }

    /// Every rate of an offering in force on a day, by key.
    public func rates(of offering: OfferingID, on date: CalendarDate) -> [Rate] {
        (wares[offering] ?? []).flatMap { shelves[$0]?.rates(on: date) ?? [] }
    }

    /// The rates nearest to an item that has none in force on a day: the same meter of the same
    /// offering on the same platform, in another tier, scope or region.
    ///
    /// - Returns: At most three, the nearest first: first those that differ in the fewest of tier,
    ///   scope and region, then those in the same part of the world, then by key.
    public func alternatives(to sku: SKU, on date: CalendarDate) -> [Rate] {
        let near = (shops[Shop(sku)] ?? [])
            .compactMap { other -> (SKUDistance, Rate)? in
                guard let rate = shelves[other]?.rates(on: date).first else { return nil }
                return (SKUDistance(from: sku, to: other), rate)
            }
        return near.sorted { ($0.0, $0.1.key) < ($1.0, $1.1.key) }.prefix(3).map(\.1)
    }

    /// The offering that an id, display name, alias or vendor id stands for, in any case of
    /// letters, with the scope that the vendor id's prefix gives; nil for an unknown name.
    public func offering(named name: String) -> OfferingMatch? { names.offering(named: name) }

    /// The name of an offering that is nearest to an unknown one; nil where none is near.
    public func name(nearestTo name: String) -> String? { names.name(nearestTo: name) }
}
