import Catalog
import Quantities
public import ReportModel

/// The whole catalog as data, to the contract `ratebook.catalog/1`: every rate with its history, and
/// what is to be had where.
public struct CatalogData {
    private let context: ReportContext

    /// Creates the data of a catalog.
    public init(in context: ReportContext) {
        self.context = context
    }

    /// The data.
    public var value: DataValue {
        let catalog = context.catalog
        return .object([
            DataValue.Member("schema", .text("ratebook.catalog/1")),
            DataValue.Member("catalog_release", .text(context.release)),
            DataValue.Member("as_of", .date(context.asOf)),
            DataValue.Member("releases", .array(catalog.releases.map(data))),
            DataValue.Member("rates", .array(rates)),
            DataValue.Member(
                "availability",
                AvailabilityData.value(of: context.snapshot) { $0.lines }
            ),
        ])
    }

    private func data(_ release: Release) -> DataValue {
        .object([
            DataValue.Member("release", .date(release.id)),
            DataValue.Member("title", .text(release.title)),
            DataValue.Member("note", release.note.map { .text($0) } ?? .null),
            DataValue.Member("checked_by", .text(release.checkedBy)),
            DataValue.Member("sha256", .text(release.sha256)),
            DataValue.Member("lines", .integer(release.entries.count)),
        ])
    }

    /// Each key with the rate in force, and all that the releases said about it, in their order.
    private var rates: [DataValue] {
        let inForce = Dictionary(
            context.catalog.rates(on: context.asOf).map { ($0.key, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let ledgers = Dictionary(
            grouping: context.catalog.releases.flatMap(\.entries),
            by: \.key
        )
        return ledgers.sorted { $0.key < $1.key }
            .map { key, entries in
                .object(
                    RateData.members(key) + [
                        DataValue.Member(
                            "rate_id",
                            inForce[key].map { .text($0.id) } ?? .null
                        ),
                        DataValue.Member(
                            "price_usd",
                            inForce[key].map { RateData.amount(of: $0.price) } ?? .null
                        ),
                        DataValue.Member(
                            "history",
                            .array(entries.map { .object(RateData.members($0)) })
                        ),
                    ]
                )
            }
    }
}
