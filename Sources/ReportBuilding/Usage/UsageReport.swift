public import Catalog
public import Pricing
import Quantities
public import ReportModel

/// What a usage costs, or why it has no price, as data to the contract `ratebook.price/1` and for
/// a terminal.
public struct UsageReport {
    private static let schema = DataValue.Member("schema", .text("ratebook.price/1"))

    let context: ReportContext

    /// Prepares reports.
    public init(in context: ReportContext) {
        self.context = context
    }

    /// The price or the range as data, with the record's members where it comes from a stream: its
    /// id, and the tags of its profile.
    public func data(
        _ quote: UsageQuote,
        of usage: Usage,
        recordMembers: [DataValue.Member] = [],
        warnings: [UsageWarning] = []
    ) -> DataValue {
        let all = self.warnings(about: quote, of: usage) + warnings
        let members = quote.price.map(priceMembers) ?? rangeMembers(of: quote, usage)
        return .object([UsageReport.schema] + recordMembers + members + UsageReport.told(all))
    }

    private static func told(_ warnings: [UsageWarning]) -> [DataValue.Member] {
        warnings.isEmpty ? [] : [DataValue.Member("warnings", .array(warnings.map(data(of:))))]
    }

    private func priceMembers(of price: PricedUsage) -> [DataValue.Member] {
        [
            DataValue.Member("cost_usd", .quantity(price.cost)),
            DataValue.Member("lines", .array(price.lines.map(data))),
        ]
    }

    private func rangeMembers(of quote: UsageQuote, _ usage: Usage) -> [DataValue.Member] {
        func names(_ regions: [Region]) -> DataValue { .array(regions.map { .text($0.text) }) }
        return [
            DataValue.Member("cost_low_usd", .quantity(quote.least.cost)),
            DataValue.Member("cost_high_usd", .quantity(quote.most.cost)),
            DataValue.Member("lines", .array(quote.least.lines.map(data))),
            DataValue.Member("high_lines", .array(quote.most.lines.map(data))),
            DataValue.Member(
                "range",
                .object([
                    DataValue.Member("message", .text(words(forRangeOf: quote, usage) ?? "")),
                    DataValue.Member("low_regions", names(quote.leastRegions)),
                    DataValue.Member("high_regions", names(quote.mostRegions)),
                    DataValue.Member("open_counts", .array(quote.openCounts.map(data))),
                ])
            ),
        ]
    }

    private func data(_ count: Usage.Count) -> DataValue {
        .object([
            DataValue.Member("quantity", .text(String(count.units))),
            DataValue.Member("meters", .array(count.meters.map { .text($0.text) })),
        ])
    }

    private static func data(of warning: UsageWarning) -> DataValue {
        .object([
            DataValue.Member("code", .text(warning.code)),
            DataValue.Member("message", .text(warning.summary)),
        ])
    }

    /// The reason as data, with the record's members where it comes from a stream; advice is added
    /// to its words.
    public func data(
        _ unpriced: UnpricedUsage,
        of usage: Usage,
        recordMembers: [DataValue.Member] = [],
        warnings: [UsageWarning] = [],
        advice: String = ""
    ) -> DataValue {
        let reason: [DataValue.Member] = [
            DataValue.Member("reason", .text(unpriced.reason.rawValue)),
            DataValue.Member("message", .text(words(for: unpriced, of: usage) + advice)),
            DataValue.Member("missing", .array(unpriced.missing.map(data))),
            DataValue.Member(
                "near_rate_ids",
                .array(unpriced.near.map { .text($0.id) })
            ),
        ]
        return .object(
            [UsageReport.schema] + recordMembers + [
                DataValue.Member("unpriced", .object(reason))
            ] + UsageReport.told(warnings)
        )
    }

    /// A call that failed and costs nothing, as data.
    ///
    /// - Parameters:
    ///   - error: The error as the platform names it, such as `ThrottlingException`.
    ///   - id: The record's id.
    ///   - warnings: What to know about the record.
    /// - Returns: The answer, with a cost of 0.
    public static func data(
        failedCall error: String,
        id: DataValue.Member,
        warnings: [UsageWarning] = []
    ) -> DataValue {
        .object(
            [
                schema, id, DataValue.Member("cost_usd", .quantity(.zero)),
                DataValue.Member("lines", .array([])),
                DataValue.Member("failed_call", .text(error)),
            ] + told(warnings)
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

    /// The price for a terminal, or what the usage costs at least and at most.
    public func blocks(_ quote: UsageQuote) -> [Block] {
        if let price = quote.price { return [table(of: price, "price", "Cost of the usage")] }
        let least = "Cost of the usage at least" + words(quote.leastRegions)
        let most = "Cost of the usage at most" + words(quote.mostRegions)
        // A terminal shows no captions.
        return [
            .paragraph([.text(least)]), table(of: quote.least, "least", least),
            .paragraph([.text(most)]), table(of: quote.most, "most", most),
        ]
    }

    private func words(_ regions: [Region]) -> String {
        regions.isEmpty ? "" : ": " + regions.map(\.text).joined(separator: ", ")
    }

    private func table(of price: PricedUsage, _ id: String, _ caption: String) -> Block {
        .table(
            Table(
                id: id,
                caption: caption,
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
