import Rendering
import ReportModel
import SiteOutput

/// The documentation of a component in Backstage: a folder `docs` that MkDocs builds in strict
/// mode, and `mkdocs.yml`.
struct TechDocs: WikiTarget {
    let largestPage: Int? = nil
    let paths: [String: String]

    private let outline: PageOutline
    private let frame: SiteFrame
    private let markdown: SiteMarkdown

    let cutNames: Set<String> = []
    let largestName: Int? = nil

    /// Keeps the folders of the site.
    init(_ outline: PageOutline, _ frame: SiteFrame) {
        self.outline = outline
        self.frame = frame
        markdown = SiteMarkdown(outline, in: frame, for: .mkDocs)
        let pages = outline.parents.map(\.page) + [outline.start].compactMap(\.self)
        paths = Dictionary(
            uniqueKeysWithValues: pages.map { ($0.path, "docs/" + Self.file(of: $0)) }
        )
    }

    func text(of page: Page) -> String {
        let text = markdown.text(of: page) { _, _ in nil }
            .withHeadingAttributes().withReferencesForEscapes().withAdmonitions()
        return text.withFrontMatter(title: page.title)
    }

    var companions: [OutputFile] { [OutputFile(path: "mkdocs.yml", text: configuration)] }

    private var configuration: String {
        let start = outline.start
        let lines = [
            "# Written by Ratebook. In the catalog-info.yaml of the component that these pages "
                + "document stands:",
            "#   metadata:",
            "#     annotations:",
            "#       backstage.io/techdocs-ref: dir:<the path from there to this folder>",
            "site_name: " + frame.title.quotedYAML,
            "site_description: " + (start?.summary ?? "").quotedYAML,
            "docs_dir: docs",
            "plugins:",
            "  - techdocs-core",
            "markdown_extensions:",
            "  - admonition",
            "  - attr_list",
            "  - footnotes",
            "  - tables",
            "nav:",
        ]
        let first = start.map { ["  - " + Self.file(of: $0)] } ?? []
        let parts = outline.parts.flatMap { part in
            guard let heading = part.heading else {
                return part.entries.flatMap { Self.lines($0, "  ") }
            }
            return ["  - \(heading.quotedYAML):"]
                + part.entries.flatMap { Self.lines($0, "      ") }
        }
        return (lines + first + parts).joined(separator: "\n") + "\n"
    }

    private static func lines(_ entry: PageOutline.Entry, _ indent: String) -> [String] {
        guard !entry.children.isEmpty else { return ["\(indent)- \(file(of: entry.page))"] }
        return ["\(indent)- \(entry.page.title.quotedYAML):"]
            + ["\(indent)    - \(file(of: entry.page))"]
            + entry.children.flatMap { lines($0, indent + "    ") }
    }

    private static func file(of page: Page) -> String { Route(page.path).page(as: "md") }
}
