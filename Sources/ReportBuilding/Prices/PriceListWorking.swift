import Catalog
import Pricing
import Quantities
import ReportModel
import Scenarios

/// How the prices of one model of a price list come about.
struct PriceListWorking {
    private let priced: PricedListModel
    private let list: PriceList
    private let context: ReportContext

    init(_ priced: PricedListModel, in list: PriceList, _ context: ReportContext) {
        self.priced = priced
        self.list = list
        self.context = context
    }

    /// The formulas of the row in one line, and below it every price with its rate.
    func disclosure(_ register: inout SourceRegister) -> Disclosure {
        Disclosure(summary: summary, blocks: [facts, .table(table(&register))] + requestFee)
    }

    /// What the columns say that a narrow screen leaves out.
    private var facts: Block {
        let model = priced.model
        var words: [Inline] = [.text(context.name(of: model.platform))]
        if !priced.placeWords.isEmpty { words.append(.text(", " + priced.placeWords)) }
        let offering = context.catalog.vocabulary.offerings[model.offering]
        if let window = offering?.contextWindowTokens {
            words += ["; context of ", .value(.quantity(Quantity(window), unit: "tokens"))]
        }
        words.append(.text("; \(model.status.word.rawValue)"))
        if case .retiring(let until, _) = model.status {
            words += [" until ", .value(.date(until))]
        }
        return .paragraph(words + ["."])
    }

    /// The published rates with what makes prices of them: those with one formula together.
    private var summary: [Inline] {
        let shown = priced.prices.filter { price in
            price.tier == priced.prices[0].tier && price.condition == nil
                && price.unit == "tokens" && price.per == list.unit.tokens
        }
        var formulas: [PriceFormula] = []
        for price in shown {
            let formula = PriceFormula(price, in: list)
            if !formulas.contains(formula) { formulas.append(formula) }
        }
        let parts = formulas.map { formula -> [Inline] in
            let rates = shown.filter { PriceFormula($0, in: list) == formula }
                .map { price -> [Inline] in
                    [.text(price.meter.shortName + " "), .published(price)]
                }
            let names = Array(rates.joined(separator: [", "]))
            guard !formula.rest.isEmpty else { return names }
            return rates.count > 1 ? ["("] + names + [")"] + formula.rest : names + formula.rest
        }
        let start = Inline.text("List price in USD for \(list.unit.rawValue): ")
        return [start] + Array(parts.joined(separator: ["; "]))
    }

    private func table(_ register: inout SourceRegister) -> Table {
        Table(
            id: priced.model.anchor + "-prices",
            caption: "Prices of \(context.name(of: priced.model.offering))",
            columns: [
                Column("Price"),
                Column(
                    "From the list price to the price",
                    unit: "\(list.exchange.currency.code)"
                ),
                Column("For"), Column("Rate since"), Column("Evidence"), Column("Sources"),
            ],
            rows: priced.prices.map { row(of: $0, &register) }
        )
    }

    private func row(of price: ListPrice, _ register: inout SourceRegister) -> Row {
        let rate = price.rate
        let words = [Inline.text(context.name(of: price.meter) + ", " + price.tier.rawValue)]
        return Row([
            Cell([.link(words, context.link(to: rate))], note: price.condition?.words ?? []),
            Cell(PriceFormula(price, in: list).whole(price)),
            .value(.quantity(price.per, unit: price.unit)), .value(.date(rate.period.start)),
            Cell([context.evidence(for: rate).tag]), Cell(register.references(of: rate)),
        ])
    }

    /// What is added for each request; nothing where nothing is.
    private var requestFee: [Block] {
        guard priced.requestFee > .zero else { return [] }
        let formula = PriceFormula(priced.requestTerms, per: .one, in: list)
        let code = list.exchange.currency.code
        var words: [Inline] = ["For each request beside its tokens: 0"]
        words += formula.rest
        words += [
            " = ", .amount(priced.requestFee, in: list.exchange.currency), .text(" \(code)."),
        ]
        return [.paragraph(words)]
    }
}

extension PricedListModel {
    /// The scope and the regions in few words; empty where neither has a meaning.
    var placeWords: String {
        let regions =
            model.regions.isEmpty
            ? scope == nil || model.platform != .bedrock ? nil : "every region"
            : model.regions.count > 3
                ? "\(model.regions.count) regions"
                : model.regions.map(\.text).joined(separator: ", ")
        return [scope?.rawValue, regions].compactMap(\.self).joined(separator: ", ")
    }
}

extension MeterID {
    /// What is counted, in few words: `input`, `cache write 5m`.
    var shortName: String {
        let words = text.hasSuffix("_tokens") ? String(text.dropLast("_tokens".count)) : text
        return words.split(separator: "_").joined(separator: " ")
    }
}
