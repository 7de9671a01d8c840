/// A small table that stands in the query itself.
struct SQLValues {
    let name: String
    let comment: String
    let columns: [String]
    let rows: [[String]]

    /// The table as a part of `WITH …`.
    var definition: String {
        let lines = rows.map { "    (" + $0.joined(separator: ", ") + ")" }
        let head = columns.joined(separator: ", ")
        return "-- \(comment)\n\(name) AS (\n  SELECT * FROM (VALUES\n"
            + lines.joined(separator: ",\n") + "\n  ) AS \(name)_rows (\(head))\n)"
    }
}
