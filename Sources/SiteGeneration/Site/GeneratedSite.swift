public import Diagnostics
import Quantities
import Rendering
import ReportBuilding
import ReportModel
import Scenarios
public import SiteOutput
import SourceLoading

/// The site of a project; its files are rendered when they are asked for.
public struct GeneratedSite: Sendable {
    /// What the site is made from.
    public let project: PricedProject

    /// The files.
    public let files: OutputFiles

    /// Every page, the portfolio first.
    let pages: [Page]

    /// What each release changed against the one before.
    let changes: [RateChangeReport]

    /// How many pages there are.
    public var pageCount: Int { pages.count }

    /// How many pages there are of each kind, in the order of the kinds; none of a kind without.
    public var pageKinds: [(name: String, count: Int)] {
        Page.Kind.allCases.map { kind in (kind.rawValue, pages.count { $0.kind == kind }) }
            .filter { $0.1 > 0 }
    }

    /// Makes every page, and finds what is wrong with figures, paths, links and templates.
    ///
    /// - Parameters:
    ///   - project: The project.
    ///   - formats: The formats.
    ///   - last: The site as it was before, whose pages are taken over where nothing that they are
    ///     made from has changed.
    ///   - isRead: Whether somebody will read the site; else the calculator, in which nothing of an
    ///     author's can be wrong, is left empty.
    ///   - tell: Is told how far the work has come.
    /// - Returns: The site, or nil when the diagnostics hold an error.
    public static func generate(
        _ project: PricedProject,
        formats: Set<OutputFormat>,
        reusing last: GeneratedSite? = nil,
        isRead: Bool = true,
        telling tell: (Advance) -> Void = { _ in }
    ) async -> (site: GeneratedSite?, diagnostics: [Diagnostic]) {
        let templates = TemplateLibrary.load(overriding: project.templateFiles)
        guard let library = templates.library else { return (nil, templates.diagnostics) }
        var diagnostics = templates.diagnostics
        let project = await project.studied(telling: tell)
        tell(Advance(.building))
        let found = await project.checkedPages(reusing: last, isRead: isRead)
        diagnostics += found.diagnostics
        guard let (pages, changes) = found.content else { return (nil, diagnostics) }
        let press = SitePress(
            library: library,
            frame: project.frame(formats: formats),
            anchors: MarkdownAnchors(of: pages)
        )
        var files = OutputFiles()
        let inDollars = formats.contains(.json) ? await project.dataInDollars() : [:]
        for page in pages {
            let data = inDollars[page.path]
                .map {
                    page.data.stating(page.provenance.exchange, inDollars: $0)
                }
            press.add(data.map(page.with) ?? page, formats, to: &files)
        }
        if formats.contains(.html) {
            project.addAssets(of: library, changes, to: &files)
            for panel in pages.compactMap(\.calculator) {
                files.add("assets/calculator.js") { library.calculatorScript }
                files.add("assets/calculator-data.js") {
                    "window.ratebookModels = " + JSONLineRenderer.render(panel.data)
                }
            }
            project.addWays(through: pages, with: press, to: &files)
        }
        if formats.contains(.json) {
            files.add("search.json") { JSONRenderer.render(SearchData.value(of: pages)) }
            project.addContracts(to: &files)
        }
        let site = GeneratedSite(project: project, files: files, pages: pages, changes: changes)
        return (site, diagnostics)
    }

    /// Renders every file, and tells how far that has come.
    func rendered(telling tell: (Advance) -> Void) async -> [OutputFile] {
        let files = files
        tell(Advance(.rendering, done: 0, of: files.paths.count))
        return await files.paths
            .concurrentMap({ files[$0] }) { done in
                tell(Advance(.rendering, done: done, of: files.paths.count))
            }
            .compactMap(\.self)
    }
}

