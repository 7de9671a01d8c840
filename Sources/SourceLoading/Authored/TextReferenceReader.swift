import Catalog
import CommonMark
import Diagnostics
import Scenarios
import YAMLReading

/// Reads what an authored page refers to in braces.
struct TextReferenceReader {
    /// The catalog; nil when it cannot be used, and no name is called unknown then.
    let catalog: RateCatalog?

    /// The ids of the scenarios.
    let scenarios: [String]

    /// The ids of the claims.
    let claims: [String]

    let log: DiagnosticLog

    /// The figures and blocks of a page.
    struct Found {
        /// The figures, those of the front matter first; the others are named as they are written.
        var figures: [FigureReference] = []

        /// The blocks by what stands between the braces.
        var blocks: [String: BlockReference] = [:]
    }

    /// What a text refers to; `named` are the figures of its front matter.
    func references(
        in document: MarkdownDocument,
        named: [FigureReference],
        _ file: SourceFile
    ) -> Found {
        var found = Found(figures: named)
        var names = Set(named.map(\.name))
        let places = ReferencePlaces(in: file)
        for reference in document.references {
            let text = LocatedText(text: reference.text, range: places.place(of: reference))
            guard reference.place != .heading else {
                log.error(
                    "figure-in-heading",
                    "a heading cannot hold the figure \"\(text.text)\"",
                    at: text.range,
                    help:
                        "put it into the text below: the anchor of the heading would change with it"
                )
                continue
            }
            if isBlock(text.text) {
                guard reference.place == .paragraph else {
                    log.error(
                        "block-in-sentence",
                        "\"\(text.text)\" is a table or a chart and stands in a sentence",
                        at: text.range,
                        help: "put it on its own into a paragraph, with an empty line on both sides"
                    )
                    continue
                }
                if let kind = block(text) {
                    found.blocks[text.text] = BlockReference(kind, origin: text.range)
                }
            } else if names.insert(text.text).inserted, let source = figure(text, named: named) {
                found.figures.append(
                    FigureReference(name: text.text, source: source, origin: text.range)
                )
            }
        }
        return found
    }

    private func figure(
        _ text: LocatedText,
        named: [FigureReference]
    ) -> FigureReference.Source? {
        let names = named.map(\.name)
        guard text.text.contains(" ") || names.isEmpty else {
            log.report(.unknownName(text.text, of: "figure", at: text.range, among: names))
            return nil
        }
        return FigureReferenceReader(catalog: catalog, scenarios: scenarios, known: names, log: log)
            .source(text)
    }

    /// Whether a text names a block: a kind with as many names as a block of it has.
    private func isBlock(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return switch words.first {
        case "rate", "estimate": words.count == 2
        case "comparison", "chart", "claim": true
        default: false
        }
    }

    private func block(_ text: LocatedText) -> BlockReference.Kind? {
        let words = text.text.split(separator: " ").map(String.init)
        switch (words[0], words.count) {
        case ("rate", 2): return rates(words[1], text)
        case ("estimate", 2):
            return known(words[1], "scenario", scenarios, text).map { .estimate(scenario: $0) }
        case ("comparison", 2):
            return known(words[1], "scenario", scenarios, text).map { .comparison(scenario: $0) }
        case ("claim", 2): return known(words[1], "claim", claims, text).map { .claim($0) }
        case ("chart", 3):
            let charts = BlockReference.Chart.allCases.map(\.rawValue)
            guard let scenario = known(words[1], "scenario", scenarios, text),
                let name = known(words[2], "chart", charts, text),
                let chart = BlockReference.Chart(rawValue: name)
            else { return nil }
            return .chart(scenario: scenario, chart)
        default:
            log.error(
                "bad-block",
                "\"\(text.text)\" does not say which table or chart is meant",
                at: text.range,
                help: "write rate OFFERING, estimate SCENARIO, comparison SCENARIO, claim ID, or "
                    + "chart SCENARIO with one of "
                    + BlockReference.Chart.allCases.map(\.rawValue).joined(separator: ", ")
            )
            return nil
        }
    }

    private func rates(_ name: String, _ text: LocatedText) -> BlockReference.Kind? {
        guard let catalog else { return nil }
        if let offering = catalog.offering(named: name)?.offering { return .rates(offering) }
        let all = catalog.vocabulary.offerings.keys.map(\.text).sorted()
        return known(name, "offering", all, text).map { .rates(OfferingID($0)) }
    }

    private func known(
        _ name: String,
        _ noun: String,
        _ all: [String],
        _ text: LocatedText
    ) -> String? {
        if all.contains(name) { return name }
        log.report(.unknownName(name, of: noun, at: text.range, among: all))
        return nil
    }
}
