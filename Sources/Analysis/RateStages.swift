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
        let first = before.catalog.standingEntries(on: before.day)
        let corrected = after.catalog.standingEntries(on: before.day)
        let last = after.catalog.standingEntries(on: after.day)
        self.before = before
        self.after = after
        self.corrected = Stage(
            catalog: after.catalog.holdingOnly(
                RateStages.prices(of: first, as: corrected),
                releasedOn: before.day
            ),
            day: before.day
        )
        moved = Stage(
            catalog: after.catalog.holdingOnly(
                RateStages.prices(of: first, as: last),
                releasedOn: after.day
            ),
            day: after.day
        )
        moving = RateStages.moving(from: before, to: after.catalog)
    }

    /// Whether a model has the same amounts at every stage.
    func agree(on model: CostModel) -> Bool {
        let skus = model.rates.map(\.rate.sku) + model.missingRates.map(\.key.sku)
        return !skus.contains { moving.contains($0.offering) }
    }

    /// The offerings of which later releases speak, and those with a rate that begins or ends
    /// after the earlier day.
    private static func moving(from before: Stage, to catalog: RateCatalog) -> Set<OfferingID> {
        let told = catalog.releases.lazy.filter { $0.id > before.day }.flatMap(\.entries)
        var offerings = Set(told.map(\.key.sku.offering))
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

    /// The lines that give a price, as others give it, if they do; and the withdrawals as they are.
    private static func prices(
        of lines: [RateKey: LedgerEntry],
        as others: [RateKey: LedgerEntry]
    ) -> [RateKey: LedgerEntry] {
        lines.reduce(into: [:]) { result, line in
            result[line.key] = line.value.isPriced ? others[line.key] : line.value
        }
    }
}

extension LedgerEntry {
    /// Whether the line gives a price.
    fileprivate var isPriced: Bool { status != .withdrawn }
}
