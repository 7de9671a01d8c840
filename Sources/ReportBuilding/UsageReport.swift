public import Catalog
public import Pricing
import Quantities
public import ReportModel

/// What a usage costs, or why it has no price, as data to the contract `ratebook.price/1` and for
/// a terminal.
public struct UsageReport {
    private static let schema = DataValue.Member("schema", .text("ratebook.price/1"))

    private let context: ReportContext

    /// Prepares reports.
    public init(in context: ReportContext) {
        self.context = context
    }

    /// The price as data, with the record's id where it comes from a stream.
    public func data(_ price: PricedUsage, id: DataValue.Member? = nil) -> DataValue {
        .object(
            [UsageReport.schema] + (id.map { [$0] } ?? []) + [
                DataValue.Member("cost_usd", .quantity(price.cost)),
                DataValue.Member("lines", .array(price.lines.map(data))),
            ]
        )
    }

    /// The reason as data, with the record's id where it comes from a stream.
    public func data(
        _ unpriced: UnpricedUsage,
        of usage: Usage,
        id: DataValue.Member? = nil
    ) -> DataValue {
        let reason: [DataValue.Member] = [
            DataValue.Member("reason", .text(unpriced.reason.rawValue)),
            DataValue.Member("message", .text(words(for: unpriced, of: usage))),
            DataValue.Member("missing", .array(unpriced.missing.map(data))),
            DataValue.Member(
                "near_rate_ids",
                .array(unpriced.near.map { .text($0.id) })
            ),
        ]
        return .object(
            [UsageReport.schema] + (id.map { [$0] } ?? []) + [
                DataValue.Member("unpriced", .object(reason))
            ]
        )
    }

    /// A line of a stream that is no usage record, as data.
    public static func data(
        errorIn line: Int,
        code: String,
        summary: String,
        id: DataValue.Member
    ) -> DataValue {
        .object([
            schema, id,
            DataValue.Member(
                "error",
                .object([
                    DataValue.Member("line", .integer(line)),
                    DataValue.Member("code", .text(code)),
                    DataValue.Member("message", .text(summary)),
                ])
            ),
        ])
    }

    /// The price for a terminal.
    public func blocks(_ price: PricedUsage) -> [Block] {
        [
            .table(
                Table(
                    id: "price",
                    caption: "Cost of the usage",
                    columns: [
                        Column("Meter"), Column("Quantity", alignment: .number),
                        Column("Price", alignment: .number), Column("Cost", alignment: .number),
                        Column("Rate"),
                    ],
                    rows: price.lines.map(row),
                    footer: [
                        Row([
                            .text("Total"), .empty, .empty, cost(price.cost), .empty,
                        ])
                    ]
                )
            )
        ]
    }

    /// Why there is no price, in one or two sentences without a full stop at the end.
    public func words(for unpriced: UnpricedUsage, of usage: Usage) -> String {
        let hint = unpriced.nearestName.map { "; did you mean \($0)?" } ?? ""
        switch unpriced.reason {
        case .unknownPlatform: return "the catalog has no platform \(usage.platform)\(hint)"
        case .unknownModel: return "the catalog has no model \(usage.model)\(hint)"
        case .unknownRegion:
            return "\(usage.platform) has no region \(usage.region?.text ?? "")\(hint)"
        case .contradiction:
            return
                "the prefix of \(usage.model) and the scope or region stated contradict each other"
        case .tooLarge: return "the amount is too large to compute"
        case .ambiguous:
            let rates = unpriced.near.map(\.id).joined(separator: ", ")
            return "the price depends on the region or the scope, which are not stated: \(rates)"
        case .noRate: return words(forMissing: unpriced, on: usage.day ?? context.asOf)
        }
    }

    private func words(forMissing unpriced: UnpricedUsage, on day: CalendarDate) -> String {
        let missing = unpriced.missing.map { context.description(of: $0) }
        let near = unpriced.near.map(\.id).joined(separator: ", ")
        return "the catalog holds no rate on \(day) for \(missing.joined(separator: "; "))"
            + (near.isEmpty ? "" : "; the nearest it holds: \(near)")
    }

    private func data(_ line: PricedUsage.Line) -> DataValue {
        let price = line.rate.price
        return .object([
            DataValue.Member("meter", .text(line.meter.text)),
            DataValue.Member("quantity", .text(String(line.units))),
            DataValue.Member("unit_price_usd", RateData.amount(of: price)),
            DataValue.Member("per", .text("\(price.per) \(price.unit)")),
            DataValue.Member("cost_usd", .quantity(line.cost)),
            DataValue.Member("rate_id", .text(line.rate.id)),
        ])
    }

    private func data(_ key: RateKey) -> DataValue {
        .object([
            DataValue.Member("platform", .text(key.sku.platform.text)),
            DataValue.Member("offering", .text(key.sku.offering.text)),
            DataValue.Member("meter", .text(key.sku.meter.text)),
            DataValue.Member("region", .text(key.sku.region.text)),
            DataValue.Member("scope", key.sku.scope.map { .text($0.rawValue) } ?? .null),
            DataValue.Member("tier", .text(key.sku.tier.rawValue)),
        ])
    }

    private func row(of line: PricedUsage.Line) -> Row {
        Row([
            .text(context.name(of: line.meter)),
            .value(.quantity(Quantity(line.units), unit: nil)),
            .value(.unitPrice(line.rate.price)), cost(line.cost), .text(line.rate.id),
        ])
    }

    private func cost(_ dollars: Quantity) -> Cell {
        .value(.money(Money(rounding: dollars), .exact))
    }
}
