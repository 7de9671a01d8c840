import Catalog
import Diagnostics
import Formulas
import Scenarios
import YAMLReading

/// Reads references to figures: `rate nova-pro input_tokens scope=geo`, `estimate chatbot monthly`,
/// `survey output_tokens / input_tokens share 3 5`, `= output / input as factor`.
struct FigureReferenceReader {
    /// The catalog; nil when it cannot be used, and no name is called unknown then.
    let catalog: RateCatalog?

    /// The ids of the scenarios.
    let scenarios: [String]

    /// The figures that may be named in a formula.
    let known: [String]

    let log: DiagnosticLog

    /// The figures of a mapping, each of which may follow from those before it.
    static func figures(
        _ entries: [MappingReader.Entry],
        catalog: RateCatalog?,
        scenarios: [String],
        reporting log: DiagnosticLog
    ) -> [FigureReference] {
        entries.enumerated()
            .compactMap { index, entry in
                let reader = FigureReferenceReader(
                    catalog: catalog,
                    scenarios: scenarios,
                    known: entries[..<index].map(\.key.text),
                    log: log
                )
                guard let text = entry.value.locatedText(), let source = reader.source(text) else {
                    return nil
                }
                return FigureReference(name: entry.key.text, source: source, origin: text.range)
            }
    }

    /// Where a figure comes from; nil, with a diagnostic, for a text that does not say.
    func source(_ text: LocatedText) -> FigureReference.Source? {
        if text.isExpression { return formula(text) }
        var words = text.text.split(separator: " ").map(String.init)
        guard !words.isEmpty else { return bad(text) }
        switch words.removeFirst() {
        case "rate": return rate(words, text)
        case "estimate": return estimate(words, text)
        case "survey": return survey(words, text)
        default: return bad(text)
        }
    }

    private func bad(_ text: LocatedText) -> FigureReference.Source? {
        log.error(
            "bad-figure",
            "\"\(text.text)\" does not say where a figure comes from",
            at: text.range,
            help:
                "write a reference such as rate nova-pro input_tokens scope=geo, estimate chatbot "
                + "monthly, survey output_tokens / input_tokens least, or = output / input as factor"
        )
        return nil
    }

    private func rate(_ words: [String], _ text: LocatedText) -> FigureReference.Source? {
        let names = words.filter { !$0.contains("=") }
        let options = words.filter { $0.contains("=") }.map { $0.split(separator: "=") }
        guard names.count == 2, options.allSatisfy({ $0.count == 2 }) else { return bad(text) }
        guard let catalog else { return nil }
        let vocabulary = catalog.vocabulary
        guard let offering = catalog.offering(named: names[0])?.offering else {
            let all = vocabulary.offerings.keys.map(\.text).sorted()
            return unknown(names[0], "offering", text, all)
        }
        guard let meter = meter(names[1], text) else { return nil }
        var sku = (platform: PlatformID.bedrock, region: Region("us-east-1"), scope: Scope?.none)
        var tier = PurchaseTier.standard
        for option in options.map({ $0.map(String.init) }) {
            switch option[0] {
            case "platform" where vocabulary.platforms[PlatformID(option[1])] != nil:
                sku.platform = PlatformID(option[1])
            case "region":
                guard let region = Region(parsing: option[1]) else { return bad(text) }
                sku.region = region
            case "scope":
                guard let scope = Scope(rawValue: option[1]) else { return bad(text) }
                sku.scope = scope
            case "tier":
                guard let named = PurchaseTier(rawValue: option[1]) else { return bad(text) }
                tier = named
            default: return bad(text)
            }
        }
        return .rate(
            SKU(
                platform: sku.platform,
                offering: offering,
                meter: meter,
                region: sku.region,
                scope: sku.scope,
                tier: tier
            )
        )
    }

    private func meter(_ name: String, _ text: LocatedText) -> MeterID? {
        guard let catalog else { return nil }
        guard catalog.vocabulary.meters[MeterID(name)] != nil else {
            let all = catalog.vocabulary.meters.keys.map(\.text).sorted()
            _ = unknown(name, "meter", text, all)
            return nil
        }
        return MeterID(name)
    }

    private func unknown(
        _ name: String,
        _ noun: String,
        _ text: LocatedText,
        _ all: [String]
    ) -> FigureReference.Source? {
        log.report(.unknownName(name, of: noun, at: text.range, among: all))
        return nil
    }

    private func estimate(_ words: [String], _ text: LocatedText) -> FigureReference.Source? {
        guard words.count == 2, let part = FigureReference.EstimatePart(rawValue: words[1]) else {
            return bad(text)
        }
        guard scenarios.contains(words[0]) else {
            return unknown(words[0], "scenario", text, scenarios)
        }
        return .estimate(scenario: words[0], part: part)
    }

    /// `output_tokens / input_tokens`, or tiers behind a point as in `input_tokens.batch`.
    private func survey(_ words: [String], _ text: LocatedText) -> FigureReference.Source? {
        guard words.count > 3, words[1] == "/" else { return bad(text) }
        guard let dividend = price(words[0], text), let divisor = price(words[2], text) else {
            return nil
        }
        let question: FigureReference.Survey.Question
        switch (words[3], words.dropFirst(4).compactMap { Int($0) }) {
        case ("least", []): question = .least
        case ("greatest", []): question = .greatest
        case ("models", []): question = .models
        case ("share", let ends) where ends.count == 2:
            question = .share(from: ends[0], to: ends[1])
        default: return bad(text)
        }
        return .survey(FigureReference.Survey(dividend, by: divisor, question))
    }

    private func price(_ word: String, _ text: LocatedText) -> FigureReference.Survey.Price? {
        let parts = word.split(separator: ".").map(String.init)
        guard let meter = meter(parts[0], text) else { return nil }
        guard parts.count > 1 else { return FigureReference.Survey.Price(meter, .standard) }
        guard let tier = PurchaseTier(rawValue: parts[1]) else {
            _ = bad(text)
            return nil
        }
        return FigureReference.Survey.Price(meter, tier)
    }

    private func formula(_ text: LocatedText) -> FigureReference.Source? {
        let parts = text.text.split(separator: " as ", maxSplits: 1).map(String.init)
        guard parts.count == 2, let style = FigureReference.Style(rawValue: parts[1]) else {
            return bad(text)
        }
        let words = LocatedText(text: parts[0], range: text.range)
        var parser = ExpressionParser(words, reporting: log) { name in
            guard known.contains(name.text) else {
                log.report(.unknownName(name.text, of: "figure", at: text.range, among: known))
                return nil
            }
            return ParsedExpression(parameter: name.text, unit: .plain)
        }
        return parser.expression().map { .formula($0.formula, style) }
    }
}
