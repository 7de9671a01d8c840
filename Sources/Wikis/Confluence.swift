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

    /// Gives each page a title that no other page of the space has from us.
    init(_ outline: PageOutline, _ frame: SiteFrame) {
        self.outline = outline
        self.frame = frame
        var (titles, files) = (PageNames(), PageNames(reserved: ["pages.json"]))
        var (foundTitles, foundFiles): ([String: String], [String: String]) = ([:], [:])
        for page in [outline.start].compactMap(\.self) + outline.parents.map(\.page) {
            foundTitles[page.path] = titles.unique(page.title)
            let name = page.path.isEmpty ? "index" : page.path
            foundFiles[page.path] = files.unique(name) + ".xhtml"
        }
        self.titles = foundTitles
        paths = foundFiles
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
