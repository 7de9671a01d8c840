import Catalog
import Diagnostics
import Scenarios
import YAMLReading

/// Reads the names that a scenario chooses: offerings, regions, scopes, tiers.
///
/// Without a catalog no offering and no region is known, and none is called unknown.
struct ChoiceReader {
    let catalog: RateCatalog?
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

    /// A list of models; none where the key is left out.
    func models(_ key: String, in mapping: MappingReader) -> [Choice<OfferingID>] {
        (mapping.list(key) ?? []).compactMap { offering($0, kind: .model) }
            .map { Choice(value: $0.value.offering, origin: $0.origin) }
    }

    /// An offering of any kind.
    func offering(in mapping: MappingReader) -> Choice<OfferingID>? {
        guard let name = mapping.value("offering")?.locatedText(), let catalog else { return nil }
        guard let match = catalog.offering(named: name.text) else {
            let names = catalog.vocabulary.offerings.keys.map(\.text).sorted()
            log.report(.unknownName(name.text, of: "offering", at: name.range, among: names))
            return nil
        }
        return Choice(value: match.offering, origin: name.range)
    }

    /// A platform by its id.
    func platform(in mapping: MappingReader) -> Choice<PlatformID>? {
        guard let name = mapping.value("platform")?.locatedText(), let catalog else { return nil }
        guard catalog.vocabulary.platforms[PlatformID(name.text)] != nil else {
            let names = catalog.vocabulary.platforms.keys.map(\.text).sorted()
            log.report(.unknownName(name.text, of: "platform", at: name.range, among: names))
            return nil
        }
        return Choice(value: PlatformID(name.text), origin: name.range)
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
        return value.locatedText().flatMap(region)
    }

    /// An AWS region by its code.
    func region(_ name: LocatedText) -> Choice<Region>? {
        guard let catalog else { return nil }
        let known = catalog.vocabulary.platforms.values.flatMap(\.regions)
        guard known.contains(Region(name.text)) else {
            let names = known.map(\.text).sorted()
            log.report(.unknownName(name.text, of: "region", at: name.range, among: names))
            return nil
        }
        return Choice(value: Region(name.text), origin: name.range)
    }

    /// The kind of an offering that may be of several; nil, without a diagnostic, for none.
    func kind(of key: String, in mapping: MappingReader) -> OfferingKind? {
        guard case .text(let name)? = mapping.value(key)?.content,
            let match = catalog?.offering(named: name)
        else { return nil }
        return catalog?.vocabulary.offerings[match.offering]?.kind
    }

    /// An offering of a kind that a value names.
    func offering(_ value: YAMLValue, kind: OfferingKind) -> Choice<OfferingMatch>? {
        guard let name = value.locatedText(), let catalog else { return nil }
        let offerings = catalog.vocabulary.offerings
        let match = catalog.offering(named: name.text)
        let found = match.flatMap { offerings[$0.offering] }
        guard let match, found?.kind == kind else {
            let names = offerings.values.filter { $0.kind == kind }.map(\.id.text).sorted()
            log.report(problem(with: name, kind, butIs: found?.kind, among: names))
            return nil
        }
        return Choice(value: match, origin: name.range)
    }

    private func problem(
        with name: LocatedText,
        _ kind: OfferingKind,
        butIs other: OfferingKind?,
        among names: [String]
    ) -> Diagnostic {
        let code = "unknown-\(kind.rawValue)"
        guard let other else {
            return .unknownName(name.text, of: kind.noun, code: code, at: name.range, among: names)
        }
        return Diagnostic(
            .error,
            code: code,
            "\"\(name.text)\" is of the kind \(other.rawValue), not \(kind.rawValue)",
            at: name.range,
            help: "use one of \(names.joined(separator: ", "))"
        )
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
