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
            DataValue.Member(
                "releases",
                .array(catalog.releases.map { .object(RateData.members($0)) })
            ),
            DataValue.Member("rates", .array(rates)),
            DataValue.Member(
                "availability",
                AvailabilityData.value(of: context.snapshot) { $0.lines }
            ),
        ])
    }

    /// Each key with the rate in force, and all that the releases said about it, in their order.
    private var rates: [DataValue] {
        let inForce = Dictionary(
            context.catalog.rates(on: context.asOf).map { ($0.key, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let keys = Set(context.catalog.releases.flatMap(\.entries).map(\.key))
        return keys.sorted()
            .map { key in
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
                        RateData.history(context.catalog.records(of: key)),
                    ]
                )
            }
    }
}
