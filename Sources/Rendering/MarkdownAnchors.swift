import CommonMark
public import ReportModel

/// Where links to the anchors of pages lead in Markdown: to headings, whose identifiers GitHub and
/// most wikis make of their words.
public struct MarkdownAnchors: Sendable {
    /// The heading that an anchor is, or stands below, by the path of the page.
    private var headings: [String: [String: String]] = [:]

    /// Goes through all pages that are rendered together.
    public init(of pages: [Page] = []) {
        for page in pages {
            var outline = Outline()
            _ = outline.identifiers.next(for: page.title)
            outline.add(page.blocks, below: nil)
            headings[page.path, default: [:]].merge(outline.headings) { first, _ in first }
        }
    }

    /// The anchor in Markdown that shows what an anchor of a page shows; nil for none.
    func anchor(_ anchor: String, on path: String) -> String? { headings[path]?[anchor] }
}

/// The headings of a page, gathered from its top.
private struct Outline {
    var identifiers = HeadingIdentifiers()
    var headings: [String: String] = [:]

    mutating func add(_ blocks: [Block], below heading: String?) {
        for block in blocks { add(block, below: heading) }
    }

    private mutating func add(_ block: Block, below heading: String?) {
        switch block {
        case .section(let section):
            let identifier = identifiers.next(for: section.title)
            headings[section.id] = identifier
            add(section.blocks, below: identifier)
        case .table(let table): add(table, below: heading)
        case .figure(let figure):
            headings[figure.id] = heading
            add(figure.data, below: heading)
        case .callout(let callout): add(callout.blocks, below: heading)
        case .disclosure(let disclosure): add(disclosure.blocks, below: heading)
        case .prose(let prose):
            for heading in MarkdownDocument(prose.source).outline {
                headings[heading.id] = identifiers.next(for: heading.text)
            }
        case .paragraph, .list, .headline, .findings: break
        }
    }

    private mutating func add(_ table: Table, below heading: String?) {
        headings["table-" + table.id] = heading
        let rows = table.groups.flatMap { group in [group.heading].compactMap(\.self) + group.rows }
        for id in (rows + table.footer).compactMap(\.id) { headings[id] = heading }
    }
}
