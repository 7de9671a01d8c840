import Rendering
import ReportModel
import SiteOutput

/// A space of Confluence: each page in the storage format, and the tree of pages as JSON for the
/// program that uploads them.
struct Confluence: WikiTarget {
    let largestPage: Int? = 1_000_000
    let paths: [String: String]

    private let outline: PageOutline
    private let frame: SiteFrame
    private let titles: [String: String]

    let cutNames: Set<String>
    let largestName: Int? = 255

    /// Gives each page a title that no other page of the space has from us.
    init(_ outline: PageOutline, _ frame: SiteFrame) {
        self.outline = outline
        self.frame = frame
        let titles = PageNames(
            outline.pages.map { ($0.path, $0.title) },
            limit: 255,
            size: \.utf16.count
        )
        self.titles = titles.names
        cutNames = titles.cut
        let files = PageNames(
            outline.pages.map { ($0.path, $0.path.isEmpty ? "index" : $0.path) },
            reserved: ["pages.json"],
            limit: .max
        )
        paths = files.names.mapValues { $0 + ".xhtml" }
    }

    func text(of page: Page) -> String { ConfluenceRenderer(titles: titles).render(page) }

    var companions: [OutputFile] {
        let first = outline.start.map { [entry($0, below: nil)] } ?? []
        let others = outline.parents.map { entry($0.page, below: $0.parent) }
        let tree = DataValue.object([
            DataValue.Member("schema", .text("ratebook.pages/1")),
            DataValue.Member("pages", .array(first + others)),
        ])
        return [OutputFile(path: "pages.json", text: JSONRenderer.render(tree))]
    }

    /// A page with its title, its file and the title of the page above it; parents come first.
    private func entry(_ page: Page, below parent: String?) -> DataValue {
        .object([
            DataValue.Member("title", .text(titles[page.path] ?? "")),
            DataValue.Member("file", .text(paths[page.path] ?? "")),
            DataValue.Member("parent", parent.flatMap { titles[$0] }.map { .text($0) } ?? .null),
        ])
    }
}
