import Analysis
import Catalog
import Formulas
import Pricing
import Quantities
import ReportModel
import Scenarios

/// What the calculator needs in a browser.
///
/// Each program stands there once, and what several models or places have alike is a part of each;
/// a model says its prices, and which parts are its own.
struct CalculatorData {
    private let study: CalculatorStudy
    private let context: ReportContext
    private var programs = Numbering<String>()
    private var calls = Numbering<[Int]>()
    private var reasons = Numbering<String>()
    private var slots = Numbering<String>()
    private var parts = Numbering<DataValue>()
    private var books: [DataValue] = []

    init(_ study: CalculatorStudy, in context: ReportContext) {
        self.study = study
        self.context = context
        books.append(
            book(
                "",
                "Published",
                study.offers + study.elsewhere,
                context.exchange,
                tokens: context.exchange.perDollar,
                absent: study.unsold.map { ($0, "It has no price in this region.") }
            )
        )
        for priced in study.lists where priced.offers.contains(where: \.isPriced) {
            let fee = "The list adds an amount for each request, which is not counted here."
            books.append(
                book(
                    priced.list.id,
                    priced.list.title,
                    priced.offers,
                    priced.list.exchange,
                    tokens: .one,
                    absent: priced.withFee.map { ($0, fee) }
                )
            )
        }
    }

    /// The models at some prices.
    private mutating func book(
        _ id: String,
        _ title: String,
        _ offers: [CalculatorOffer],
        _ exchange: ExchangeRate,
        tokens: Quantity,
        absent: [(OfferingID, String)]
    ) -> DataValue {
        var data: [DataValue] = []
        for offer in offers { data.append(self.data(of: offer)) }
        return .object([
            DataValue.Member("id", .text(id)),
            DataValue.Member("title", .text(title)),
            DataValue.Member("currency", .text(exchange.currency.code)),
            DataValue.Member("exchange", .quantity(exchange.perDollar)),
            DataValue.Member("tokens", .quantity(tokens)),
            DataValue.Member(
                "difference",
                .text(DifferenceProgram(in: exchange.currency).bytes.base64)
            ),
            DataValue.Member("platforms", .array(platforms(of: offers))),
            DataValue.Member("offers", .array(data)),
            DataValue.Member(
                "absent",
                .array(absent.map { .array([.text(context.name(of: $0)), .text($1)]) })
            ),
        ])
    }

    /// Who sells the models, Amazon Bedrock first and the others by name, each with its words.
    private func platforms(of offers: [CalculatorOffer]) -> [DataValue] {
        Set(offers.map(\.way.platform))
            .map { ($0 == .bedrock ? "" : $0.text, context.name(of: $0)) }
            .sorted { ($0.0.isEmpty ? "" : $0.1) < ($1.0.isEmpty ? "" : $1.1) }
            .map { .array([.text($0), .text($1)]) }
    }

    /// The data; in a list of programs or prices, a number below nought stands for a reason.
    var value: DataValue {
        .object([
            DataValue.Member("region", .text(study.region.text)),
            DataValue.Member("variants", .array(study.variants.map { .text($0.workload.key) })),
            DataValue.Member("programs", .array(programs.all.map { .text($0) })),
            DataValue.Member("calls", .array(calls.all.map { .array($0.map { .integer($0) }) })),
            DataValue.Member("reasons", .array(reasons.all.map { .text($0) })),
            DataValue.Member("parts", .array(parts.all)),
            DataValue.Member("books", .array(books)),
            DataValue.Member("file", .array(CalculatorFile.parts.map(data))),
        ])
    }

