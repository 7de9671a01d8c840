import Diagnostics
import Quantities

/// No two rates of one key hold on one day, and none is missing between two, as known at any
/// release.
enum TimelineLaw {
    /// The problems of one key, whose lines are given in the order of their releases.
    static func problems(in ledger: [LedgerEntry]) -> [Diagnostic] {
        // Most keys have one line, which has no neighbour.
        guard ledger.count > 1 else { return [] }
        return Set(ledger.map(\.release)).sorted()
            .flatMap { release in
                let entries = RateTimeline(ledger.filter { $0.release <= release }).entries
                return zip(entries, entries.dropFirst())
                    .filter { $0.release == release || $1.release == release }
                    .compactMap { problem(between: $0, and: $1) }
            }
    }

    private static func problem(
        between earlier: LedgerEntry,
        and later: LedgerEntry
    ) -> Diagnostic? {
        guard let end = earlier.period.end, end != later.period.start,
            earlier.status != .withdrawn, later.status != .withdrawn
        else { return nil }
        let earlierIsNews = earlier.release > later.release
        let (culprit, other) = earlierIsNews ? (earlier, later) : (later, earlier)
        let column: RateColumn = earlierIsNews ? .effectiveUntil : .effectiveFrom
        guard end > later.period.start else {
            return culprit.problem(
                code: "rate-gap",
                "\(earlier.key) has no rate from \(end) until \(later.period.start)",
                at: column,
                notes: ["the other row is at \(other.place)"],
                help: "close the gap, or add a withdrawn row from \(end)"
            )
        }
        return culprit.problem(
            code: "rate-overlap",
            "\(earlier.key) has two rates from \(later.period.start) until \(end)",
            at: column,
            notes: ["the other row is at \(other.place)"],
            help: "end one before the other begins; an empty effective_until is closed by itself"
        )
    }
}
