import Quantities
import UsageImport
import UsageTables

extension UsageImporting {
    /// What the import did, for a person.
    ///
    /// - Parameter isDryRun: Whether nothing was written.
    /// - Returns: The parts by month, what was left out, and the files.
    public func text(isDryRun: Bool) -> String {
        let months = merges.flatMap { merge in
            ["\(merge.table.month)\n"] + merge.table.parts.compactMap { line($0, in: merge) }
        }
        let kept = tally.kept == 1 ? "1 line is kept" : "\(tally.kept) lines are kept"
        let lines = ([kept] + tally.leftOut).map { $0 + "\n" }
        return months.joined() + "\n" + lines.joined() + "\n" + outcome(isDryRun)
    }

    private func line(_ part: UsagePart, in merge: UsageMerge) -> String? {
        let verb: String
        if merge.added.contains(part) {
            verb = "added"
        } else if merge.replaced.contains(part) {
            verb = "replaced"
        } else if merge.unchanged.contains(part) {
            verb = "unchanged"
        } else {
            return nil
        }
        let totals = UsageTotals(merge.table.rows(of: part), in: merge.table.currency)
        return "  \(verb)  \(part): \(totals.text)\n"
    }

    private func outcome(_ isDryRun: Bool) -> String {
        guard !written.isEmpty else { return "Nothing differs: nothing is written.\n" }
        let verb = isDryRun ? "Would write" : "Wrote"
        return verb + "\n" + written.map { "  \($0)\n" }.joined()
    }
}
