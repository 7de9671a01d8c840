import Analysis
import Catalog
import Formulas
import Pricing
import Quantities
import ReportModel
import Scenarios

/// What the calculator needs in a browser: each program once, and of each model its prices and which
/// programs are its own.
struct CalculatorData {
    private let study: CalculatorStudy
    private let context: ReportContext
    private var programs = Numbering<String>()
    private var calls = Numbering<[Int]>()
    private var reasons = Numbering<String>()
    private var slots = Numbering<String>()
    private var offers: [DataValue] = []

    init(_ study: CalculatorStudy, in context: ReportContext) {
        self.study = study
        self.context = context
        for offer in study.offers { offers.append(data(of: offer)) }
    }

    /// The data; in a list of programs or prices, a number below nought stands for a reason.
    var value: DataValue {
        .object([
            DataValue.Member("region", .text(study.region.text)),
            DataValue.Member("exchange", .quantity(context.exchange.perDollar)),
            DataValue.Member("variants", .array(study.variants.map { .text($0.workload.key) })),
            DataValue.Member("programs", .array(programs.all.map { .text($0) })),
            DataValue.Member(
                "difference",
                .text(DifferenceProgram(in: context.exchange.currency).bytes.base64)
            ),
            DataValue.Member("calls", .array(calls.all.map { .array($0.map { .integer($0) }) })),
            DataValue.Member("reasons", .array(reasons.all.map { .text($0) })),
            DataValue.Member("offers", .array(offers)),
            DataValue.Member("unsold", .array(study.unsold.map { .text(context.name(of: $0)) })),
            DataValue.Member("file", .array(CalculatorFile.parts.map(data))),
        ])
    }

    private mutating func data(of offer: CalculatorOffer) -> DataValue {
        var prices: [Int: Quantity] = [:]
        let programs = study.variants.map { variant -> DataValue in
            switch offer.quotes[variant.workload.key] {
            case .success(let quote):
                return .integer(number(of: quote.calculation, noting: &prices))
            case .failure(let reason): return .integer(number(of: reason))
            case nil: return .null
            }
        }
        let unbatched = study.variants.map { variant -> DataValue in
            guard case .success(let quote) = offer.quotes[variant.workload.key],
                let reason = quote.unbatched
            else { return .null }
            return .integer(number(of: reason))
        }
        let known = context.catalog.vocabulary.offerings[offer.way.model]
        let last = prices.keys.max() ?? -1
        let texts = (0..<(last + 1)).map { prices[$0].map { DataValue.quantity($0) } ?? .null }
        return .object([
            DataValue.Member("model", .text(offer.way.model.text)),
            DataValue.Member("name", .text(context.name(of: offer.way.model))),
            DataValue.Member("scope", .text(offer.way.scope?.rawValue ?? "")),
            DataValue.Member("window", .text(known?.contextWindowTokens.map { "\($0)" } ?? "")),
            DataValue.Member("least", .text(known?.cache?.minimumTokens.map { "\($0)" } ?? "")),
            DataValue.Member("prices", .array(texts)),
            DataValue.Member("calls", .array(programs)),
            DataValue.Member("unbatched", .array(unbatched)),
        ])
    }

    private mutating func number(
        of calculation: Calculation,
        noting prices: inout [Int: Quantity]
    ) -> Int {
        var call = [programs.number(of: calculation.bytes.base64)]
        for bound in calculation.rates {
            let slot = slots.number(of: bound.slot.name)
            prices[slot] = bound.rate.price.amount
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
