import Catalog
public import Diagnostics
import Foundation
import Scenarios

/// Reads a project: `Content/site.yaml`, the catalog, the scenarios and the authored pages.
public enum ProjectLoader {
    /// What could be read, and every problem found on the way.
    ///
    /// - Parameters:
    ///   - path: The folder that holds `Content`.
    ///   - overridden: Values that stand above those of the files, such as
    ///     `answers.output_tokens=400`.
    ///   - scenario: The one scenario to read; nil for all.
    /// - Returns: The project, or nil when the site or the catalog cannot be used. A scenario or a
    ///   page with an error is left out; the diagnostics say so.
    public static func load(
        _ path: String,
        settings overridden: [String] = [],
        onlyScenario scenario: String? = nil
    ) -> (project: LoadedProject?, diagnostics: [Diagnostic]) {
        let log = DiagnosticLog()
        let root = URL(filePath: path)
        let content = root.appending(path: "Content")
        guard let folder = SourceFolder(reading: content, shownAs: "Content", reporting: log) else {
            return (nil, log.diagnostics)
        }
        let settings = folder.file("site.yaml", reporting: log)
            .flatMap { SiteSettingsLoader(log: log).load($0) }
        let loaded = CatalogLoader.load(folder: content.appending(path: "catalog"))
        for diagnostic in loaded.diagnostics { log.report(diagnostic) }
        let pages = sources(in: folder, "pages/", ".md", log)
            .compactMap { AuthoredReader(log: log).page($0.id, in: $0.file) }
        let templates = templates(in: root, log)
        guard let settings, let catalog = loaded.catalog else { return (nil, log.diagnostics) }
        let overrides = DriverOverrides(overridden, reporting: log)
        let reader = ScenarioReader(
            catalog: catalog,
            settings: settings,
            log: log,
            overrides: overrides
        )
        let files = sources(in: folder, "scenarios/", ".yaml", log)
        if let scenario, !files.contains(where: { $0.id == scenario }) {
            let names = files.map(\.id)
            log.report(.unknownName(scenario, of: "scenario", at: nil, among: names))
        }
        let scenarios = files.filter { scenario == nil || $0.id == scenario }
            .compactMap { reader.scenario($0.id, in: $0.file) }
        if !log.diagnostics.containsErrors { overrides.reportUnused(to: log) }
        let project = LoadedProject(
            settings: settings,
            catalog: catalog,
            scenarios: scenarios,
            pages: pages,
            templates: templates,
            content: folder
        )
        return (project, log.diagnostics)
    }

    private static func templates(in root: URL, _ log: DiagnosticLog) -> [String: SourceFile] {
        let path = root.appending(path: "Templates")
        guard (try? path.checkResourceIsReachable()) == true,
            let folder = SourceFolder(reading: path, shownAs: "Templates", reporting: log)
        else { return [:] }
        var files: [String: SourceFile] = [:]
        for name in folder.names { files[name] = folder.file(name, reporting: log) }
        return files
    }

    /// The files of a folder with their ids; a name that cannot be an address is an error.
    private static func sources(
        in folder: SourceFolder,
        _ prefix: String,
        _ suffix: String,
        _ log: DiagnosticLog
    ) -> [(id: String, file: SourceFile)] {
        folder.names.filter { $0.hasPrefix(prefix) }
            .compactMap { name in
                let id = String(name.dropFirst(prefix.count).dropLast(suffix.count))
                guard name.hasSuffix(suffix), SourceNames.isValid(id, joiner: "-") else {
                    log.error(
                        "bad-file-name",
                        "the file cannot become a page of the site",
                        inFile: folder.shownPath(of: name),
                        help: "name it with lower-case letters, digits and hyphens, "
                            + "and the extension \(suffix)"
                    )
                    return nil
                }
                return folder.file(name, reporting: log).map { (id, $0) }
            }
    }
}
