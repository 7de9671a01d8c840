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
        let cells = zip(row.cells, columns).map(view)
        return View(
            .row,
            [
                "id": row.id,
                "head": cells.first,
                "cells": Array(cells.dropFirst()),
                "working": row.working.map { workings.view(of: $0, level) },
                "columnCount": String(columns.count + columns.count(where: \.isSplit)),
            ]
        )
    }

    private func view(of cell: Cell, in column: TableColumn) -> View {
        let note = cell.note.isEmpty ? nil : blocks.text.html(cell.note, isInTable: true)
        var values: [String: Any?] = [
            "html": blocks.text.html(cell.content, isInTable: true) + column.padding(of: cell),
            "note": note,
            "isNumber": column.isNumber, "isInput": column.isInput,
        ]
        if column.isSplit, let value = cell.figure {
            let figure = format.figure(value)
            values["html"] = blocks.text.html(value, figure) + column.padding(of: value)
            values["unit"] = figure.unit
            values["isSplit"] = true
        } else if column.isSplit {
            values["span"] = "2"
        }
        return View(.cell, values)
    }
}
