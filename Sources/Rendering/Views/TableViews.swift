import Quantities
import ReportModel

/// Makes the view of a table.
struct TableViews {
    private let table: Table
    private let blocks: BlockViews
    private let level: Int
    private let columns: [TableColumn]

    /// Prepares a table that stands below headings of some level.
    init(_ table: Table, blocks: BlockViews, level: Int) {
        self.table = table
        self.blocks = blocks
        self.level = level
        columns = table.columns.indices.map { TableColumn(at: $0, of: table) }
    }

    /// The view.
    var view: View {
        View(
            .table,
            [
                "id": table.id,
                "caption": table.caption,
                "choosesGroups": table.choosesGroups,
                "isNarrow": isNarrow,
                "hasWorkings": table.hasWorkings,
                "hasInputs": columns.contains(where: \.isInput),
                "columns": columns.map { $0.view(format) },
                "groups": table.groups.map { group in
                    View(
                        .group,
                        [
                            "heading": group.heading.map(view),
                            "rows": group.rows.map(view),
                        ]
                    )
                },
                "hasFooter": !table.footer.isEmpty,
                "footer": table.footer.map(view),
            ]
        )
    }

    private var format: NumberFormat { blocks.text.format(isInTable: true) }

    /// Whether the table fits a telephone without a scroll bar: what is left of it there are words
    /// and at most two columns of figures.
    private var isNarrow: Bool {
        let shown = columns.filter { !$0.isInput }
        return shown.count <= 3 && shown.dropFirst().allSatisfy(\.isNumber)
    }

    /// In a working the words themselves are exact.
    private var workings: BlockViews {
        BlockViews(links: blocks.links, money: blocks.money, marksFigures: false)
    }

    private func view(of row: Row) -> View {
        let cells = zip(row.cells, columns).map(views)
        return View(
            .row,
            [
                "id": row.id,
                "head": cells.first?.first,
                "cells": Array(cells.dropFirst().joined()),
                "working": row.working.map { workings.view(of: $0, level) },
                "columnCount": String(columns.count + columns.count(where: \.isSplit)),
            ]
        )
    }

    /// The cell as it is laid out: two where a figure stands apart from its unit.
    private func views(of cell: Cell, in column: TableColumn) -> [View] {
        let note = cell.note.isEmpty ? nil : blocks.text.html(cell.note, isInTable: true)
        guard column.isSplit, let value = cell.figure else {
            let words = blocks.text.html(cell.content, isInTable: true) + column.padding(of: cell)
            return [view(words, column.attributes, note)]
        }
        let figure = format.figure(value)
        let number = blocks.text.html(value, figure) + column.padding(of: value)
        return [
            view(number, column.attributes(ofClass: "figure")),
            view((figure.unit ?? "").escapedHTML, column.attributes(ofClass: "of"), note),
        ]
    }

    private func view(_ html: String, _ attributes: String, _ note: String? = nil) -> View {
        View(.cell, ["attributes": attributes, "html": html, "note": note])
    }
}
