import Diagnostics
import Quantities

/// Every line of a release speaks of things that the vocabulary knows, and names its sources.
struct ReferenceLaw {
    private let vocabulary: Vocabulary
    private let platforms: [String]
    private let offerings: [String]
    private let meters: [String]
    private let sources: [String]

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        platforms = vocabulary.platforms.keys.sorted().map(\.text)
        offerings = vocabulary.offerings.keys.sorted().map(\.text)
        meters = vocabulary.meters.keys.sorted().map(\.text)
        sources = vocabulary.sources.keys.sorted().map(\.text)
    }

    func problems(with entry: LedgerEntry) -> [Diagnostic] {
        let sku = entry.key.sku
        var found: [Diagnostic] = []
        func complain(_ name: String, _ noun: String, _ column: RateColumn, _ valid: [String]) {
            let range = entry.origin?.range(of: column)
            found.append(.unknownName(name, of: noun, at: range, among: valid))
        }
        if vocabulary.platforms[sku.platform] == nil {
            complain(sku.platform.text, "platform", .platform, platforms)
        }
        if vocabulary.offerings[sku.offering] == nil {
            complain(sku.offering.text, "offering", .offering, offerings)
        }
        if vocabulary.meters[sku.meter] == nil {
            complain(sku.meter.text, "meter", .meter, meters)
        }
        for source in entry.sources where vocabulary.sources[source] == nil {
            complain(source.text, "source", .source, sources)
        }
        return found + missingSource(of: entry) + unitMismatch(of: entry)
    }

    private func missingSource(of entry: LedgerEntry) -> [Diagnostic] {
        guard entry.sources.isEmpty else { return [] }
        return [
            entry.problem(
                code: "missing-source",
                "the rate has no source",
                at: .source,
                help: "name a source of sources.yaml; several with ; between them"
            )
        ]
    }

    private func unitMismatch(of entry: LedgerEntry) -> [Diagnostic] {
        guard let price = entry.price, let meter = vocabulary.meters[entry.key.sku.meter],
            !meter.measures(price)
        else { return [] }
        return [
            entry.problem(
                code: "unit-mismatch",
                "\"\(price.unit)\" is not what the meter \(meter.id) counts",
                at: .per,
                help: "write a number of \(meter.units), such as `1000 \(meter.units)`,"
                    + " or `\(meter.unit)` alone"
            )
        ]
    }
}
