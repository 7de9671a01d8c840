import Catalog
import Quantities
import ReportModel

/// A rate of the catalog as data.
enum RateData {
    /// The published figure with its own digits.
    static func amount(of price: UnitPrice) -> DataValue {
        .text(price.amountText)
    }

    /// The members of a rate, in the order in which they are written.
    static func members(_ rate: Rate) -> [DataValue.Member] {
        [DataValue.Member("id", .text(rate.id))] + members(rate.key)
            + said(rate.price, rate.period, rate.status, rate.release, rate.sources, rate.note)
    }

    /// The members of what a rate is the price of.
    static func members(_ key: RateKey) -> [DataValue.Member] {
        [
            DataValue.Member("platform", .text(key.sku.platform.text)),
            DataValue.Member("offering", .text(key.sku.offering.text)),
            DataValue.Member("meter", .text(key.sku.meter.text)),
            DataValue.Member("region", .text(key.sku.region.text)),
            DataValue.Member("scope", key.sku.scope.map { .text($0.rawValue) } ?? .null),
            DataValue.Member("tier", .text(key.sku.tier.rawValue)),
            DataValue.Member("condition", key.condition.map { .text($0.description) } ?? .null),
        ]
    }

    /// The members of what a line of a release says about its key.
    static func members(_ entry: LedgerEntry) -> [DataValue.Member] {
        said(entry.price, entry.period, entry.status, entry.release, entry.sources, entry.note)
    }

    /// The members of a release, without its lines.
    static func members(_ release: Release) -> [DataValue.Member] {
        [
            DataValue.Member("release", .date(release.id)),
            DataValue.Member("title", .text(release.title)),
            DataValue.Member("note", release.note.map { .text($0) } ?? .null),
            DataValue.Member("checked_by", .text(release.checkedBy)),
            DataValue.Member("sha256", .text(release.sha256)),
            DataValue.Member("lines", .integer(release.entries.count)),
        ]
    }

    /// All that the releases said about a key, in their order: lines that a later one replaced too,
    /// and periods as known now.
    static func history(_ records: [RateRecord]) -> DataValue.Member {
        DataValue.Member(
            "history",
            .array(
                records.map { record in
                    let entry = record.entry
                    let fate: [DataValue.Member] = [
                        DataValue.Member("change", .text(record.change.kind.rawValue)),
                        DataValue.Member(
                            "replaced_by",
                            record.replacedBy.map { .date($0) } ?? .null
                        ),
                    ]
                    return .object(
                        said(
                            entry.price,
                            record.period ?? entry.period,
                            entry.status,
                            entry.release,
                            entry.sources,
                            entry.note
                        ) + fate
                    )
                }
            )
        )
    }

    private static func said(
        _ price: UnitPrice?,
        _ period: EffectivePeriod,
        _ status: RateStatus,
        _ release: CalendarDate,
        _ sources: [SourceID],
        _ note: String?
    ) -> [DataValue.Member] {
        [
            DataValue.Member("price_usd", price.map(amount) ?? .null),
            DataValue.Member("per", price.map { .quantity($0.per) } ?? .null),
            DataValue.Member("unit", price.map { .text($0.unit) } ?? .null),
            DataValue.Member("effective_from", .date(period.start)),
            DataValue.Member("effective_until", period.end.map { .date($0) } ?? .null),
            DataValue.Member("status", .text(status.rawValue)),
            DataValue.Member("known_since", .date(release)),
            DataValue.Member("sources", .array(sources.map { .text($0.text) })),
            DataValue.Member("note", note.map { .text($0) } ?? .null),
        ]
    }
}
