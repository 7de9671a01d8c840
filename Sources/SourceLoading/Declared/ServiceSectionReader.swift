import Catalog
import Diagnostics
import Formulas
import Scenarios
import YAMLReading

/// Reads the sections that a service declares: its own, those of its groups, and that of its models.
struct ServiceSectionReader {
    /// A volume, and where its name stands.
    typealias NamedVolume = (name: LocatedText, volume: ServiceVolume)

    /// The catalog; nil where nothing is known, and so nothing unknown.
    let catalog: RateCatalog?

    let log: DiagnosticLog

    /// Who sells what lines buy that name nobody.
    let platform: PlatformID

    /// How often the service is used; nil where its keys say all.
    let volume: NamedVolume?

    /// A section; nil, with diagnostics, when it cannot be used.
    ///
    /// The volume means nothing to models.
    func section(in body: MappingReader, paysModels: Bool = false) -> ServiceSection? {
        let title = body.requiredText("title")
        let summary = body.requiredText("summary")
        let keyReader = ServiceKeyReader(log: log)
        let entries = body.children("keys")
        let keys = entries.compactMap { keyReader.key($0.key, $0.value) }
        let choices = body.children("switches")
        let switches = choices.compactMap { choice($0, besides: entries.map(\.key)) }
        var names = Dictionary(keys.map { ($0.number.name, $0.number.unit) }) { first, _ in first }
        if let volume, !paysModels { names[volume.name.text] = volume.volume.monthly.unit }
        let reader = ServiceLineReader(
            catalog: catalog,
            log: log,
            platform: platform,
            switches: switches.map(\.name),
            names: names,
            isComplete: keys.count == entries.count,
            paysModels: paysModels
        )
        let lines = reader.lines(body.list("lines") ?? [])
        let used =
            lines.flatMap(\.formula.drivers).map(\.name)
            + lines.compactMap(\.condition?.name)
        for name in (entries + choices).map(\.key)
        where !used.contains(name.text) && log.errorCount == 0 {
            log.report(Self.unused(name))
        }
        guard let title, let summary else { return nil }
        return ServiceSection(
            title: title,
            summary: summary,
            keys: keys,
            switches: switches,
            lines: lines
        )
    }

    private func choice(
        _ entry: MappingReader.Entry,
        besides keys: [LocatedText]
    ) -> ServiceSection.Switch? {
        let name = entry.key
        guard let words = entry.value.text(), ServiceKeyReader(log: log).canName(name) else {
            return nil
        }
        if let key = keys.first(where: { $0.text == name.text }) {
            log.error(
                "duplicate-id",
                "\"\(name.text)\" is a key and a switch",
                at: name.range,
                help: "give one of them another name; the key stands in line \(key.range.line)"
            )
        }
        return ServiceSection.Switch(name.text, description: words)
    }

    /// That nothing follows from a name.
    static func unused(_ name: LocatedText) -> Diagnostic {
        Diagnostic(
            .warning,
            code: "unused-key",
            "no line follows from \(name.text)",
            at: name.range,
            help: "use it in a line, or leave it out"
        )
    }
}
