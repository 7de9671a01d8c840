public import Diagnostics
import Foundation

extension ProjectLoader {
    /// Reads the site, the catalog and the profiles of a project, without its scenarios and pages.
    ///
    /// - Parameters:
    ///   - path: The folder that holds `Content`; nil for the catalog that the binary carries.
    ///   - hasPrices: Whether to read the price lists too.
    ///   - laws: When the laws of the catalog are checked.
    /// - Returns: The project, or nil when the site or the catalog cannot be used.
    public static func loadCatalog(
        _ path: String?,
        withPrices hasPrices: Bool = false,
        checkingLaws laws: LawChecking = .always
    ) -> (project: LoadedProject?, diagnostics: [Diagnostic]) {
        let log = DiagnosticLog()
        guard let folder = content(of: path, log) else { return (nil, log.diagnostics) }
        let settings = folder.file("site.yaml", reporting: log)
            .flatMap { SiteSettingsLoader(log: log).load($0) }
        let loaded = CatalogLoader.load(folder.folder("catalog"), checkingLaws: laws)
        for diagnostic in loaded.diagnostics { log.report(diagnostic) }
        let prices = hasPrices ? prices(in: folder, loaded.catalog, log) : []
        let profiles = ProfileLoader.profiles(in: folder, loaded.catalog, log)
        guard let settings, let catalog = loaded.catalog else { return (nil, log.diagnostics) }
        for problem in settings.ledger?.problems(in: catalog) ?? [] { log.report(problem) }
        let project = LoadedProject(
            settings: settings,
            catalog: catalog,
            readCatalog: loaded,
            services: loaded.services.declared,
            scenarios: [],
            scenarioIDs: [],
            pages: [],
            bills: [],
            usage: [],
            prices: prices,
            profiles: profiles,
            claims: [],
            pagePaths: [],
            templates: [:],
            content: folder,
            scenarioFiles: [:]
        )
        return (project, log.diagnostics)
    }

    private static func content(of path: String?, _ log: DiagnosticLog) -> SourceFolder? {
        guard let path else { return .carried }
        let content = URL(filePath: path).appending(path: "Content")
        return SourceFolder(reading: content, shownAs: "Content", reporting: log)
    }
}
