import CommonMark
import Diagnostics
import Rendering
import ReportModel
import SourceLoading

/// Checks that the links of authored pages lead somewhere.
struct LinkCheck {
    let pages: [Page]
    let authored: [AuthoredSource]

    /// One error for each link to a page of the site that does not exist.
    var problems: [Diagnostic] {
        let paths = Set(pages.map(\.path))
        return authored.flatMap { page in
            MarkdownDocument(page.text).links
                .compactMap { link in
                    guard let path = SiteLink(link.destination)?.path, !paths.contains(path) else {
                        return nil
                    }
                    return problem(link, to: path, on: page, among: paths)
                }
        }
    }

    private func problem(
        _ link: MarkdownDocument.Link,
        to path: String,
        on page: AuthoredSource,
        among paths: Set<String>
    ) -> Diagnostic {
        let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
        let text = link.line <= lines.count ? String(lines[link.line - 1]) : ""
        let nearest = nearestName(to: path, among: paths.sorted())
        return Diagnostic(
            .error,
            code: "broken-link",
            "the link \"\(link.destination)\" leads to no page",
            at: SourceRange(
                file: "Content/pages/\(page.path).md",
                line: link.line,
                column: 1,
                length: text.unicodeScalars.count,
                lineText: text
            ),
            help: nearest.map { "did you mean /\($0)/?" }
                ?? "write the path of a page from the root, such as /rates/"
        )
    }
}
