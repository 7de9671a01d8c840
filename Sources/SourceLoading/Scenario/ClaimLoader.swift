import Catalog
import Diagnostics
import Scenarios
import YAMLReading

/// Reads `Content/claims.yaml`: published claims, each with a verdict and its figures.
struct ClaimLoader {
    /// The catalog; nil when it cannot be used, which keeps every claim from being used.
    let catalog: RateCatalog?

    /// The ids of the scenarios.
    let scenarios: [String]

    let log: DiagnosticLog

    /// The claims in the order of the file.
    func claims(in file: SourceFile) -> [Claim] {
        guard let root = YAMLReader.mapping(in: file, reporting: log) else { return [] }
        defer { root.finish() }
        let items = root.required("claims")?.list() ?? []
        var seen: Set<String> = []
        return items.compactMap { item in
            guard let body = item.mapping(), let id = body.required("id")?.locatedText() else {
                return nil
            }
            if !SourceNames.isValid(id.text, joiner: "-") || !seen.insert(id.text).inserted {
                log.error(
                    "duplicate-id",
                    "\"\(id.text)\" cannot name this claim",
                    at: id.range,
                    help: "use lower-case letters, digits and hyphens, and each name once"
                )
            }
            return claim(id.text, body)
        }
    }

    private func claim(_ id: String, _ body: MappingReader) -> Claim? {
        let before = log.errorCount
        let topic = body.requiredText("topic")
        let says = body.requiredText("says")
        let verdict = body.requiredChoice("verdict", of: Claim.Verdict.self)
        let because = body.required("because")
        let entries = body.children("figures")
        let figures = FigureReferenceReader.figures(
            entries,
            catalog: catalog,
            scenarios: scenarios,
            reporting: log
        )
        let sources = body.texts("sources").compactMap(source)
        guard let because, let text = because.text() else { return nil }
        let names = entries.map(\.key.text)
        for name in Claim.names(in: text) where !names.contains(name) {
            log.report(.unknownName(name, of: "figure", at: because.range, among: names))
        }
        guard log.errorCount == before, let topic, let says, let verdict else { return nil }
        return Claim(
            id: id,
            topic: topic,
            says: says,
            verdict: verdict,
            because: text,
            figures: figures,
            sources: sources
        )
    }

    private func source(_ name: LocatedText) -> SourceID? {
        guard let catalog else { return nil }
        let known = catalog.vocabulary.sources.keys.map(\.text).sorted()
        guard known.contains(name.text) else {
            log.report(.unknownName(name.text, of: "source", at: name.range, among: known))
            return nil
        }
        return SourceID(name.text)
    }
}
