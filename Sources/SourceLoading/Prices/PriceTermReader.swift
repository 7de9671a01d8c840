import Catalog
import Diagnostics
import Quantities
import Scenarios
import YAMLReading

/// Reads the terms of a price list, in their order.
struct PriceTermReader {
    let catalog: RateCatalog?

    /// The currency of the list; nil where it cannot be used.
    let currency: Currency?

    let log: DiagnosticLog

    private var choices: ChoiceReader { ChoiceReader(catalog: catalog, log: log) }

    /// The terms of a list.
    func terms(in root: MappingReader) -> [PriceTerm] {
        (root.list("terms") ?? []).compactMap { $0.mapping().flatMap(term) }
    }

    private func term(_ body: MappingReader) -> PriceTerm? {
        let label = body.requiredText("label")
        let platform = choices.platform(in: body)
        let offering = choices.offering(in: body)
        let meter = meter(in: body)
        guard let change = change(in: body), let label else { return nil }
        if case .requestFee = change, let place = body.keyRange("meter") {
            log.error(
                "conflicting-keys",
                "a fee for each request cannot be for one meter",
                at: place,
                help: "leave meter out, or write the fee per 1M tokens"
            )
            return nil
        }
        return PriceTerm(
            label: label,
            change: change,
            platform: platform?.value,
            offering: offering?.value,
            meter: meter
        )
    }

    private func change(in body: MappingReader) -> PriceTerm.Change? {
        let keys = ["discount", "markup", "fee"]
        let stated = keys.filter { body.value($0) != nil }
        guard let key = stated.first, let value = body.value(key) else {
            log.error(
                "missing-key",
                "the term changes nothing",
                at: body.range,
                help: "add one of the keys discount, markup and fee"
            )
            return nil
        }
        if let other = stated.dropFirst().first {
            log.error(
                "conflicting-keys",
                "a term has one change, and this one has \(stated.joined(separator: " and "))",
                at: body.keyRange(other),
                help: "write a term of its own for \(other)"
            )
            return nil
        }
        switch key {
        case "discount": return share(value, upTo: .one).map { .discount($0) }
        case "markup": return share(value, upTo: nil).map { .markup($0) }
        default: return value.locatedText().flatMap(fee)
        }
    }

    private func share(_ value: YAMLValue, upTo limit: Quantity?) -> Quantity? {
        guard let ratio = value.percentage()?.ratio else { return nil }
        guard ratio >= .zero, limit.map({ ratio <= $0 }) ?? true else {
            value.report(
                "number-out-of-range",
                "\(value.name) must be " + (limit == nil ? "at least 0%" : "from 0% to 100%"),
                help: "write a share such as 8%"
            )
            return nil
        }
        return ratio
    }

    /// A fee such as `0.10 EUR per 1M tokens` or `0.002 EUR per request`.
    private func fee(_ text: LocatedText) -> PriceTerm.Change? {
        let words = text.text.split(separator: " ").map(String.init)
        let per = words.dropFirst(3).joined(separator: " ")
        let unit = PriceListUnit(rawValue: per)
        guard words.count > 3, words[2] == "per", unit != nil || per == "request",
            let amount = try? Quantity(parsing: words[0]), amount >= .zero
        else {
            log.error(
                "bad-fee",
                "\"\(text.text)\" is not a fee",
                at: text.range,
                help: "write an amount, the currency of the list and what it is for, such as 0.10 "
                    + "\(currency?.code ?? "USD") per 1M tokens or 0.002 "
                    + "\(currency?.code ?? "USD") per request"
            )
            return nil
        }
        guard currency == nil || words[1] == currency?.code else {
            log.error(
                "bad-fee",
                "the fee is in \(words[1]), and the list is in \(currency?.code ?? "USD")",
                at: text.range,
                help: "write the fee in the currency of the list"
            )
            return nil
        }
        return unit.map { .fee(amount, per: $0) } ?? .requestFee(amount)
    }

    private func meter(in body: MappingReader) -> MeterID? {
        guard let name = body.value("meter")?.locatedText(), let catalog else { return nil }
        let known = catalog.vocabulary.meters
        guard known[MeterID(name.text)] != nil else {
            let names = known.keys.map(\.text).sorted()
            log.report(.unknownName(name.text, of: "meter", at: name.range, among: names))
            return nil
        }
        return MeterID(name.text)
    }
}
