import Catalog
import Diagnostics
import Scenarios
import YAMLReading

/// Reads `Content/profiles.yaml`: what application inference profiles and other ARNs without a
/// model stand for.
struct ProfileLoader {
    /// The catalog; nil when it cannot be used, which keeps the models from being checked.
    let catalog: RateCatalog?

    let log: DiagnosticLog

    /// The profiles of a project's file; none where it has none.
    static func profiles(
        in folder: SourceFolder,
        _ catalog: RateCatalog?,
        _ log: DiagnosticLog
    ) -> [MappedProfile] {
        guard folder.files["profiles.yaml"] != nil else { return [] }
        return folder.file("profiles.yaml", reporting: log)
            .map(ProfileLoader(catalog: catalog, log: log).profiles) ?? []
    }

    /// The profiles in the order of the file.
    func profiles(in file: SourceFile) -> [MappedProfile] {
        guard let root = YAMLReader.mapping(in: file, reporting: log) else { return [] }
        defer { root.finish() }
        var seen: [String: String] = [:]
        return (root.required("profiles")?.mapping()?.children() ?? [])
            .compactMap { entry in
                let last = MappedProfile.lastPart(of: entry.key.text)
                if let other = seen[last] {
                    log.error(
                        "duplicate-id",
                        "\"\(entry.key.text)\" is mapped twice",
                        at: entry.key.range,
                        help: "it has the last part of \(other); keep one of the two"
                    )
                }
                seen[last] = entry.key.text
                return entry.value.mapping().flatMap { profile(entry.key.text, $0) }
            }
    }

    private func profile(_ name: String, _ body: MappingReader) -> MappedProfile? {
        let model = body.required("model")?.locatedText()
        let scope = body.choice("scope", of: Scope.self)
        let tags = body.children("tags")
            .compactMap { entry in
                entry.value.text().map { Tag(name: entry.key.text, value: $0) }
            }
        guard let model else { return nil }
        if let catalog {
            let match = catalog.offering(named: model.text)
            if match == nil {
                let known = catalog.vocabulary.offerings.keys.map(\.text).sorted()
                log.report(.unknownName(model.text, of: "model", at: model.range, among: known))
            } else if let scope, let named = match?.scope, scope != named {
                log.error(
                    "contradiction",
                    "\(model.text) names the scope \(named.rawValue), not \(scope.rawValue)",
                    at: model.range,
                    help: "leave the scope out, or name the model without a prefix"
                )
            }
        }
        return MappedProfile(name: name, model: model.text, scope: scope, tags: tags)
    }
}
