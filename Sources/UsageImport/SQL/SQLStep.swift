/// One step of a query: a table that is made of those before it.
struct SQLStep {
    /// What a column is called, and what stands in it.
    typealias Column = (name: String, value: String)

    /// What the step is called.
    let name: String

    /// What it does, in plain English.
    let comment: String

    /// The columns; `*` as a value stands for all of those before.
    let columns: [Column]

    /// What it is made of.
    let source: String

    /// Which rows are taken; empty for all.
    var conditions: [String] = []

    /// By what rows are put together; empty for not at all.
    var groups: [String] = []

    /// The step as `SELECT …`, without its name.
    var select: String {
        let list = columns.map { $0.name.isEmpty ? $0.value : "\($0.value) AS \($0.name)" }
        var text = "SELECT\n  " + list.joined(separator: ",\n  ") + "\nFROM \(source)"
        if !conditions.isEmpty { text += "\nWHERE " + conditions.joined(separator: "\n  AND ") }
        if !groups.isEmpty { text += "\nGROUP BY " + groups.joined(separator: ", ") }
        return text
    }

    /// The step as a part of `WITH …`.
    var definition: String {
        let body = select.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        return "\(remark)\n\(name) AS (\n\(body)\n)"
    }

    /// The comment, each line with its marks.
    var remark: String {
        comment.split(separator: "\n").map { "-- " + $0 }.joined(separator: "\n")
    }
}
