import Catalog
import Quantities
import RateImport
import Rendering
import ReportModel

extension RateImporting {
    private static let shownChanges = 40

    /// What the import did, for a person.
    ///
    /// - Parameters:
    ///   - details: Whether everything that was added and skipped is listed, too.
    ///   - isDryRun: Whether nothing was written.
    /// - Returns: Sections of aligned lines, ending with the files.
    public func text(details: Bool, isDryRun: Bool) -> String {
        let summary = ImportSummary(of: draft)
        var sections = ["Release \(draft.release), compared with the catalog\n\n" + summary.text]
        let changes = draft.lines.filter { details || $0.kind != .added }
        if !changes.isEmpty {
            let shown = details ? changes[...] : changes.prefix(Self.shownChanges)
            let rest = changes.count - shown.count
            let lines = shown.map { "  \($0.kind.rawValue)  \($0.entry.key): \(Self.step($0))\n" }
            let more = rest > 0 ? ["  and \(rest) more: --details lists all\n"] : []
            sections.append("What differs\n" + (lines + more).joined())
        }
        if details {
            let lines = draft.skipped.map { "  \($0.entry): \($0.reason)\n" }
            if !lines.isEmpty { sections.append("Skipped\n" + lines.joined()) }
        }
        if !summary.unknownModels.isEmpty {
            let lines = summary.unknownModels.map { "  \($0)\n" }
            let count = "\(summary.unknownModels.count) models that the catalog has no offering for"
            sections.append(details ? count + "\n" + lines.joined() : count + "\n")
        }
        sections.append(outcome(isDryRun))
        return sections.joined(separator: "\n")
    }

    /// What the import did, for a program.
    public func json(isDryRun: Bool) -> String {
        let summary = ImportSummary(of: draft)
        let counts: [(String, Int)] = [
            ("added", summary.added), ("moved", summary.moved), ("corrected", summary.corrected),
            ("withdrawn", summary.withdrawn), ("unchanged", summary.unchanged),
        ]
        let skipped = summary.skipped.map { skipped in
            DataValue.object([
                .init("reason", .text(skipped.reason)), .init("count", .integer(skipped.count)),
            ])
        }
        let data: DataValue = .object(
            [
                .init("schema", .text("ratebook.import/1")),
                .init("release", .date(draft.release)),
                .init("dry_run", .boolean(isDryRun)),
            ] + counts.map { .init($0, .integer($1)) } + [
                .init("skipped", .array(skipped)),
                .init("unknown_models", .array(summary.unknownModels.map { .text($0) })),
                .init("files", .array(written.map { .text($0) })),
            ]
        )
        return JSONRenderer.render(data)
    }

    private func outcome(_ isDryRun: Bool) -> String {
        guard !written.isEmpty else { return "Nothing differs: nothing is written.\n" }
        let verb = isDryRun ? "Would write" : "Wrote"
        return verb + "\n" + written.map { "  \($0)\n" }.joined()
    }

    private static func step(_ line: DraftLine) -> String {
        let prices = [line.prior?.price, line.entry.price]
            .map { price in
                price.map { "\($0.amountText) per \($0.per) \($0.unit)" } ?? "no price"
            }
        let step = line.prior == nil ? prices[1] : prices.joined(separator: " -> ")
        return step + " from \(line.entry.period.start)"
    }
}