extension PricedProject {
    /// Every page of the site, after what can be wrong with their figures, paths and links.
    ///
    /// - Parameters:
    ///   - last: The site as it was before.
    ///   - isRead: Whether somebody will read them; else the calculator is left empty.
    /// - Returns: The pages with what each release changed, or nil when the diagnostics hold an
    ///   error.
    func checkedPages(
        reusing last: GeneratedSite? = nil,
        isRead: Bool = true
    ) async -> (
        content: (pages: [Page], changes: [RateChangeReport])?, diagnostics: [Diagnostic]
    ) {
        let pages: [Page]
        let changes: [RateChangeReport]
        let claims = claimsPage
        let authored = authoredPages(claims)
        do throws(ArithmeticFailure) {
            changes = try await rateChangeReports(reusing: last)
            pages = try await self.pages(changes, claims, authored, reusing: last, isRead: isRead)
        } catch {
            return (nil, [.impossible("the portfolio's total", error, inFile: "Content")])
        }
        let failures = claims.failures + authored.flatMap(\.failures)
        var diagnostics = failures.map { failure in
            Diagnostic(
                .warning,
                code: "unresolved-figure",
                "the figure \(failure.reference.name) cannot be computed: \(failure.reason)",
                at: failure.reference.origin,
                help: "refer to a price that is in force, or to a scenario whose lines have one"
            )
        }
        diagnostics += PathCheck(pages: pages).problems
        diagnostics += LinkCheck(pages: pages, source: source).problems
        return (diagnostics.containsErrors ? nil : (pages, changes), diagnostics)
    }

    /// The data of every page with its amounts in dollars, by its path; none where they are in the
    /// pages themselves.
    fileprivate func dataInDollars() async -> [String: DataValue] {
        guard !isInDollars else { return [:] }
        let pages = await inDollars.studied().checkedPages().content?.pages ?? []
        return Dictionary(pages.map { ($0.path, $0.data) }, uniquingKeysWith: { first, _ in first })
    }

    /// The project's own templates.
    var templateFiles: [TemplateFile] {
        source.templates.sorted { $0.key < $1.key }
            .map { TemplateFile(name: $0.key, shownPath: $0.value.path, text: $0.value.text) }
    }

    fileprivate func addAssets(
        of library: TemplateLibrary,
        _ changes: [RateChangeReport],
        to files: inout OutputFiles
    ) {
        files.add("assets/site.css") { library.stylesheet }
        files.add("assets/site.js") { library.script }
        files.add("assets/search.js") { library.searchScript }
        files.add("assets/calculation.js") { library.calculationScript }
        files.add("assets/what-if.js") { library.whatIfScript }
        files.add("assets/engine.js") { EngineScript.text }
        files.add(Feed.mainFile) { feed(changes) }
        if let actualFeed { files.add(MonthFeed.file) { actualFeed } }
    }

    /// What leads to the pages beside their links.
    fileprivate func addWays(
        through pages: [Page],
        with press: SitePress,
        to files: inout OutputFiles
    ) {
        let address = source.settings.address
        let catalogued = context.made(from: state.digests.catalog)
        let lost = NotFoundPage(in: catalogued, at: address).page
        files.add("404.html") { press.text(ofAlone: lost, .html) ?? "" }
        let index = SearchIndex(of: pages, in: catalogued)
        files.add("assets/search-index.js") {
            "window.ratebookIndex = " + JSONLineRenderer.render(index.data)
        }
        press.withoutTwins.add(IndexPage(of: index).page, [.html], to: &files)
        guard let address else { return }
        let links = pages.map { PageLink(title: $0.title, path: $0.path) }
        files.add("sitemap.xml") { SitemapRenderer.render(links, at: address) }
    }

    fileprivate func addContracts(to files: inout OutputFiles) {
        files.add("catalog.json") { catalog }
        for schema in ContractSchemas.files { files.add("schemas/\(schema.name)") { schema.text } }
        for schema in SourceSchema.all(with: source.services.all) {
            files.add("schemas/\(schema.name)") { JSONRenderer.render(schema.data) }
        }
    }
}
