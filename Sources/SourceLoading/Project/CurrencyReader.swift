import Diagnostics
import Quantities
import YAMLReading

/// Reads a currency with its rate of exchange: `{ code: EUR, per_usd: 0.92, as_of: …, source: … }`.
struct CurrencyReader {
    let log: DiagnosticLog

    /// The rate of exchange; nil, with diagnostics, where it cannot be used.
    ///
    /// Dollars need nothing but their code.
    func exchange(_ value: YAMLValue) -> ExchangeRate? {
        if case .text = value.content {
            guard let code = value.locatedText(), let currency = currency(code) else { return nil }
            if currency == .usDollar { return .identity }
            value.report(
                "missing-key",
                "\(value.name) does not say what a dollar is worth in \(code.text)",
                help: "write { code: \(code.text), per_usd: …, as_of: …, source: … }"
            )
            return nil
        }
        guard let body = value.mapping() else { return nil }
        let currency = body.required("code")?.locatedText().flatMap(currency)
        guard currency != .usDollar else { return dollars(body) }
        let perDollar = body.required("per_usd").flatMap(positive)
        let day = body.requiredDate("as_of")
        let source = body.requiredText("source")
        guard let currency, let perDollar, let day, let source else { return nil }
        return ExchangeRate(currency: currency, perDollar: perDollar, day: day, source: source)
    }

    private func positive(_ rate: YAMLValue) -> Quantity? {
        guard let perDollar = rate.decimal() else { return nil }
        guard perDollar > .zero else {
            rate.report(
                "number-out-of-range",
                "per_usd must be above 0",
                help: "write what one dollar is worth, such as 0.92"
            )
            return nil
        }
        return perDollar
    }

    /// Dollars, beside which nothing may stand that says otherwise.
    private func dollars(_ body: MappingReader) -> ExchangeRate? {
        for key in ["as_of", "source"] { _ = body.value(key) }
        guard let rate = body.value("per_usd") else { return .identity }
        guard let perDollar = rate.decimal() else { return nil }
        guard perDollar == .one else {
            rate.report(
                "number-out-of-range",
                "one dollar is worth one dollar",
                help: "leave per_usd out"
            )
            return nil
        }
        return .identity
    }

    private func currency(_ code: LocatedText) -> Currency? {
        if let currency = Currency(code: code.text) { return currency }
        log.report(
            .unknownName(code.text, of: "currency", at: code.range, among: Currency.codes)
        )
        return nil
    }
}
