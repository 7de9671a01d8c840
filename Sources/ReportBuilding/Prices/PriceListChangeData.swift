public import Analysis
import Catalog
import Pricing
import Quantities
public import ReportModel
import Scenarios

/// What changed from one price list to a later one, as data.
public struct PriceListChangeData {
    private let changes: PriceListChange

    /// Prepares the data.
    public init(_ changes: PriceListChange) { self.changes = changes }

    /// The changes.
    public var value: DataValue { .object(members) }

    /// The changes as a document of their own, by the contract `ratebook.prices-diff/1`.
    public var document: DataValue {
        .object([.init("schema", .text("ratebook.prices-diff/1"))] + members)
    }

    private var members: [DataValue.Member] {
        [
            .init("from", version(changes.from)), .init("to", version(changes.to)),
            .init("currency", .text(changes.to.list.exchange.currency.code)),
            .init("added", .array(changes.added.map { .object(way($0)) })),
            .init("removed", .array(changes.removed.map { .object(way($0)) })),
            .init(
                "new_prices",
                .array(changes.newPrices.map { .object(way($0.model) + price($0.price)) })
            ),
            .init("changed", .array(changes.moves.map(move))),
        ]
    }

    private func version(_ version: PriceListChange.Version) -> DataValue {
        .object([
            .init("list", .text(version.list.id)), .init("as_of", .date(version.day)),
            .init(
                "catalog_release",
                version.catalog.newestRelease.map { .date($0.id) } ?? .null
            ),
        ])
    }

    private func way(_ model: PriceListModel) -> [DataValue.Member] {
        [
            .init("model", .text(model.offering.text)),
            .init("platform", .text(model.platform.text)),
            .init("scope", model.scope.map { .text($0.rawValue) } ?? .null),
            .init("regions", .array(model.regions.map { .text($0.text) })),
        ]
    }

    private func price(_ price: ListPrice) -> [DataValue.Member] {
        [
            .init("meter", .text(price.meter.text)), .init("tier", .text(price.tier.rawValue)),
            .init("condition", price.condition.map { .text($0.description) } ?? .null),
            .init("per", .quantity(price.per)), .init("unit", .text(price.unit)),
            .init("price", .quantity(price.amount)),
        ]
    }

    private func move(_ move: PriceListChange.Move) -> DataValue {
        let parts = PriceListChange.Cause.allCases.map { cause in
            DataValue.Member(
                cause.rawValue,
                .quantity(move.parts.first { $0.cause == cause }?.amount ?? .zero)
            )
        }
        return .object(
            way(move.model) + price(move.price) + [
                .init("before", .quantity(move.before)), .init("causes", .object(parts)),
            ]
        )
    }
}
