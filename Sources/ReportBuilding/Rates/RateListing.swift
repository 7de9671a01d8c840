public import Catalog
import Quantities
public import ReportModel

/// Some rates of the catalog in the words of its files, for a terminal and for programs.
public struct RateListing {
    private let rates: [Rate]
    private let context: ReportContext

    /// Prepares the rates in force that pass a filter.
    public init(_ filter: RateFilter, in context: ReportContext) {
        rates = filter.rates(in: context.catalog, on: context.asOf)
        self.context = context
    }

    /// Whether there is any rate.
    public var isEmpty: Bool { rates.isEmpty }

    /// The rates as a table.
    public var table: Table {
        Table(
            id: "rates",
            caption: "Rates in force",
            columns: [
                Column("Platform"), Column("Offering"), Column("Meter"), Column("Region"),
                Column("Scope"), Column("Tier"), Column("Condition"),
                Column("Price", alignment: .number), Column("Since"), Column("Status"),
            ],
            rows: rates.map(row)
        )
    }

    /// How many rates, and when they are in force.
    public var summary: [Inline] {
        [
            .text(counted(rates.count, "rate") + " in force on "), .value(.date(context.asOf)),
            .text(", as known at release \(context.release)."),
        ]
    }

    /// The rates as data.
    public var data: DataValue {
        .object([
            DataValue.Member("schema", .text("ratebook.rates/1")),
            DataValue.Member("catalog_release", .text(context.release)),
            DataValue.Member("as_of", .date(context.asOf)),
            DataValue.Member("rates", .array(rates.map { .object(RateData.members($0)) })),
        ])
    }

    private func row(of rate: Rate) -> Row {
        Row([
            .text(rate.sku.platform.text), .text(rate.sku.offering.text),
            .text(rate.sku.meter.text), .text(rate.sku.region.text),
            .text(rate.sku.scope?.rawValue ?? ""), .text(rate.sku.tier.rawValue),
            .text(rate.key.condition?.description ?? ""), .value(.unitPrice(rate.price)),
            .value(.date(rate.period.start)), .text(rate.status.rawValue),
        ])
    }
}
