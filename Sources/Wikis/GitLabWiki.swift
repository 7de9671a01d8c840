import ReportModel
import SiteOutput

/// The wiki of a project on GitLab: folders, a title in front of each page, and links from the
/// root of the wiki without an extension.
///
/// A point in a link would make GitLab take it for a file, so names have none.
struct GitLabWiki: WikiTarget {
    let largestPage: Int? = 5 * 1_024 * 1_024

    private let outline: PageOutline
    private let frame: SiteFrame
    private let names: [String: String]

    /// Names the pages after their paths.
    init(_ outline: PageOutline, _ frame: SiteFrame) {
        self.outline = outline
        self.frame = frame
        var names = PageNames(reserved: ["home", "_sidebar"])
        var found = ["": "home"]
        for page in outline.parents.map(\.page) {
            found[page.path] = names.unique(page.path.replacing(".", with: "-"))
        }
        self.names = found
    }

    var paths: [String: String] { names.mapValues { $0 + ".md" } }

    func text(of page: Page) -> String {
        SiteMarkdown(frame: frame)
            .text(of: page) { path, anchor in names[path].map { "/\($0)\(anchor)" } }
            .withoutTitle().withFrontMatter(title: page.title)
    }

    var companions: [OutputFile] {
        [
            OutputFile(
                path: "_sidebar.md",
                text: outline.sidebar { page in "/" + (names[page.path] ?? "") }
            )
        ]
    }
}
