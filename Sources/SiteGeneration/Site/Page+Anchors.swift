import CommonMark
import ReportModel

extension Page {
    /// The anchors on the page that a link may lead to.
    var anchors: Set<String> { Set(blocks.flatMap(\.anchors)) }
}

extension Block {
    fileprivate var anchors: [String] {
        switch self {
        case .section(let section): [section.id] + section.blocks.flatMap(\.anchors)
        case .table(let table): table.anchors
        case .figure(let figure): [figure.id] + figure.data.anchors
        case .callout(let callout): callout.blocks.flatMap(\.anchors)
        case .disclosure(let disclosure): disclosure.blocks.flatMap(\.anchors)
        case .prose(let prose):
            MarkdownDocument(prose.source).outline.flatMap(\.anchors)
                + prose.blocks.values.joined().flatMap(\.anchors)
        case .paragraph, .list, .headline, .findings: []
        }
    }
}

extension Table {
    fileprivate var anchors: [String] {
        let rows = groups.flatMap { group in [group.heading].compactMap(\.self) + group.rows }
        return ["table-" + id] + (rows + footer).compactMap(\.id)
    }
}
