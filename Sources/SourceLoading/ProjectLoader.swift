import Catalog
public import Diagnostics
public import Foundation
import Scenarios

/// Reads a project: `Content/site.yaml`, the catalog, the scenarios and the authored pages.
public enum ProjectLoader {
    /// What could be read, and every problem found on the way.
    ///
    /// - Parameter project: The folder that holds `Content`.
    /// - Returns: The project, or nil when the site or the catalog cannot be used. A scenario or a
    ///   page with an error is left out; the diagnostics say so.
    public static func load(
        _ project: URL
    ) -> (project: LoadedProject?, diagnostics: [Diagnostic]) {
        let log = DiagnosticLog()
        let content = project.appending(path: "Content")
        guard let folder = SourceFolder(reading: content, shownAs: "Content", reporting: log) else {
            return (nil, log.diagnostics)
        }
        let settings = folder.file("site.yaml", reporting: log)
            .flatMap { SiteSettingsLoader(log: log).load($0) }
        let loaded = CatalogLoader.load(folder: content.appending(path: "catalog"))
        for diagnostic in loaded.diagnostics { log.report(diagnostic) }
        let pages = sources(in: folder, "pages/", ".md", joiner: "-", log)
            .compactMap { AuthoredReader(log: log).page($0.id, in: $0.file) }
        guard let settings, let catalog = loaded.catalog else { return (nil, log.diagnostics) }
        let reader = ScenarioReader(catalog: catalog, settings: settings, log: log)
        let scenarios = sources(in: folder, "scenarios/", ".yaml", joiner: "-", log)
            .compactMap { reader.scenario($0.id, in: $0.file) }
        let project = LoadedProject(
            settings: settings,
            catalog: catalog,
            scenarios: scenarios,
            pages: pages,
            inputsHash: folder.digest
        )
        return (project, log.diagnostics)
    }

    /// The files of a folder with their ids; a name that cannot be an address is an error.
    private static func sources(
        in folder: SourceFolder,
        _ prefix: String,
        _ suffix: String,
        joiner: Character,
        _ log: DiagnosticLog
    ) -> [(id: String, file: SourceFile)] {
        folder.names.filter { $0.hasPrefix(prefix) }
            .compactMap { name in
                let id = String(name.dropFirst(prefix.count).dropLast(suffix.count))
                guard name.hasSuffix(suffix), SourceNames.isValid(id, joiner: joiner) else {
                    log.error(
                        "bad-file-name",
                        "the file cannot become a page of the site",
                        inFile: folder.shownPath(of: name),
                        help: "name it with lower-case letters, digits and \(joiner), "
                            + "and the extension \(suffix)"
                    )
                    return nil
                }
                return folder.file(name, reporting: log).map { (id, $0) }
            }
    }
}
