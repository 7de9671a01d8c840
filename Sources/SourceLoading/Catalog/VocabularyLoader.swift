import Catalog
import Diagnostics
import YAMLReading

/// Reads what rates may speak of: `platforms.yaml`, `meters.yaml`, `sources.yaml` and `offerings`.
struct VocabularyLoader {
    private let register: Register

    init(_ folder: SourceFolder, reporting log: DiagnosticLog) {
        register = Register(folder: folder, log: log)
    }

    func load() -> Vocabulary {
        var platformNames: Set<String> = []
        var sourceNames: Set<String> = []
        let sources = sources(noting: &sourceNames)
        let platforms = platforms(noting: &platformNames, sources: sourceNames)
        let offerings = OfferingLoader(
            register: register,
            platforms: platformNames,
            sources: sourceNames
        )
        return Vocabulary(
            platforms: platforms,
            meters: meters(),
            offerings: offerings.load(),
            sources: sources
        )
    }

    /// The platforms; their names include those that cannot be used for an error of their own.
    private func platforms(
        noting names: inout Set<String>,
        sources: Set<String>
    ) -> [Platform] {
        register.items(in: "platforms.yaml", spelt: .kebab) { id, body in
            names.insert(id.text)
            let name = body.requiredText("name")
            let operatorName = body.requiredText("operator")
            let url = register.address("url", of: body)
            let regions = body.texts("regions").compactMap(region)
            let statements = statements(in: body, sources)
            guard let name, let operatorName, let url else { return nil }
            return Platform(
                id: PlatformID(id.text),
                name: name,
                operatorName: operatorName,
                url: url,
                regions: regions,
                statements: statements
            )
        }
    }

    /// What is said about a platform, by aspect.
    private func statements(
        in platform: MappingReader,
        _ sources: Set<String>
    ) -> [PlatformAspect: PlatformStatement] {
        guard let body = platform.mapping("statements") else { return [:] }
        var statements: [PlatformAspect: PlatformStatement] = [:]
        for aspect in PlatformAspect.allCases {
            guard let entry = body.mapping(aspect.rawValue) else { continue }
            let says = entry.requiredText("says")
            _ = entry.required("source")
            let named = register.sources("source", of: entry, among: sources)
            statements[aspect] = says.map { PlatformStatement(says: $0, sources: named) }
        }
        return statements
    }

    private func region(_ code: LocatedText) -> Region? {
        let region = Region(parsing: code.text)
        if region == nil {
            register.log.error(
                "bad-region",
                "\"\(code.text)\" is not a region code",
                at: code.range,
                help: "write it like us-east-1"
            )
        }
        return region
    }

    /// The sources; their names include those that cannot be used for an error of their own.
    private func sources(noting names: inout Set<String>) -> [Source] {
        register.items(in: "sources.yaml", spelt: .kebab) { id, body in
            names.insert(id.text)
            let title = body.requiredText("title")
            let url = register.address("url", of: body)
            let publisher = body.requiredText("publisher")
            let readOn = body.requiredDate("read")
            let confidence = body.requiredChoice("confidence", of: Confidence.self)
            let note = body.text("note")
            guard let title, let url, let publisher, let readOn, let confidence else { return nil }
            return Source(
                id: SourceID(id.text),
                title: title,
                url: url,
                publisher: publisher,
                readOn: readOn,
                confidence: confidence,
                note: note
            )
        }
    }

    private func meters() -> [Meter] {
        var wholes: [YAMLValue] = []
        let meters = register.items(in: "meters.yaml", spelt: .snake) { id, body -> Meter? in
            let name = body.requiredText("name")
            let unit = body.requiredText("unit")
            let units = body.requiredText("units")
            let kind = body.requiredChoice("kind", of: MeterKind.self)
            let whole = body.value("part_of")
            let note = body.text("note")
            if let whole { wholes.append(whole) }
            guard let name, let unit, let units, let kind else { return nil }
            return Meter(
                id: MeterID(id.text),
                name: name,
                unit: unit,
                units: units,
                kind: kind,
                partOf: whole?.text().map { MeterID($0) },
                note: note
            )
        }
        let known = Set(meters.map(\.id.text))
        for whole in wholes { _ = register.reference(whole, to: "meter", among: known) }
        return meters
    }
}
