import Rendering
import ReportModel

/// The pages of a site as a tree, in the order in which a sidebar shows them.
struct PageOutline {
    /// A page with those below it.
    struct Entry {
        let page: Page
        let children: [Entry]
    }

    /// Pages below the start page that belong together.
    struct Part {
        /// What they are; nil for the pages of the navigation.
        let heading: String?
        let entries: [Entry]
    }

    /// The pages that are not below another one, but for the start page.
    let parts: [Part]

    /// The start page; nil for a site without one.
    let start: Page?

    /// Every page but the start page with the path of the page above it, in order.
    let parents: [(page: Page, parent: String)]

    /// Every page, the start page first.
    var pages: [Page] { [start].compactMap(\.self) + parents.map(\.page) }

    /// Arranges pages; each stands below the last of its ancestors that is a page of the site.
    init(_ pages: [Page], navigation: [PageLink]) {
        let known = Set(pages.map(\.path))
        let order = navigation.map(\.path)
        start = pages.first { $0.path.isEmpty }
        let parents = pages.filter { !$0.path.isEmpty }
            .map { page in
                let above = page.ancestors.last { known.contains($0.path) && $0.path != page.path }
                return (page: page, parent: above?.path ?? "")
            }
        self.parents = parents
        let children = Dictionary(grouping: parents, by: \.parent).mapValues { $0.map(\.page) }
        func entry(_ page: Page) -> Entry {
            Entry(page: page, children: (children[page.path] ?? []).map(entry))
        }
        let top = children[""] ?? []
        let main = top.filter { Self.heading(of: $0.kind) == nil }
            .enumerated()
            .sorted { left, right in
                let places = [left, right]
                    .map { order.firstIndex(of: $0.element.path) ?? order.count }
                return (places[0], left.offset) < (places[1], right.offset)
            }
            .map(\.element)
        let headings = ["Scenarios", "Groups", "Bills"]
        parts =
            [Part(heading: nil, entries: main.map(entry))]
            + headings.map { heading in
                let found = top.filter { Self.heading(of: $0.kind) == heading }
                return Part(heading: heading, entries: found.map(entry))
            }
            .filter { !$0.entries.isEmpty }
    }

    private static func heading(of kind: Page.Kind) -> String? {
        switch kind {
        case .scenario: "Scenarios"
        case .group: "Groups"
        case .bill: "Bills"
        default: nil
        }
    }

    /// The tree as nested lists of links, for a sidebar.
    ///
    /// - Parameters:
    ///   - reader: What shows the sidebar.
    ///   - destination: The destination of a link to a page.
    /// - Returns: The lists, those after the first below their headings.
    func sidebar(
        for reader: MarkdownAnchors.Reader,
        _ destination: (Page) -> String
    ) -> String {
        func lines(_ entry: Entry, _ indent: String) -> [String] {
            let own = "\(indent)- [\(entry.page.title.escapedLabel)](\(destination(entry.page)))"
            return [own] + entry.children.flatMap { lines($0, indent + "  ") }
        }
        let first = start.map { [lines(Entry(page: $0, children: []), "")] } ?? []
        let blocks = parts.map { part in part.entries.flatMap { lines($0, "") } }
        let main = (first.joined() + (blocks.first ?? [])).joined(separator: "\n")
        let others = zip(parts, blocks).dropFirst()
            .map { part, lines in
                "**\(part.heading ?? "")**\n\n" + lines.joined(separator: "\n")
            }
        return ([main] + others).joined(separator: "\n\n").withoutMathematics(for: reader) + "\n"
    }
}

extension String {
    /// The words of a link, with everything escaped that Markdown would read.
    fileprivate var escapedLabel: String {
        String(flatMap { "\\`*_[]<>|#~".contains($0) ? ["\\", $0] : [$0] })
    }
}
