/// Makes blocks shorter by leaving out whole rows, items and callouts from the end on.
///
/// Sentences stay; what is left out of a table or a list is said below it, and a section of which
/// nothing is left goes with its heading.
public struct BlockShortening: Sendable {
    /// The blocks as they are.
    public let blocks: [Block]

    /// How many rows, items and callouts there are.
    public let count: Int

    /// Takes some blocks.
    public init(_ blocks: [Block]) {
        self.blocks = blocks
        count = blocks.reduce(0) { $0 + $1.itemCount }
    }

    /// The blocks with the first of their rows, items and callouts.
    ///
    /// - Parameter limit: How many stay, at least 0.
    /// - Returns: The shorter blocks.
    public func keeping(_ limit: Int) -> [Block] {
        var room = limit
        return blocks.flatMap { $0.shortened(to: &room) }
    }
}

extension Block {
    fileprivate var itemCount: Int {
        switch self {
        case .section(let section): section.blocks.reduce(0) { $0 + $1.itemCount }
        case .disclosure(let disclosure): disclosure.blocks.reduce(0) { $0 + $1.itemCount }
        case .list(let items, _): items.count
        case .findings(let findings): findings.count
        case .table(let table): table.rowCount
        case .figure(let figure): figure.data.rowCount
        case .callout: 1
        case .paragraph, .headline, .prose: 0
        }
    }

    /// What is left of the block; the room gets smaller by what is kept.
    fileprivate func shortened(to room: inout Int) -> [Block] {
        guard itemCount > room else {
            room -= itemCount
            return [self]
        }
        guard room > 0 else { return [] }
        let rest = Block.leftOut(itemCount - room)
        switch self {
        case .section(let section):
            let blocks = section.blocks.flatMap { $0.shortened(to: &room) }
            return [.section(Section(id: section.id, title: section.title, blocks: blocks))]
        case .disclosure(let disclosure):
            let blocks = disclosure.blocks.flatMap { $0.shortened(to: &room) }
            return [.disclosure(Disclosure(summary: disclosure.summary, blocks: blocks))]
        case .list(let items, let isOrdered):
            defer { room = 0 }
            return [.list(Array(items.prefix(room)), isOrdered: isOrdered), rest]
        case .findings(let findings):
            defer { room = 0 }
            return [.findings(Array(findings.prefix(room))), rest]
        case .table(let table): return [.table(table.shortened(to: &room)), rest]
        case .figure(let figure): return [.figure(figure.shortened(to: &room)), rest]
        case .callout, .paragraph, .headline, .prose: return [self]
        }
    }

    private static func leftOut(_ count: Int) -> Block {
        .paragraph([.text(count == 1 ? "1 more is left out." : "\(count) more are left out.")])
    }
}

extension Figure {
    fileprivate func shortened(to room: inout Int) -> Figure {
        Figure(
            id: id,
            title: title,
            subtitle: subtitle,
            chart: chart,
            data: data.shortened(to: &room),
            isDataFolded: isDataFolded
        )
    }
}

extension Table {
    fileprivate var rowCount: Int { groups.reduce(0) { $0 + $1.rows.count } }

    /// The first rows, with the footer, which is about all of them.
    fileprivate func shortened(to room: inout Int) -> Table {
        var kept: [RowGroup] = []
        for group in groups where room > 0 {
            let rows = Array(group.rows.prefix(room))
            room -= rows.count
            kept.append(RowGroup(heading: group.heading, rows: rows))
        }
        return Table(
            id: id,
            caption: caption,
            columns: columns,
            choosesGroups: choosesGroups,
            groups: kept,
            footer: footer,
            holdsNotes: holdsNotes
        )
    }
}
