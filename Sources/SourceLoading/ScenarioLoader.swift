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
        let entries = found.root.children("parameters")
        let numbers = NumberReader(
            log: ownLog,
            overrides: overrides,
            parameters: Parameters(entries, reporting: ownLog)
        )
        let reader = ScenarioReader(catalog: catalog, settings: settings, numbers: numbers)
        let scenario = reader.scenario(id, in: found.root)
        if scenario != nil {
            let own = folder.shownPath(of: found.files[0])
            for name in numbers.parameters.unused where name.range.file == own {
                reportUnused(name, to: ownLog)
            }
        }
        return (scenario, found.files)
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
