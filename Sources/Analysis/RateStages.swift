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
                first.compactMap { key, entry in entry.isPriced ? corrected[key] : entry },
                releasedOn: before.day
            ),
            day: before.day
        )
        moved = Stage(
            catalog: after.catalog.holdingOnly(
                first.compactMap { key, entry in entry.isPriced ? last[key] : entry },
                releasedOn: after.day
            ),
            day: after.day
        )
    }
}

extension LedgerEntry {
    /// Whether the line gives a price.
    fileprivate var isPriced: Bool { status != .withdrawn }
}
