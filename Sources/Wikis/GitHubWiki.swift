import Rendering
import ReportModel
import SiteOutput

/// The wiki of a repository on GitHub: one flat folder, whose names of files are the titles.
///
/// It has no footnotes and no front matter, and shows no text above 512 KiB.
struct GitHubWiki: WikiTarget {
    let largestPage: Int? = 512 * 1_024

    private let outline: PageOutline
    private let markdown: SiteMarkdown
    private let names: [String: String]

    let cutNames: Set<String>
    let largestName: Int? = 255

    /// Names the pages after their titles, beside the files that the wiki has so far.
    init(_ outline: PageOutline, _ frame: SiteFrame, _ kept: Set<String> = []) {
        self.outline = outline
        markdown = SiteMarkdown(outline, in: frame, for: .gitHub)
        let found = PageNames(
            outline.parents.map { item in
                let name = item.page.title.wikiName(hyphen: "-", fallback: "Page")
                return (item.page.path, name)
            },
            reserved: ["Home", "_Sidebar", "_Footer", "_Header"],
            keeping: PageNames.names(of: kept, in: ""),
            limit: 255 - ".md".utf8.count
        )
        names = found.names.merging(["": "Home"]) { first, _ in first }
        cutNames = found.cut
    }

    var paths: [String: String] { names.mapValues { $0 + ".md" } }

    func text(of page: Page) -> String {
        markdown
            .text(of: page) { path, anchor in names[path].map { $0 + anchor } }
            .withoutFootnotes().text
    }

    var companions: [OutputFile] {
        let sidebar = outline.sidebar(for: .gitHub) { names[$0.path] ?? "" }
        let footer = outline.start.map { start in
            "Made by Ratebook from catalog release \(start.provenance.catalogRelease), rates as of "
                + "\(start.provenance.asOf). Estimates, not quotations. Do not edit here: the next "
                + "export puts back what was changed.\n"
        }
        return [
            OutputFile(path: "_Sidebar.md", text: sidebar),
            OutputFile(path: "_Footer.md", text: footer ?? ""),
        ]
    }
}
