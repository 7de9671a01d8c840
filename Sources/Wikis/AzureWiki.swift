import ReportModel
import SiteOutput

/// A wiki of Azure DevOps: a folder for the pages below a page, names of files that are the titles
/// with hyphens for spaces, and a file `.order` in each folder.
///
/// It has no footnotes, and shows front matter as a table.
struct AzureWiki: WikiTarget {
    let largestPage: Int? = 18 * 1_024 * 1_024

    private let frame: SiteFrame

    /// The folder and the name of each page, by its path; the start page is first.
    private let places: [(path: String, folder: String, name: String)]
    private let addresses: [String: String]

    /// Names the pages after their titles, in the folders of the pages above them.
    init(_ outline: PageOutline, _ frame: SiteFrame) {
        self.frame = frame
        var places: [(path: String, folder: String, name: String)] = []
        func place(_ pages: [PageOutline.Entry], in folder: String, _ names: inout PageNames) {
            for entry in pages {
                let title = entry.page.title.wikiName(hyphen: "%2D", fallback: "Page")
                let name = names.unique(title)
                places.append((entry.page.path, folder, name))
                var below = PageNames()
                place(entry.children, in: folder + name + "/", &below)
            }
        }
        var top = PageNames()
        let start = outline.start.map { PageOutline.Entry(page: $0, children: []) }
        place([start].compactMap(\.self), in: "", &top)
        for part in outline.parts { place(part.entries, in: "", &top) }
        self.places = places
        addresses = Dictionary(
            uniqueKeysWithValues: places.map { ($0.path, $0.folder + $0.name) }
        )
    }

    var paths: [String: String] { addresses.mapValues { $0 + ".md" } }

    func text(of page: Page) -> String {
        SiteMarkdown(frame: frame)
            .text(of: page) { path, anchor in addresses[path].map { "/\($0)\(anchor)" } }
            .withoutFootnotes().text
    }

    var companions: [OutputFile] {
        Dictionary(grouping: places, by: \.folder).sorted { $0.key < $1.key }
            .map { folder, places in
                OutputFile(
                    path: folder + ".order",
                    text: places.map { $0.name + "\n" }.joined()
                )
            }
    }
}
