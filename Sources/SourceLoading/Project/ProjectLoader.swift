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
    ///   - scenario: The one scenario to read, without any page; nil for everything.
    ///   - known: A catalog that was read before; it is not read again while no byte of it changed.
    ///   - laws: When the laws of the catalog are checked.
    /// - Returns: The project, or nil when the site or the catalog cannot be used. A scenario or a
    ///   page with an error is left out; the diagnostics say so.
    public static func load(
        _ path: String,
        settings overridden: [String] = [],
        onlyScenario scenario: String? = nil,
        reusing known: LoadedCatalog? = nil,
        checkingLaws laws: LawChecking = .always
    ) -> (project: LoadedProject?, diagnostics: [Diagnostic]) {
        let log = DiagnosticLog()
        let root = URL(filePath: path)
        let content = root.appending(path: "Content")
        guard let folder = SourceFolder(reading: content, shownAs: "Content", reporting: log) else {
            return (nil, log.diagnostics)
        }
        reportUnexpectedFiles(in: folder, to: log)
        let settings = folder.file("site.yaml", reporting: log)
            .flatMap { SiteSettingsLoader(log: log).load($0) }
        let loaded = catalog(in: content, folder, reusing: known, laws)
        for diagnostic in loaded.diagnostics { log.report(diagnostic) }
        let services = services(in: folder, beside: loaded, log)
        let loader = ScenarioLoader(
            catalog: loaded.catalog,
            settings: settings,
            services: services,
            folder: folder,
            overrides: DriverOverrides(overridden, reporting: log)
        )
        let scenarioSources = Self.scenarios(in: folder, only: scenario, log)
        let scenarios = scenarioSources.map { ($0.id, loader.scenario($0.id, reporting: log)) }
        let isRead = !log.diagnostics.contains { $0.severity == .error && !$0.isAboutCommandLine }
        if isRead, !scenarioSources.isEmpty { loader.overrides.reportUnused(to: log) }
        let claimLoader = ClaimLoader(
            catalog: loaded.catalog,
            scenarios: scenarioSources.map(\.id),
            log: log
        )
        let claimFile = scenario == nil ? folder.files["claims.yaml"] : nil
        let claims = claimFile.flatMap { _ in folder.file("claims.yaml", reporting: log) }
            .map(claimLoader.claims)
        let pageSources = scenario == nil ? sources(in: folder, "pages/", ".md", log) : []
        let references = TextReferenceReader(
            catalog: loaded.catalog,
            scenarios: scenarioSources.map(\.id),
            claims: (claims ?? []).map(\.id),
            log: log
        )
        let pages = pageSources.compactMap { source in
            folder.file(source.name, reporting: log)
                .flatMap { AuthoredReader(references: references).page(source.id, in: $0) }
        }
        let sourceNames = loaded.catalog?.vocabulary.sources.keys.map(\.text).sorted()
        let bills = scenario == nil ? bills(in: folder, sourceNames, log) : []
        let prices = scenario == nil ? prices(in: folder, loaded.catalog, log) : []
        let claimsUsage = scenarios.contains { $0.1.scenario?.actuals.isEmpty == false }
        let usage =
            scenario == nil || claimsUsage
            ? UsageLoader.tables(in: folder, loaded.catalog, log) : []
        let templates = scenario == nil ? templates(in: root, log) : [:]
        guard let settings, let catalog = loaded.catalog else { return (nil, log.diagnostics) }
        for problem in settings.ledger?.problems(in: catalog) ?? [] { log.report(problem) }
        let project = LoadedProject(
            settings: settings,
            catalog: catalog,
            readCatalog: loaded,
            services: services.declared,
            scenarios: scenarios.compactMap(\.1.scenario),
            scenarioIDs: scenarioSources.map(\.id),
            pages: pages,
            bills: bills,
            usage: usage,
            prices: prices,
            profiles: scenario == nil
                ? ProfileLoader.profiles(in: folder, loaded.catalog, log) : [],
            claims: claims ?? [],
            pagePaths: pageSources.map(\.id),
            templates: templates,
            content: folder,
            scenarioFiles: Dictionary(uniqueKeysWithValues: scenarios.map { ($0, $1.files) })
        )
        return (project, log.diagnostics)
    }

    private static func catalog(
        in place: URL,
        _ content: SourceFolder,
        reusing known: LoadedCatalog?,
        _ laws: LawChecking
    ) -> LoadedCatalog {
        let folder = content.folder("catalog")
        guard !folder.files.isEmpty else {
            return CatalogLoader.load(folder: place.appending(path: "catalog"))
        }
        if let known, known.inputsDigest == folder.digest { return known }
        return CatalogLoader.load(folder, checkingLaws: laws)
    }

    /// The services of the catalog and those of the project.
    private static func services(
        in folder: SourceFolder,
        beside loaded: LoadedCatalog,
        _ log: DiagnosticLog
    ) -> ReadServices {
        let loader = ServiceLoader(catalog: loaded.catalog, log: log)
        return loaded.services.adding(
            loader.services(in: folder, besides: loaded.services.names)
        )
    }

    private static func bills(
        in folder: SourceFolder,
        _ sourceNames: [String]?,
        _ log: DiagnosticLog
    ) -> [Bill] {
        let loader = BillLoader(sources: sourceNames, log: log)
        let tables = folder.names.filter { $0.hasPrefix("bills/") && $0.hasSuffix(".csv") }
        for table in tables where folder.files[table.dropLast(4) + ".yaml"] == nil {
            _ = folder.file(table.dropLast(4) + ".yaml", reporting: log)
        }
        return sources(in: folder, "bills/", ".yaml", besides: ".csv", log)
            .compactMap { source in
                let table = folder.file("bills/" + source.id + ".csv", reporting: log)
                guard let table, let file = folder.file(source.name, reporting: log) else {
                    return nil
                }
                return loader.bill(source.id, file, table: table)
            }
    }

    /// The price lists; a project without any has none.
    static func prices(
        in folder: SourceFolder,
        _ catalog: RateCatalog?,
        _ log: DiagnosticLog
    ) -> [PriceList] {
        let sources = sources(in: folder, "prices/", ".yaml", log)
        let loader = PriceListLoader(catalog: catalog, lists: sources.map(\.id), log: log)
        return sources.compactMap { source in
            folder.file(source.name, reporting: log).flatMap { loader.list(source.id, in: $0) }
        }
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

    /// A file that becomes a page.
    private typealias Source = (id: String, name: String)

    /// The files of all scenarios, or of the only one that is asked about.
    private static func scenarios(
        in folder: SourceFolder,
        only scenario: String?,
        _ log: DiagnosticLog
    ) -> [Source] {
        // The names of other scenarios are no concern of one that is asked about.
        let nameLog = scenario == nil ? log : DiagnosticLog()
        let sources = sources(in: folder, "scenarios/", ".yaml", nameLog)
        guard let scenario else { return sources }
        if !sources.contains(where: { $0.id == scenario }) {
            let place = SourceRange.commandLine("<scenario>", scenario)
            let known = sources.map(\.id)
            log.report(.unknownName(scenario, of: "scenario", at: place, among: known))
        }
        return sources.filter { $0.id == scenario }
    }

    /// The files of a folder with their ids; a name that cannot be an address is an error.
    private static func sources(
        in folder: SourceFolder,
        _ prefix: String,
        _ suffix: String,
        besides other: String? = nil,
        _ log: DiagnosticLog
    ) -> [Source] {
        let names = folder.names
            .filter { name in
                name.hasPrefix(prefix) && !ScenarioFiles.isShared(name)
                    && !(other.map { name.hasSuffix($0) } ?? false)
            }
        if names.count > SourceLimits.fileCount {
            log.error(
                "too-many-files",
                "there are \(names.count) files, and \(SourceLimits.fileCount) are read",
                inFile: folder.shownPath(of: String(prefix.dropLast())),
                help: "divide them among several projects"
            )
        }
        return names.prefix(SourceLimits.fileCount)
            .compactMap { name in
                let id = String(name.dropFirst(prefix.count).dropLast(suffix.count))
                if name.hasSuffix(suffix), SourceNames.isValid(id, joiner: "-") {
                    if let problem = SourceNames.problem(with: id) {
                        log.error(
                            "bad-file-name",
                            "the file cannot become a page of the site: \(problem)",
                            inFile: folder.shownPath(of: name),
                            help: "give it another name"
                        )
                        return nil
                    }
                    return (id, name)
                }
                log.error(
                    "bad-file-name",
                    "the file cannot become a page of the site",
                    inFile: folder.shownPath(of: name),
                    help: "put it directly into \(folder.shownPath(of: prefix)) with a name of "
                        + "lower-case letters, digits and hyphens that ends in \(suffix)"
                )
                return nil
            }
    }

    /// Warns of what stands beside the known files and folders, such as a folder misspelt.
    private static func reportUnexpectedFiles(in folder: SourceFolder, to log: DiagnosticLog) {
        let known = [
            "bills", "catalog", "claims.yaml", "pages", "prices", "profiles.yaml", "scenarios",
            "services", "site.yaml", "usage",
        ]
        for name in folder.names {
            let entry = String(name.prefix { $0 != "/" })
            guard !known.contains(entry) else { continue }
            log.report(
                Diagnostic(
                    .warning,
                    code: "unexpected-file",
                    "\(entry) has no place in Content and is not read",
                    inFile: folder.shownPath(of: entry),
                    help: nearestName(to: entry, among: known).map { "did you mean \($0)?" }
                        ?? "put it beside Content, or remove it"
                )
            )
        }
    }
}
