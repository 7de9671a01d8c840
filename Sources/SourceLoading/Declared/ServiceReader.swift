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
        let heading = root.text("heading")
        let volume = root.mapping("volume").flatMap(volume)
        let sections = ServiceSectionReader(
            catalog: catalog,
            log: log,
            part: part,
            platform: root.value("platform").flatMap(platform) ?? .bedrock,
            volume: volume
        )
        let own = sections.section(in: root)
        let groups = ServiceGroupReader(log: log, sections: sections).groups(in: root, beside: own)
        let models = root.mapping("models")
        let list = models.flatMap { sections.section(in: $0, paysModels: true) }
        if models == nil, groups.isEmpty { _ = root.required("lines", meaning: "what is paid") }
        guard let part, let own else { return nil }
        let all = [own] + groups.map(\.section)
        let isCounted = all.flatMap(\.lines).flatMap(\.formula.drivers)
            .contains { $0.name == volume?.name.text }
        if let volume, !isCounted, log.errorCount == 0 {
            log.report(ServiceSectionReader.unused(volume.name))
        }
        return ServiceDeclaration(
            id: id,
            part: part,
            recurrence: Recurrence(rawValue: payment.rawValue),
            heading: heading,
            volume: volume?.volume,
            own: own,
            groups: groups,
            models: list
        )
    }

    private func platform(_ value: YAMLValue) -> PlatformID? {
        ServiceLineReader.known(value, "platform", catalog?.vocabulary.platforms, log)
            .map { PlatformID($0.text) }
    }

    private func volume(_ body: MappingReader) -> ServiceSectionReader.NamedVolume? {
        let things = body.required("things")?.locatedText()
        let label = body.requiredText("label")
        let example = body.required("example")
        guard let things, let label, let example else { return nil }
        guard ServiceKeyReader(log: log).canName(things) else { return nil }
        let volume = ServiceVolume(things: things.text, label: label, example: example.written)
        _ = NumberReader(log: log).number(volume.monthly, example)
        return (things, volume)
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
