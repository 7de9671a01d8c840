import CommonMark
import Quantities
public import ReportModel

/// Where links to the anchors of pages lead in Markdown: to headings, of whose words each reader
/// of Markdown makes identifiers by a rule of its own.
public struct MarkdownAnchors: Sendable {
    /// What shows the Markdown.
    public enum Reader: Sendable, Hashable {
        /// GitHub, and what follows it.
        case gitHub
        /// GitLab, where the title of a page is no heading in it.
        case gitLab
        /// Azure DevOps.
        case azure
        /// MkDocs, on which TechDocs stands.
        case mkDocs
    }

    /// What shows the Markdown.
    let reader: Reader

    /// The heading that an anchor is, or stands below, by the path of the page.
    private var headings: [String: [String: String]] = [:]

    /// The anchors of numbered sources and notes, by the path of the page.
    private var notes: [String: Set<String>] = [:]

    /// Goes through all pages that are rendered together.
    public init(of pages: [Page] = [], for reader: Reader = .gitHub) {
        self.reader = reader
        for page in pages {
            var outline = Outline(reader)
            if reader != .gitLab { _ = outline.identifier(for: page.title) }
            outline.add(page.blocks, below: nil)
            headings[page.path, default: [:]].merge(outline.headings) { first, _ in first }
            notes[page.path, default: []].formUnion(outline.notes)
        }
    }

    /// The anchor in Markdown that shows what an anchor of a page shows; nil for none.
    func anchor(_ anchor: String, on path: String) -> String? { headings[path]?[anchor] }

    /// Whether an anchor of a page is that of a numbered source or note; nil for an unknown page.
    func isNote(_ anchor: String, on path: String) -> Bool? { notes[path]?.contains(anchor) }

    /// Whether anything is known about a page.
    func knows(_ path: String) -> Bool { headings[path] != nil }
}

/// The headings of a page, gathered from its top.
private struct Outline {
    private var identifiers: HeadingIdentifiers
    var headings: [String: String] = [:]
    var notes: Set<String> = []

    init(_ reader: MarkdownAnchors.Reader) {
        let rule: HeadingRule =
            switch reader {
            case .gitHub: .gitHub
            case .gitLab: .gitLab
            case .azure: .azure
            case .mkDocs: .pythonMarkdown
            }
        identifiers = HeadingIdentifiers(rule)
    }

    /// The identifier of the next heading as it is written; nil where no link can lead to it.
    mutating func identifier(for words: String) -> String? {
        let identifier = identifiers.next(for: words.onOneLine)
        return identifier.isEmpty ? nil : identifier
    }

    mutating func add(_ blocks: [Block], below heading: String?) {
        for block in blocks { add(block, below: heading) }
    }

    private mutating func add(_ block: Block, below heading: String?) {
        switch block {
        case .section(let section):
            let identifier = identifier(for: section.title)
            headings[section.id] = identifier
            add(section.blocks, below: identifier)
        case .table(let table): add(table, below: heading)
        case .figure(let figure):
            headings[figure.id] = heading
            add(figure.data, below: heading)
        case .callout(let callout): add(callout.blocks, below: heading)
        case .disclosure(let disclosure): add(disclosure.blocks, below: heading)
        case .prose(let prose): add(prose, below: heading)
        case .paragraph, .list, .headline, .findings: break
        }
    }

    private mutating func add(_ prose: Prose, below heading: String?) {
        var own = MarkdownDocument(prose.source).outline[...]
        var heading = heading
        let parts = prose.parts(
            // No heading has a figure in it.
            figure: { $0.plain(.markdownSentence(.usDollar)) },
            destination: { $0 },
            text: \.normalizedMarkdown
        )
        for part in parts {
            switch part {
            case .text(let text):
                for written in MarkdownDocument(text).outline {
                    heading = identifier(for: written.text)
                    for anchor in own.popFirst()?.anchors ?? [] { headings[anchor] = heading }
                }
            case .blocks(let name): add(prose.blocks[name] ?? [], below: heading)
            }
        }
    }

    private mutating func add(_ table: Table, below heading: String?) {
        headings["table-" + table.id] = heading
        let rows = table.groups.flatMap { group in [group.heading].compactMap(\.self) + group.rows }
        for id in (rows + table.footer).compactMap(\.id) { headings[id] = heading }
        if table.holdsNotes { notes.formUnion(rows.compactMap(\.id)) }
    }
}
