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

    /// Renders every page in some formats.
    ///
    /// - Returns: The site, or nil when the diagnostics hold an error.
    public static func generate(
        _ project: PricedProject,
        formats: Set<OutputFormat>
    ) -> (site: GeneratedSite?, diagnostics: [Diagnostic]) {
        let templates = TemplateLibrary.load(overriding: project.templateFiles)
        guard let library = templates.library else { return (nil, templates.diagnostics) }
        var diagnostics = templates.diagnostics
        let pages: [Page]
        let changes: [RateChangeReport]
        do throws(ArithmeticFailure) {
            changes = try project.rateChangeReports()
            pages = try project.pages(changes)
        } catch {
            diagnostics.append(.impossible("the portfolio's total", error, inFile: "Content"))
            return (nil, diagnostics)
        }
        let failures = project.claims.failures + project.authoredPages.flatMap(\.failures)
        diagnostics += failures.map { failure in
            Diagnostic(
                .warning,
                code: "unresolved-figure",
                "the figure \(failure.reference.name) cannot be computed: \(failure.reason)",
                at: failure.reference.origin,
                help: "refer to a price that is in force, or to a scenario whose lines have one"
            )
        }
        diagnostics += PathCheck(pages: pages).problems
        diagnostics += LinkCheck(pages: pages, source: project.source).problems
        guard !diagnostics.containsErrors else { return (nil, diagnostics) }
        let frame = project.frame(formats: formats)
        let press = SitePress(
            library: library,
            frame: frame,
            anchors: MarkdownAnchors(of: pages)
        )
        var files = pages.flatMap { press.files(of: $0, formats) }
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
        return (GeneratedSite(files: files, pageCount: pages.count), diagnostics)
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
    /// The project's own templates.
    var templateFiles: [TemplateFile] {
        source.templates.sorted { $0.key < $1.key }
            .map { TemplateFile(name: $0.key, shownPath: $0.value.path, text: $0.value.text) }
    }
}
