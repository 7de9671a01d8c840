import Analysis
import Catalog
import Pricing
import Quantities
import ReportModel
import Scenarios

/// A price list as data, by the contract `ratebook.prices/1`.
struct PriceListData {
    private let priced: PricedList
    private let changes: PriceListChange?
    private let context: ReportContext

    private var list: PriceList { priced.list }

    init(_ priced: PricedList, since changes: PriceListChange?, in context: ReportContext) {
        self.priced = priced
        self.changes = changes
        self.context = context
    }

    /// The list.
    var value: DataValue {
        .object([
            .init("schema", .text("ratebook.prices/1")), .init("list", .text(list.id)),
            .init("title", .text(list.title)), .init("summary", .text(list.summary)),
            .init("owner", list.owner.map { .text($0) } ?? .null),
            .init("as_of", .date(priced.day)), .init("catalog_release", .text(context.release)),
            .init("currency", currency), .init("per", .quantity(list.unit.tokens)),
            .init("decimals", list.fractionDigits.map { .integer($0) } ?? .null),
            .init("terms", .array(list.terms.map(term))),
            .init("typical_request", list.typical.map(typical) ?? .null),
            .init("groups", .array(priced.groups.map(group))),
            .init("changes", changes.map { PriceListChangeData($0).value } ?? .null),
        ])
    }

    private var currency: DataValue {
        let exchange = list.exchange
        return .object([
            .init("code", .text(exchange.currency.code)),
            .init("decimals", .integer(exchange.currency.fractionDigits)),
            .init("per_usd", .quantity(exchange.perDollar)),
            .init("as_of", exchange.day.map { .date($0) } ?? .null),
            .init("source", exchange.source.map { .text($0) } ?? .null),
        ])
    }

    private func term(_ term: PriceTerm) -> DataValue {
        let change: [DataValue.Member] =
            switch term.change {
            case .discount(let share): [.init("discount", .quantity(share))]
            case .markup(let share): [.init("markup", .quantity(share))]
            case .fee(let amount, let unit):
                [.init("fee", .quantity(amount)), .init("per", .quantity(unit.tokens))]
            case .requestFee(let amount): [.init("request_fee", .quantity(amount))]
            }
        return .object(
            [.init("label", .text(term.label))] + change + [
                .init("platform", term.platform.map { .text($0.text) } ?? .null),
                .init("offering", term.offering.map { .text($0.text) } ?? .null),
                .init("meter", term.meter.map { .text($0.text) } ?? .null),
            ]
        )
    }

    private func typical(_ request: TypicalRequest) -> DataValue {
        .object([
            .init("input_tokens", .integer(request.inputTokens)),
            .init("cache_read_tokens", .integer(request.cachedTokens)),
            .init("output_tokens", .integer(request.outputTokens)),
        ])
    }

    private func group(_ group: PricedList.Group) -> DataValue {
        .object([
            .init("title", .text(group.group.title)),
            .init("note", group.group.note.map { .text($0) } ?? .null),
            .init("models", .array(group.models.map(model))),
        ])
    }

    private func model(_ priced: PricedListModel) -> DataValue {
        let model = priced.model
        let offering = context.catalog.vocabulary.offerings[model.offering]
        let what: [DataValue.Member] = [
            .init("model", .text(model.offering.text)),
            .init("name", .text(context.name(of: model.offering))),
            .init("platform", .text(model.platform.text)),
            .init("scope", priced.scope.map { .text($0.rawValue) } ?? .null),
            .init("regions", .array(model.regions.map { .text($0.text) })),
            .init("context_tokens", integer(offering?.contextWindowTokens)),
            .init("max_output_tokens", integer(offering?.maxOutputTokens)),
        ]
        let costs: [DataValue.Member] = [
            .init("note", model.note.map { .text($0) } ?? .null),
            .init("typical_request", priced.typical.map { .quantity($0) } ?? .null),
            .init("request_fee", .quantity(priced.requestFee)),
            .init("prices", .array(priced.prices.map(price))),
        ]
        return .object(what + status(model.status) + costs)
    }

    private func status(_ status: ApprovalStatus) -> [DataValue.Member] {
        var (until, successor): (DataValue, DataValue) = (.null, .null)
        if case .retiring(let day, let next) = status {
            until = .date(day)
            successor = next.map { .text($0.text) } ?? .null
        }
        return [
            .init("status", .text(status.word.rawValue)), .init("until", until),
            .init("successor", successor),
        ]
    }

    private func price(_ price: ListPrice) -> DataValue {
        let terms = list.terms.indices.filter { price.terms.contains(list.terms[$0]) }
        return .object([
            .init("meter", .text(price.meter.text)), .init("tier", .text(price.tier.rawValue)),
            .init("condition", price.condition.map { .text($0.description) } ?? .null),
            .init("price", .quantity(price.amount)), .init("per", .quantity(price.per)),
            .init("unit", .text(price.unit)), .init("exact", .quantity(price.exact)),
            .init("list_price_usd", .quantity(price.published)),
            .init("terms", .array(terms.map { .integer($0 + 1) })),
            .init("rate_id", .text(price.rate.id)),
            .init("rate_since", .date(price.rate.period.start)),
            .init("sources", .array(price.rate.sources.map { .text($0.text) })),
        ])
    }

    private func integer(_ number: Int?) -> DataValue { number.map { .integer($0) } ?? .null }
}
