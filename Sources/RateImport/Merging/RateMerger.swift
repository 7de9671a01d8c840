import Catalog
import Quantities

/// Makes one rate of those that a list states more than once.
enum RateMerger {
    /// Why neither of two prices is taken.
    static let disagreement = "disagrees with another price of the same rate in the list"

    /// The rates with each key and first day once; where two prices disagree none is kept, and
    /// each is among the skipped with the other.
    static func merge(_ rates: [ListedRate]) -> (rates: [ListedRate], skipped: [SkippedEntry]) {
        var order: [Slot] = []
        var found: [Slot: [ListedRate]] = [:]
        for rate in rates {
            let slot = Slot(key: rate.key, start: rate.effectiveFrom, end: rate.effectiveUntil)
            if found[slot] == nil { order.append(slot) }
            found[slot, default: []].append(rate)
        }
        var merged: [ListedRate] = []
        var skipped: [SkippedEntry] = []
        for slot in order {
            guard let same = found[slot], let first = same.first else { continue }
            if same.allSatisfy({ $0.price.costsSame(as: first.price) }) {
                merged.append(first)
            } else {
                let stated = same.map { "\($0.entry) (\($0.price.amount))" }
                skipped.append(
                    SkippedEntry(
                        entry: "\(slot.key): " + stated.joined(separator: ", "),
                        reason: disagreement,
                        wares: [ListedWare(of: slot.key)]
                    )
                )
            }
        }
        return (merged, skipped)
    }

    private struct Slot: Hashable {
        let key: RateKey
        let start: CalendarDate?
        let end: CalendarDate?
    }
}
