import Diagnostics
import Quantities

/// Every line of a release changes something, once, and says so when it corrects the record.
enum ChangeLaw {
    static func problems(in catalog: RateCatalog) -> [Diagnostic] {
        catalog.releases.flatMap { release in
            duplicates(in: release) + catalog.changes(in: release.id).compactMap(problem(with:))
        }
    }

    private static func duplicates(in release: Release) -> [Diagnostic] {
        var seen: [RateKey: [CalendarDate: LedgerEntry]] = [:]
        return release.entries.compactMap { entry in
            guard let first = seen[entry.key]?[entry.period.start] else {
                seen[entry.key, default: [:]][entry.period.start] = entry
                return nil
            }
            return entry.problem(
                code: "duplicate-row",
                "\(entry.key) has two rows from \(entry.period.start) in one release",
                at: .effectiveFrom,
                notes: ["the other row is at \(first.place)"],
                help: "keep one of them"
            )
        }
    }

    private static func problem(with change: RateChange) -> Diagnostic? {
        let entry = change.entry
        if change.kind == .unchanged {
            return entry.problem(
                .warning,
                code: "unchanged-rate",
                "the row changes nothing that is known of \(entry.key)",
                at: .effectiveFrom,
                help: "leave it out: a release holds what is new"
            )
        }
        guard change.replacesPrice, entry.status != .corrected, entry.status != .withdrawn else {
            return nil
        }
        return entry.problem(
            code: "silent-correction",
            "an earlier release gives another price to \(entry.key) from \(entry.period.start)",
            at: .status,
            help: "write corrected if the record was wrong, or give a price move its own first day"
        )
    }
}
