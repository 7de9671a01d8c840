/// Writes a table whose cells have been rendered.
struct PipeTableWriter {
    let alignments: [PipeTable.Alignment]

    /// The cells of each row, the header first.
    let rows: [[String]]

    /// The table as the GFM specification writes it.
    var html: String {
        var lines = ["<table>", "<thead>", "<tr>"]
        lines += cells(rows[0], "th")
        lines += ["</tr>", "</thead>"]
        if rows.count > 1 {
            lines.append("<tbody>")
            for row in rows.dropFirst() { lines += ["<tr>"] + cells(row, "td") + ["</tr>"] }
            lines.append("</tbody>")
        }
        return (lines + ["</table>"]).joined(separator: "\n")
    }

    /// The table in one regular style.
    var markdown: String {
        let rules = alignments.map { alignment in
            switch alignment {
            case .none: "---"
            case .left: ":--"
            case .center: ":-:"
            case .right: "--:"
            }
        }
        return ([rows[0], rules] + rows.dropFirst())
            .map { "| " + $0.joined(separator: " | ") + " |" }
            .joined(separator: "\n")
    }

    private func cells(_ row: [String], _ tag: String) -> [String] {
        zip(row, alignments)
            .map { cell, alignment in
                let attribute = alignment == .none ? "" : " align=\"\(alignment.rawValue)\""
                return "<\(tag)\(attribute)>\(cell)</\(tag)>"
            }
    }
}
