public import Diagnostics
import ReportModel
public import SiteOutput
public import Wikis

/// The pages of a project in the form that a wiki takes, not yet written.
public struct WikiPages: Sendable {
    /// The files.
    public let files: [OutputFile]

    /// How many pages there are.
    public let pageCount: Int

    /// The file of the page that a reader sees first.
    public let start: String

    /// Makes every page of the site for a wiki.
    ///
    /// - Parameters:
    ///   - project: The project.
    ///   - wiki: The wiki.
    ///   - kept: The files that the wiki has so far, whose names pages keep.
    /// - Returns: The pages, or nil when the diagnostics hold an error. A page that is too large
    ///   for the wiki is a warning, and so is one whose name had to be cut.
    public static func generate(
        _ project: PricedProject,
        for wiki: Wiki,
        keeping kept: Set<String> = []
    ) async -> (pages: WikiPages?, diagnostics: [Diagnostic]) {
        let found = await project.studied().checkedPages()
        guard let pages = found.content?.pages else { return (nil, found.diagnostics) }
        let written = wiki.files(of: pages, in: project.frame(formats: []), keeping: kept)
        let warnings = written.largePages.map { page in
            Diagnostic(
                .warning,
                code: "page-too-large",
                "the page has \(page.size) bytes, and \(wiki.rawValue) takes \(page.limit)",
                inFile: page.path,
                help: "split what it is made from, or publish this page as HTML"
            )
        }
        let cuts = written.cutNames.map { page in
            Diagnostic(
                .warning,
                code: "name-too-long",
                "the name of the page \"\(page.title)\" is cut: \(wiki.rawValue) takes "
                    + "\(page.limit) \(wiki == .confluence ? "characters" : "bytes")",
                inFile: page.path,
                help: wiki == .gitLab
                    ? "give the file of the page a shorter name"
                    : "give the page a shorter title"
            )
        }
        return (
            WikiPages(files: written.files, pageCount: pages.count, start: written.start),
            found.diagnostics + warnings + cuts
        )
    }
}
