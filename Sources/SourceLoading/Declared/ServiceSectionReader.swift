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

    /// The part of the bill; nil where the file names none.
    let part: CostPart?

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
        let (choices, switches) = (body.children("choices"), body.children("switches"))
        if let volume, !paysModels {
            for name in (entries + choices + switches).map(\.key)
            where volume.volume.names.contains(name.text) {
                log.report(Self.taken(name.text, as: "a name of the volume too", at: name))
            }
        }
        let conditions = ServiceConditionReader(log: log)
            .conditions(choices, switches, besides: entries.map(\.key))
        var names = Dictionary(keys.map { ($0.number.name, $0.number.unit) }) { first, _ in first }
        if let volume, !paysModels { names[volume.name.text] = volume.volume.monthly.unit }
        let formulas = ServiceFormulaReader(
            log: log,
            part: part,
            names: names,
            isComplete: keys.count == entries.count
        )
        let reader = ServiceLineReader(
            catalog: catalog,
            log: log,
            platform: platform,
            choices: conditions.choices,
            switches: conditions.switches.map(\.name),
            formulas: formulas,
            paysModels: paysModels
        )
        let lines = reader.lines(body.list("lines") ?? [])
        let findings = ServiceFindingReader(formulas: formulas)
            .findings(body.list("findings") ?? [])
        let decisive = lines.compactMap(\.condition?.name)
        let used =
            lines.flatMap(\.formula.drivers).map(\.name) + decisive
            + conditions.choices.filter { !$0.words.allSatisfy { !decisive.contains($0) } }
            .map(\.name)
        for name in (entries + choices + switches).map(\.key)
        where !used.contains(name.text) && log.errorCount == 0 {
            log.report(Self.unused(name))
        }
        guard let title, let summary else { return nil }
        return ServiceSection(
            title: title,
            summary: summary,
            keys: keys,
            choices: conditions.choices,
            switches: conditions.switches,
            lines: lines,
            findings: findings
        )
    }

    /// That a name means something else already.
    static func taken(_ name: String, as meaning: String, at place: LocatedText) -> Diagnostic {
        Diagnostic(
            .error,
            code: "duplicate-id",
            "\"\(name)\" is \(meaning)",
            at: place.range,
            help: "give one of them another name"
        )
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
