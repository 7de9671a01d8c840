import ReportModel

/// Makes the views of tables.
struct TableViews {
    let blocks: BlockViews

    /// The view of a table.
    func view(of table: Table) -> View {
        View(
            .table,
            [
                "caption": table.caption,
                "columns": table.columns.map { column in
                    View(
                        .column,
                        [
                            "title": column.title, "unit": column.unit,
                            "isNumber": column.alignment == .number,
                        ]
                    )
                },
                "groups": table.groups.map { group in
                    View(
                        .group,
                        [
                            "heading": group.heading.map { view(of: $0, in: table) },
                            "rows": group.rows.map { view(of: $0, in: table) },
                        ]
                    )
                },
                "hasFooter": !table.footer.isEmpty,
                "footer": table.footer.map { view(of: $0, in: table) },
                "kind": kind(of: table),
            ]
        )
    }

    /// How much room a table takes: with workings or many words all of it, else what it needs.
    private func kind(of table: Table) -> String {
        guard !table.groups.flatMap(\.rows).contains(where: { $0.working != nil }) else {
            return "worked"
        }
        let wordy = table.columns.count { $0.alignment == .text }
        return table.columns.count > 4 || wordy > 2 ? "wide" : "narrow"
    }

    private func view(of row: Row, in table: Table) -> View {
        let cells = zip(row.cells, table.columns)
            .map { cell, column in
                View(
                    .cell,
                    [
                        "html": blocks.text.html(cell.content, isInTable: true),
                        "note": cell.note.isEmpty
                            ? nil : blocks.text.html(cell.note, isInTable: true),
                        "isNumber": column.alignment == .number,
                    ]
                )
            }
        return View(
            .row,
            [
                "id": row.id,
                "head": cells.first,
                "cells": Array(cells.dropFirst()),
                "working": row.working.map { working in
                    BlockViews(route: blocks.route, marksFigures: false).view(of: working, 4)
                },
                "columnCount": String(table.columns.count),
            ]
        )
    }
}
