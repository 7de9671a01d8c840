import Rendering
import ReportModel
import SiteOutput

/// A wiki of Azure DevOps: a folder for the pages below a page, names of files that are the titles
/// with hyphens for spaces, and a file `.order` in each folder.
///
/// It has no footnotes, and shows front matter as a table.
struct AzureWiki: WikiTarget {
    let largestPage: Int? = 18 * 1_024 * 1_024

    private let markdown: SiteMarkdown

    let cutNames: Set<String>
    let largestName: Int? = 255

    /// The folder and the name of each page, by its path; the start page is first.
    private let places: [(path: String, folder: String, name: String)]
    private let addresses: [String: String]

    /// Names the pages after their titles, in the folders of the pages above them, beside the files
    /// that the wiki has so far.
    init(_ outline: PageOutline, _ frame: SiteFrame, _ kept: Set<String> = []) {
        markdown = SiteMarkdown(outline, in: frame, for: .azure)
        var places: [(path: String, folder: String, name: String)] = []
        var cut: Set<String> = []
        func place(_ pages: [PageOutline.Entry], in folder: String) {
            let found = PageNames(
                pages.map { entry in
                    let name = entry.page.title.wikiName(hyphen: "%2D", fallback: "Page")
                    return (entry.page.path, name)
                },
                keeping: PageNames.names(of: kept, in: folder),
                limit: 255 - ".md".utf8.count
            )
            cut.formUnion(found.cut)
            for entry in pages {
                let name = found.names[entry.page.path] ?? entry.page.path
                places.append((entry.page.path, folder, name))
                place(entry.children, in: folder + name + "/")
            }
        }
        let start = outline.start.map { PageOutline.Entry(page: $0, children: []) }
        place([start].compactMap(\.self) + outline.parts.flatMap(\.entries), in: "")
        cutNames = cut
        self.places = places
        addresses = Dictionary(
            uniqueKeysWithValues: places.map { ($0.path, $0.folder + $0.name) }
        )
    }

    var paths: [String: String] { addresses.mapValues { $0 + ".md" } }

    func text(of page: Page) -> String {
        markdown
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
