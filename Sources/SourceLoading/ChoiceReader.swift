import Catalog
import Diagnostics
import Scenarios

/// Reads the names that a scenario chooses: offerings, regions, scopes, tiers.
struct ChoiceReader {
    let catalog: RateCatalog
    let log: DiagnosticLog

    /// An offering of a kind, by its id, name, alias or vendor id.
    func offering(
        _ key: String,
        in mapping: MappingReader,
        kind: OfferingKind
    ) -> Choice<OfferingMatch>? {
        mapping.value(key).flatMap { offering($0, kind: kind) }
    }

    /// An offering that must be there.
    func requiredOffering(
        _ key: String,
        in mapping: MappingReader,
        kind: OfferingKind
    ) -> Choice<OfferingMatch>? {
        mapping.required(key).flatMap { offering($0, kind: kind) }
    }

    /// One of the values of a type, or a default.
    func choice<Value: RawRepresentable & CaseIterable & Sendable & Hashable>(
        _ key: String,
        in mapping: MappingReader,
        default standard: Choice<Value>
    ) -> Choice<Value> where Value.RawValue == String {
        guard let value = mapping.value(key), let name = value.locatedText(),
            let chosen = name.choice(of: Value.self, named: key, reporting: log)
        else { return standard }
        return Choice(value: chosen, origin: name.range)
    }

    /// An AWS region, or a default.
    func region(
        in mapping: MappingReader,
        default standard: Choice<Region>?
    ) -> Choice<Region>? {
        guard let value = mapping.value("region") else { return standard }
        guard let name = value.locatedText() else { return nil }
        let known = catalog.vocabulary.platforms.values.flatMap(\.regions)
        guard known.contains(Region(name.text)) else {
            let names = known.map(\.text).sorted()
            log.report(.unknownName(name.text, of: "region", at: name.range, among: names))
            return nil
        }
        return Choice(value: Region(name.text), origin: name.range)
    }

    private func offering(_ value: YAMLValue, kind: OfferingKind) -> Choice<OfferingMatch>? {
        guard let name = value.locatedText() else { return nil }
        let match = catalog.offering(named: name.text)
        guard let match, catalog.vocabulary.offerings[match.offering]?.kind == kind else {
            let candidates = catalog.vocabulary.offerings.values.filter { $0.kind == kind }
            log.report(
                .unknownName(
                    name.text,
                    of: kind.noun,
                    code: "unknown-\(kind.rawValue)",
                    at: name.range,
                    among: candidates.map(\.id.text).sorted()
                )
            )
            return nil
        }
        return Choice(value: match, origin: name.range)
    }
}

extension OfferingKind {
    /// What such an offering is called in a sentence.
    fileprivate var noun: String {
        switch self {
        case .model: "model"
        case .embedding: "embedding model"
        case .rerank: "rerank model"
        case .service: "service"
        }
    }
}
