import Rendering
import ReportModel
import SiteOutput

/// The wiki of a project on GitLab: folders, a title in front of each page, and links from the
/// root of the wiki without an extension.
///
/// A point in a link would make GitLab take it for a file, so names have none.
struct GitLabWiki: WikiTarget {
    let largestPage: Int? = 5 * 1_024 * 1_024

    private let outline: PageOutline
    private let markdown: SiteMarkdown
    private let names: [String: String]

    let cutNames: Set<String>
    let largestName: Int? = 245

    /// Names the pages after their paths.
    init(_ outline: PageOutline, _ frame: SiteFrame) {
        self.outline = outline
        markdown = SiteMarkdown(outline, in: frame, for: .gitLab)
        let limit = 245
        var cut: Set<String> = []
        let found = PageNames(
            outline.parents.map { item in
                let path = item.page.path
                let parts = path.replacing(".", with: "-").split(separator: "/").map(String.init)
                if parts.contains(where: { $0.utf8.count > limit }) { cut.insert(path) }
                return (path, parts.map { $0.cut(to: limit, \.utf8.count) }.joined(separator: "/"))
            },
            reserved: ["home", "_sidebar"],
            limit: .max
        )
        names = found.names.merging(["": "home"]) { first, _ in first }
        cutNames = cut
    }

    var paths: [String: String] { names.mapValues { $0 + ".md" } }

    func text(of page: Page) -> String {
        markdown
            .text(of: page) { path, anchor in names[path].map { "/\($0)\(anchor)" } }
            .withoutTitle().withFrontMatter(title: page.title)
    }

    var companions: [OutputFile] {
        [
            OutputFile(
                path: "_sidebar.md",
                text: outline.sidebar(for: .gitLab) { page in "/" + (names[page.path] ?? "") }
            )
        ]
    }
}
