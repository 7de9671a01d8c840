import Analysis
import Catalog
import Pricing
import Quantities
import ReportModel
import Scenarios

extension CalculatorPage {
    /// What every case costs on every model, in the scope in which the first case is cheapest.
    var table: Table {
        let cases = CalculatorCase.all
        return Table(
            id: "calculator-cases",
            caption: "What a month of each costs, the cheapest model for a chat answer first",
            columns: [Column("Model"), Column("Scope")]
                + cases.map { Column($0.title, unit: .money("a month"), alignment: .number) },
            rows: rows.map { offer, costs in
                Row(
                    id: nil,
                    [Cell([name(of: offer.way.model)]), .text(offer.way.scope?.rawValue ?? "")]
                        + costs.map {
                            .value($0.map { .money($0, .line) } ?? .missing(.notOffered))
                        }
                )
            }
        )
    }

    private func name(of model: OfferingID) -> Inline {
        .link([.text(context.name(of: model))], .page("rates/\(model.text)", anchor: nil))
    }

    /// The best offer of each model with what each case costs there.
    private var rows: [(offer: CalculatorOffer, costs: [Money?])] {
        let all = study.offers.filter(\.isPriced)
            .map { offer in
                (offer: offer, costs: CalculatorCase.all.map { cost(of: $0, on: offer) })
            }
        let sorted = all.enumerated()
            .sorted { left, right in
                guard let first = left.element.costs[0] else { return false }
                guard let second = right.element.costs[0] else { return true }
                return (first, left.offset) < (second, right.offset)
            }
            .map(\.element)
        var seen: Set<OfferingID> = []
        return sorted.filter { seen.insert($0.offer.way.model).inserted }
    }

    /// What a month of a case costs; nil where it does not fit.
    func cost(of known: CalculatorCase, on offer: CalculatorOffer) -> Money? {
        guard case .success(let quote) = offer.quotes[known.workload.key],
            let amounts = quote.calculation.amounts(
                for: known.workload,
                at: quote.prices,
                context.exchange.perDollar,
                context.exchange.perDollar,
                window: context.catalog.vocabulary.offerings[offer.way.model]?.contextWindowTokens
            ),
            amounts[.tooLarge] == .zero
        else { return nil }
        return amounts[.month]
    }

    /// The cases as data.
    var data: DataValue {
        .object([
            DataValue.Member("schema", .text("ratebook.calculator/1")),
            DataValue.Member("catalog_release", .text(context.release)),
            DataValue.Member("as_of", .date(context.asOf)),
            DataValue.Member("region", .text(study.region.text)),
            DataValue.Member("cases", .array(CalculatorCase.all.map(data))),
        ])
    }

    private func data(of known: CalculatorCase) -> DataValue {
        .object([
            DataValue.Member("id", .text(known.id)),
            DataValue.Member("title", .text(known.title)),
            DataValue.Member("summary", .text(known.summary)),
            DataValue.Member(
                "models",
                .array(
                    study.offers.map { offer in
                        .object([
                            DataValue.Member("model", .text(offer.way.model.text)),
                            DataValue.Member("scope", .text(offer.way.scope?.rawValue ?? "")),
                            DataValue.Member(
                                "monthly",
                                cost(of: known, on: offer).map { .money($0) } ?? .null
                            ),
                        ])
                    }
                )
            ),
        ])
    }
}
