public import Diagnostics
import Quantities
import Rendering
import ReportBuilding
import ReportModel
import Scenarios
public import SiteOutput
import SourceLoading

/// A project rendered to files, not yet written.
public struct GeneratedSite: Sendable {
    /// The files.
    public let files: [OutputFile]

    /// How many pages there are.
    public let pageCount: Int

    /// How many pages there are of each kind, in the order of the kinds; none of a kind without.
    public let pageKinds: [(name: String, count: Int)]

    /// Renders every page in some formats.
    ///
    /// - Parameters:
    ///   - project: The project.
    ///   - formats: The formats.
    ///   - tell: Is told how far the work has come.
    /// - Returns: The site, or nil when the diagnostics hold an error.
    public static func generate(
        _ project: PricedProject,
        formats: Set<OutputFormat>,
        telling tell: (Advance) -> Void = { _ in }
    ) -> (site: GeneratedSite?, diagnostics: [Diagnostic]) {
        tell(Advance(.building))
        let templates = TemplateLibrary.load(overriding: project.templateFiles)
        guard let library = templates.library else { return (nil, templates.diagnostics) }
        var diagnostics = templates.diagnostics
        let found = project.checkedPages()
        diagnostics += found.diagnostics
        guard let (pages, changes) = found.content else { return (nil, diagnostics) }
        let frame = project.frame(formats: formats)
        let press = SitePress(
            library: library,
            frame: frame,
            anchors: MarkdownAnchors(of: pages)
        )
        var files = pages.enumerated()
            .flatMap { number, page in
                tell(Advance(.rendering, done: number, of: pages.count))
                return press.files(of: page, formats)
            }
        if formats.contains(.html) {
            files.append(OutputFile(path: "assets/site.css", bytes: Array(library.stylesheet.utf8)))
            files.append(OutputFile(path: "assets/site.js", bytes: Array(library.script.utf8)))
            files.append(OutputFile(path: "feed.xml", bytes: Array(project.feed(changes).utf8)))
        }
        if formats.contains(.json) {
            files.append(OutputFile(path: "catalog.json", bytes: Array(project.catalog.utf8)))
            files += ContractSchemas.files.map { schema in
                OutputFile(path: "schemas/\(schema.name)", bytes: Array(schema.text.utf8))
            }
            files += SourceSchema.all.map { schema in
                let text = JSONRenderer.render(schema.data)
                return OutputFile(path: "schemas/\(schema.name)", bytes: Array(text.utf8))
            }
        }
        let kinds = Page.Kind.allCases.map { kind in
            (name: kind.rawValue, count: pages.count { $0.kind == kind })
        }
        let site = GeneratedSite(
            files: files,
            pageCount: pages.count,
            pageKinds: kinds.filter { $0.count > 0 }
        )
        return (site, diagnostics)
    }

    /// What writing the site would change.
    ///
    /// - Throws: ``OutputError`` when the folder cannot be read.
    public func plan(
        in folder: String,
        formats: Set<OutputFormat>
    ) throws(OutputError) -> OutputPlan {
        let kinds = formats.reduce(into: Set<String>()) { $0.formUnion($1.extensions) }
        return try OutputPlan(writing: files, to: folder, shownAs: "Public", kinds: kinds)
    }
}

extension PricedProject {
    /// Every page of the site, after what can be wrong with their figures, paths and links.
    ///
    /// - Returns: The pages with what each release changed, or nil when the diagnostics hold an
    ///   error.
    func checkedPages() -> (
        content: (pages: [Page], changes: [RateChangeReport])?, diagnostics: [Diagnostic]
    ) {
        let pages: [Page]
        let changes: [RateChangeReport]
        do throws(ArithmeticFailure) {
            changes = try rateChangeReports()
            pages = try self.pages(changes)
        } catch {
            return (nil, [.impossible("the portfolio's total", error, inFile: "Content")])
        }
        let failures = claims.failures + authoredPages.flatMap(\.failures)
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

    /// The project's own templates.
    var templateFiles: [TemplateFile] {
        source.templates.sorted { $0.key < $1.key }
            .map { TemplateFile(name: $0.key, shownPath: $0.value.path, text: $0.value.text) }
    }
}
