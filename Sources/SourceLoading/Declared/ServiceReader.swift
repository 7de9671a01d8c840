import Catalog
import Diagnostics
import Formulas
import Scenarios
import YAMLReading

/// Reads the file that declares a service.
struct ServiceReader {
    /// The catalog; nil where nothing is known, and so nothing unknown.
    let catalog: RateCatalog?

    let log: DiagnosticLog

    /// How often a service is paid, as a file says it.
    private enum Payment: String, CaseIterable {
        case monthly
        case oneTime = "one-time"
        case stated
    }

    /// The service; nil, with diagnostics, when it cannot be used.
    func service(_ id: String, in root: MappingReader) -> ServiceDeclaration? {
        let part = part(in: root)
        let payment = root.choice("recurrence", of: Payment.self) ?? .monthly
        let volume = root.mapping("volume").flatMap(volume)
        let own = section(in: root, volume: volume, paysModels: false)
        let models = root.mapping("models")
        let list = models.flatMap { section(in: $0, volume: nil, paysModels: true) }
        if models == nil { _ = root.required("lines", meaning: "what is paid") }
        guard let part, let own else { return nil }
        return ServiceDeclaration(
            id: id,
            part: part,
            recurrence: Recurrence(rawValue: payment.rawValue),
            volume: volume?.volume,
            own: own,
            models: list
        )
    }

    /// A volume, and where its name stands.
    private typealias NamedVolume = (name: LocatedText, volume: ServiceVolume)

    private func volume(_ body: MappingReader) -> NamedVolume? {
        let things = body.required("things")?.locatedText()
        let label = body.requiredText("label")
        let example = body.required("example")
        guard let things, let label, let example else { return nil }
        guard ServiceKeyReader(log: log).canName(things) else { return nil }
        let volume = ServiceVolume(things: things.text, label: label, example: example.written)
        _ = NumberReader(log: log).number(volume.monthly, example)
        return (things, volume)
    }

    private func section(
        in body: MappingReader,
        volume: NamedVolume?,
        paysModels: Bool
    ) -> ServiceSection? {
        let title = body.requiredText("title")
        let summary = body.requiredText("summary")
        let entries = body.children("keys")
        let keys = entries.compactMap { ServiceKeyReader(log: log).key($0.key, $0.value) }
        var names = Dictionary(keys.map { ($0.number.name, $0.number.unit) }) { first, _ in first }
        if let volume { names[volume.name.text] = volume.volume.monthly.unit }
        let reader = ServiceLineReader(
            catalog: catalog,
            log: log,
            names: names,
            isComplete: keys.count == entries.count,
            paysModels: paysModels
        )
        let lines = reader.lines(body.list("lines") ?? [])
        let used = Set(lines.flatMap(\.formula.drivers).map(\.name))
        for name in entries.map(\.key) + [volume?.name].compactMap(\.self)
        where names[name.text] != nil && !used.contains(name.text) && log.errorCount == 0 {
            log.report(
                Diagnostic(
                    .warning,
                    code: "unused-key",
                    "no line follows from \(name.text)",
                    at: name.range,
                    help: "use it in the formula of a line, or leave it out"
                )
            )
        }
        guard let title, let summary else { return nil }
        return ServiceSection(title: title, summary: summary, keys: keys, lines: lines)
    }

    /// The part of the bill; discounts are none that a service could be.
    private func part(in root: MappingReader) -> CostPart? {
        guard let name = root.required("part")?.locatedText() else { return nil }
        let parts = CostPart.allCases.filter { $0 != .discounts }
        let part = parts.first { $0.rawValue == name.text }
        if part == nil {
            let names = parts.map(\.rawValue)
            log.report(.unknownName(name.text, of: "part", at: name.range, among: names))
        }
        return part
    }
}
