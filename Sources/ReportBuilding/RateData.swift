import Catalog
import Quantities
import ReportModel

/// A rate of the catalog as data.
enum RateData {
    /// The published figure with its own digits.
    static func amount(of price: UnitPrice) -> DataValue {
        .text(price.amount.decimalText(minimumFractionDigits: price.fractionDigits))
    }

    /// The members of a rate, in the order in which they are written.
    static func members(_ rate: Rate) -> [DataValue.Member] {
        [
            DataValue.Member("id", .text(rate.id)),
            DataValue.Member("platform", .text(rate.sku.platform.text)),
            DataValue.Member("offering", .text(rate.sku.offering.text)),
            DataValue.Member("meter", .text(rate.sku.meter.text)),
            DataValue.Member("region", .text(rate.sku.region.text)),
            DataValue.Member("scope", rate.sku.scope.map { .text($0.rawValue) } ?? .null),
            DataValue.Member("tier", .text(rate.sku.tier.rawValue)),
            DataValue.Member(
                "condition",
                rate.key.condition.map { .text($0.description) } ?? .null
            ),
            DataValue.Member("price_usd", amount(of: rate.price)),
            DataValue.Member("per", .quantity(rate.price.per)),
            DataValue.Member("unit", .text(rate.price.unit)),
            DataValue.Member("effective_from", .date(rate.period.start)),
            DataValue.Member("effective_until", rate.period.end.map { .date($0) } ?? .null),
            DataValue.Member("status", .text(rate.status.rawValue)),
            DataValue.Member("known_since", .date(rate.release)),
            DataValue.Member("sources", .array(rate.sources.map { .text($0.text) })),
            DataValue.Member("note", rate.note.map { .text($0) } ?? .null),
        ]
    }
}
