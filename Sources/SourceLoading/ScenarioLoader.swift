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

    /// A scenario by its id; nil, with diagnostics, when it cannot be used.
    func scenario(_ id: String, reporting log: DiagnosticLog) -> Scenario? {
        guard let file = folder.file("scenarios/\(id).yaml", reporting: log),
            let root = YAMLReader.mapping(in: file, reporting: log)
        else { return nil }
        let numbers = NumberReader(
            log: log,
            overrides: overrides,
            parameters: Parameters(root.children("parameters"), reporting: log)
        )
        let reader = ScenarioReader(catalog: catalog, settings: settings, numbers: numbers)
        return reader.scenario(id, in: root)
    }
}
