import Catalog
import Pricing
import Quantities

/// Four catalogs on the way from one release to a later one, each with its day: as it was, with
/// the record corrected, with the vendors' moves as well, and as it is.
///
/// What each step changes is decided key by key, by what is known when. A price that the later
/// release gives for the earlier day corrects the record; another price on the later day is a
/// move; a key that had no price is new.
struct RateStages {
    /// A catalog with the day whose rates are in force.
    struct Stage {
        let catalog: RateCatalog
        let day: CalendarDate
    }

    /// As it was known at the earlier release.
    let before: Stage

    /// With the corrections.
    let corrected: Stage

    /// With the corrections and the moves.
    let moved: Stage

    /// As it is known at the later release.
    let after: Stage

    /// The offerings whose rates may not be the same at every stage and in the months after it.
    private let moving: Set<OfferingID>

    init(from before: Stage, to after: Stage) {
        self.before = before
        self.after = after
        corrected = RateStages.stage(on: before.day, from: before, as: after.catalog)
        moved = RateStages.stage(on: after.day, from: before, as: after.catalog)
        moving = RateStages.moving(from: before, to: after.catalog)
    }

    /// Whether a model has the same amounts at every stage.
    func agree(on model: CostModel) -> Bool {
        let skus = model.rates.map(\.rate.sku) + model.missingRates.map(\.key.sku)
        return !skus.contains { moving.contains($0.offering) }
    }

    /// A stage on which the lines of the earlier release give their prices as a later one gives
    /// them for a day.
    private static func stage(
        on day: CalendarDate,
        from before: Stage,
        as later: RateCatalog
    ) -> Stage {
        let catalog = later.holdingOnly(releasedOn: day) { offering in
            prices(
                of: before.catalog.standingEntries(of: offering, on: before.day),
                as: later.standingEntries(of: offering, on: day)
            )
        }
        return Stage(catalog: catalog, day: day)
    }

    /// The offerings of which later releases speak, and those with a rate that begins or ends
    /// after the earlier day.
    private static func moving(from before: Stage, to catalog: RateCatalog) -> Set<OfferingID> {
        let later = catalog.releases.filter { $0.id > before.day }
        var offerings = Set(later.flatMap(\.lines.offerings))
        for sku in before.catalog.skus where !offerings.contains(sku.offering) {
            let changes = before.catalog.allRates(of: sku)
                .contains { rate in
                    rate.period.start > before.day
                        || rate.period.end.map { $0 > before.day } ?? false
                }
            if changes { offerings.insert(sku.offering) }
        }
        return offerings
    }

    /// The lines that give a price, as others give it, if they do; and the withdrawals as they are;
    /// by key.
    private static func prices(
        of lines: [RateKey: LedgerEntry],
        as others: [RateKey: LedgerEntry]
    ) -> [LedgerEntry] {
        lines.sorted { $0.key < $1.key }
            .compactMap { line in line.value.isPriced ? others[line.key] : line.value }
    }
}

extension LedgerEntry {
    /// Whether the line gives a price.
    fileprivate var isPriced: Bool { status != .withdrawn }
}
