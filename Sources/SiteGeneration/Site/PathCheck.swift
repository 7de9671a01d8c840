import Diagnostics
import ReportBuilding
import ReportModel

/// Checks that no authored page has the path of another page of the site.
struct PathCheck {
    let pages: [Page]

    /// One error for each authored page whose path is taken.
    var problems: [Diagnostic] {
        let taken = Set(pages.filter { $0.kind != .authored }.map(\.path) + [SearchIndex.path])
        return pages.filter { $0.kind == .authored && taken.contains($0.path) }
            .map { page in
                Diagnostic(
                    .error,
                    code: "duplicate-page",
                    "the site has another page /\(page.path)/",
                    inFile: "Content/pages/\(page.path).md",
                    help: "give the file another name"
                )
            }
    }
}
