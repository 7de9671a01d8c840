import Catalog
import Diagnostics
import Scenarios
import YAMLReading

/// Reads the scenarios of a project, each with its parameters.
struct ScenarioLoader {
    /// The catalog; nil when it cannot be used, which keeps every scenario from being used.
    let catalog: RateCatalog?

    /// The site's settings; nil when they cannot be used, likewise.
    let settings: SiteSettings?

    /// The services that files declare.
    let services: ReadServices

    let folder: SourceFolder
    let overrides: DriverOverrides

    /// A scenario by its id, and the files that it is made of.
    ///
    /// - Returns: The scenario, or nil, with diagnostics, when it cannot be used.
    func scenario(
        _ id: String,
        reporting log: DiagnosticLog
    ) -> (scenario: Scenario?, files: [String]) {
        // Scenarios share files, and each of them must know of the problems there.
        let ownLog = DiagnosticLog()
        defer { for diagnostic in ownLog.diagnostics { log.report(diagnostic) } }
        guard let found = ScenarioFiles(folder: folder, log: ownLog).mapping(of: id) else {
            return (nil, [])
        }
        let root = found.root.without(["variants"])
        let (scenario, unused) = read(id, root, ownLog)
        guard let scenario else { return (nil, found.files) }
        let variants = found.root.mapping("variants")
            .map { read(id, root, variants: $0, ownLog) }
        let ownFile = folder.shownPath(of: found.files[0])
        for name in unused where name.range.file == ownFile {
            guard variants?.unused.contains(name) ?? true else { continue }
            reportUnused(name, to: ownLog)
        }
        guard ownLog.errorCount == 0 else { return (nil, found.files) }
        // What a shared file states need not be of use to each scenario.
        let shared = Set(found.files.dropFirst().map(folder.shownPath(of:)))
        let all = [scenario] + (variants?.scenarios ?? [])
        let own = all.map { $0.withoutStatedNumbers(in: shared) }
        let used = scenario.services.uses.flatMap { ServiceLoader.files(declaring: $0.service.id) }
        return (
            own[0].with(variants: Array(own.dropFirst())),
            found.files + used.filter { folder.files[$0] != nil }
        )
    }

    /// A scenario, and the parameters that nothing uses.
    private func read(
        _ id: String,
        _ root: MappingReader,
        changes: VariantChanges = VariantChanges(),
        _ log: DiagnosticLog
    ) -> (scenario: Scenario?, unused: [LocatedText]) {
        let parameters = Parameters(root.children("parameters"), reporting: log)
        let numbers = NumberReader(
            log: log,
            overrides: overrides,
            changes: changes,
            parameters: parameters
        )
        let reader = ScenarioReader(
            catalog: catalog,
            settings: settings,
            declared: services,
            numbers: numbers
        )
        let scenario = reader.scenario(id, in: root)
        return (scenario, parameters.unused)
    }

    /// The variants of a scenario that has no error, each read as the scenario with its changes.
    private func read(
        _ id: String,
        _ root: MappingReader,
        variants: MappingReader,
        _ log: DiagnosticLog
    ) -> (scenarios: [Scenario], unused: Set<LocatedText>) {
        let reader = VariantReader(of: root, reporting: log)
        var scenarios: [Scenario] = []
        var unused = Set(root.children("parameters").map(\.key))
        for draft in reader.drafts(in: variants) {
            let variant = read(id, draft.root, changes: draft.changes, log)
            draft.changes.reportUnused(beside: reader.choices, to: log)
            unused.formIntersection(variant.unused)
            if let scenario = variant.scenario { scenarios.append(scenario.named(draft.variant)) }
        }
        variants.finish()
        return (scenarios, unused)
    }

    private func reportUnused(_ parameter: LocatedText, to log: DiagnosticLog) {
        log.report(
            Diagnostic(
                .warning,
                code: "unused-parameter",
                "nothing follows from the parameter \(parameter.text)",
                at: parameter.range,
                help: "use it in a number, as in = \(parameter.text), or leave it out"
            )
        )
    }
}

extension Scenario {
    /// The scenario without the numbers that some files state among those that must be of use.
    fileprivate func withoutStatedNumbers(in files: Set<String>) -> Scenario {
        var scenario = self
        scenario.statedNumbers.removeAll { files.contains($0.origin.file) }
        return scenario
    }
}
