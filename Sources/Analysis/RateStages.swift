import Catalog
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