    private mutating func data(of offer: CalculatorOffer) -> DataValue {
        var prices: [Int: Quantity] = [:]
        let programs = study.variants.map { variant -> DataValue in
            switch offer.quotes[variant.workload.key] {
            case .success(let quote):
                return .integer(number(of: quote, noting: &prices))
            case .failure(let reason): return .integer(number(of: reason))
            case nil: return .null
            }
        }
        let last = prices.keys.max() ?? -1
        let texts = (0..<(last + 1)).map { prices[$0].map { DataValue.quantity($0) } ?? .null }
        let shared = [
            model(of: offer), place(of: offer),
            .object([
                DataValue.Member("calls", .array(programs)),
                DataValue.Member("unbatched", .array(reasons(of: offer, \.unbatched))),
                DataValue.Member("unguarded", .array(reasons(of: offer, \.unguarded))),
            ]),
        ]
        return .object([
            DataValue.Member("parts", .array(shared.map { .integer(parts.number(of: $0)) })),
            DataValue.Member("prices", .array(texts)),
        ])
    }

    private func model(of offer: CalculatorOffer) -> DataValue {
        let known = context.catalog.vocabulary.offerings[offer.way.model]
        return .object([
            DataValue.Member("model", .text(offer.way.model.text)),
            DataValue.Member("name", .text(context.name(of: offer.way.model))),
            DataValue.Member("window", .text(known?.contextWindowTokens.map { "\($0)" } ?? "")),
            DataValue.Member("least", .text(known?.cache?.minimumTokens.map { "\($0)" } ?? "")),
        ])
    }

    private func place(of offer: CalculatorOffer) -> DataValue {
        let way = offer.way
        return .object([
            DataValue.Member("scope", .text(way.scope?.rawValue ?? "")),
            DataValue.Member("place", .text(words(for: way))),
            DataValue.Member(
                "region",
                .text(way.platform == .bedrock ? way.region?.text ?? "" : "")
            ),
            DataValue.Member(
                "seller",
                .object(offer.seller.words.map { DataValue.Member($0, .text($1)) })
            ),
        ])
    }

    /// What keeps each set of options from something that a reader may add.
    private mutating func reasons(
        of offer: CalculatorOffer,
        _ part: (CalculatorOffer.Quote) -> ComparisonGap.Reason?
    ) -> [DataValue] {
        study.variants.map { variant in
            guard case .success(let quote) = offer.quotes[variant.workload.key],
                let reason = part(quote)
            else { return .null }
            return .integer(number(of: reason))
        }
    }

    /// Where it is sold, as far as that is not what all others have.
    private func words(for way: PurchaseWay) -> String {
        let platform = way.platform == .bedrock ? nil : context.name(of: way.platform)
        let region = way.region == study.region ? nil : way.region?.name
        return [platform, region, way.scope?.rawValue].compactMap(\.self).joined(separator: ", ")
    }

    private mutating func number(
        of quote: CalculatorOffer.Quote,
        noting prices: inout [Int: Quantity]
    ) -> Int {
        var call = [programs.number(of: quote.calculation.bytes.base64)]
        for (bound, price) in zip(quote.calculation.rates, quote.prices) {
            let slot = slots.number(of: bound.slot.name)
            prices[slot] = price
            call.append(slot)
        }
        return calls.number(of: call)
    }

    private mutating func number(of reason: ComparisonGap.Reason) -> Int {
        let words: String =
            if case .noRate(let key) = reason {
                "There is no price of: \(context.terms(of: key))."
            } else {
                context.words(for: reason)
            }
        return -1 - reasons.number(of: words)
    }

    private func data(of part: CalculatorFile.Part) -> DataValue {
        .object([
            DataValue.Member("text", .text(part.text)),
            DataValue.Member("where", .text(part.conditions.words)),
        ])
    }
}

/// Numbers things in the order in which they come, each once.
private struct Numbering<Thing: Hashable> {
    private(set) var all: [Thing] = []
    private var numbers: [Thing: Int] = [:]

    mutating func number(of thing: Thing) -> Int {
        if let number = numbers[thing] { return number }
        numbers[thing] = all.count
        all.append(thing)
        return all.count - 1
    }
}
