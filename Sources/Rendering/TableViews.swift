import ReportModel

/// Makes the views of tables.
struct TableViews {
    let blocks: BlockViews

    /// The view of a table.
    func view(of table: Table) -> View {
        let hasWorkings = table.groups.flatMap(\.rows).contains { $0.working != nil }
        return View(
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
                "isNarrow": table.columns.count <= 4 && !hasWorkings,
                "hasWorkings": hasWorkings,
            ]
        )
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
