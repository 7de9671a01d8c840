import Catalog
import Quantities
import RateImport
import Rendering
import ReportModel

extension RateImporting {
    /// How many rates of an offering a list no longer has.
    struct MissingOffering {
        let platform: PlatformID
        let offering: OfferingID
        let rates: Int
    }

    /// The offerings that the list no longer has rates of, by platform and name.
    var missingOfferings: [MissingOffering] {
        let names = draft.missing.map { [$0.sku.platform.text, $0.sku.offering.text] }
        return Dictionary(grouping: names) { $0 }
            .map { name, all in
                MissingOffering(
                    platform: PlatformID(name[0]),
                    offering: OfferingID(name[1]),
                    rates: all.count
                )
            }
            .sorted { ($0.platform.text, $0.offering.text) < ($1.platform.text, $1.offering.text) }
    }

    /// What the import did, for a program.
    public func json(isDryRun: Bool) -> String {
        let summary = ImportSummary(of: draft)
        let counts: [(String, Int)] = [
            ("added", summary.added), ("moved", summary.moved), ("corrected", summary.corrected),
            ("withdrawn", summary.withdrawn), ("held_back", summary.heldBack),
            ("unchanged", summary.unchanged),
        ]
        let skipped = summary.skipped.map { skipped in
            DataValue.object([
                .init("reason", .text(skipped.reason)), .init("count", .integer(skipped.count)),
            ])
        }
        let changes = draft.lines.filter { $0.kind != .added }.map { Self.data($0) }
        let held = draft.held.map { Self.data($0.line, reason: $0.reason) }
        let data: DataValue = .object(
            [
                .init("schema", .text("ratebook.import/1")),
                .init("release", .date(draft.release)),
                .init("dry_run", .boolean(isDryRun)),
            ] + counts.map { .init($0, .integer($1)) } + [
                .init("changes", .array(changes)),
                .init("held", .array(held)),
                .init("elsewhere", .array(draft.elsewhere.map(Self.data))),
                .init("missing", .array(missingOfferings.map(Self.data))),
                .init("skipped", .array(skipped)),
                .init("unknown_models", .array(summary.unknownModels.map { .text($0) })),
                .init("files", .array(written.map { .text($0) })),
            ]
        )
        return JSONRenderer.render(data)
    }

    private static func data(_ line: DraftLine, reason: String? = nil) -> DataValue {
        .object(
            [
                .init("rate", .text(line.entry.key.description)),
                .init("kind", .text(line.kind.rawValue)),
                .init("price_of", line.prior.map { .text($0.key.description) } ?? .null),
                .init("from", price(line.prior?.price)),
                .init("to", price(line.entry.price)),
                .init("effective_from", .date(line.entry.period.start)),
                .init("remarks", .array(line.remarks.map { .text($0) })),
            ] + (reason.map { [.init("reason", .text($0))] } ?? [])
        )
    }

    private static func data(_ change: RegionalChange) -> DataValue {
        .object([
            .init("rate", .text(change.key.description)),
            .init("from", price(change.before)),
            .init("to", price(change.after)),
            .init("regions", .array(change.regions.map { .text($0.text) })),
        ])
    }

    private static func data(_ missing: MissingOffering) -> DataValue {
        .object([
            .init("platform", .text(missing.platform.text)),
            .init("offering", .text(missing.offering.text)),
            .init("rates", .integer(missing.rates)),
        ])
    }

    private static func price(_ price: UnitPrice?) -> DataValue {
        guard let price else { return .null }
        return .object([
            .init("usd", .text(price.amountText)), .init("per", .text("\(price.per)")),
            .init("unit", .text(price.unit)),
        ])
    }
}
