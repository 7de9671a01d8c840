import Quantities

/// All that some releases say of one offering, in the order in which it is asked for.
///
/// A class, since the catalogs of many days share it.
final class OfferingLedger: Sendable {
    /// The lines of each key, in the order of their releases.
    let ledgers: [RateKey: [LedgerEntry]]

    /// The keys, in order.
    let keys: [RateKey]

    /// Every SKU that has or had a rate, in order.
    let skus: [SKU]

    /// The days on which a line begins or ends.
    let changeDays: Set<CalendarDate>

    private let shelves: [SKU: Shelf]
    private let evidence: [RegionalFamily: RegionalEvidence]

    /// Orders lines that are given in the order of their releases.
    init(_ entries: [LedgerEntry], countsTokens: (SKU) -> Bool) {
        ledgers = Dictionary(grouping: entries, by: \.key)
        keys = ledgers.keys.sorted()
        var (items, shelves): ([SKU], [SKU: Shelf]) = ([], [:])
        var days: Set<CalendarDate> = []
        for key in keys {
            if items.last != key.sku { items.append(key.sku) }
            let timeline = RateTimeline(ledgers[key] ?? [])
            shelves[key.sku, default: Shelf()].add(timeline)
            days.formUnion(timeline.changeDays)
        }
        skus = items.filter { shelves[$0]?.rates.isEmpty == false }
        changeDays = days
        self.shelves = shelves
        evidence = RegionalEvidence.collect(
            from: skus,
            countsTokens: countsTokens,
            rates: { shelves[$0]?.rates ?? [] }
        )
    }

    /// The rates of an item; nil where no line speaks of it.
    func shelf(of sku: SKU) -> Shelf? { shelves[sku] }

    /// What the regions say about the rates of every region, for one family of items.
    func evidence(on family: RegionalFamily) -> RegionalEvidence? { evidence[family] }
}
