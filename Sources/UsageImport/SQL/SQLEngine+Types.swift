/// How an engine writes types.
extension SQLEngine {
    /// The type of a column of a file.
    func columnType(_ type: SQLType) -> String {
        let isDuckDB = self == .duckdb
        switch type {
        case .text, .textOrObject: return isDuckDB ? "VARCHAR" : "STRING"
        case .whole: return "BIGINT"
        case .real: return "DOUBLE"
        case .time: return "TIMESTAMP"
        case .map: return isDuckDB ? "MAP(VARCHAR, VARCHAR)" : "MAP<STRING, STRING>"
        case .list(let part):
            return isDuckDB ? columnType(part) + "[]" : "ARRAY<\(columnType(part))>"
        case .record(let fields):
            let colon = isDuckDB ? " " : ": "
            let members = fields.map {
                (isDuckDB ? name($0.name) : "`\($0.name)`") + colon + columnType($0.type)
            }
            let list = members.joined(separator: ", ")
            return isDuckDB ? "STRUCT(\(list))" : "STRUCT<\(list)>"
        }
    }

    /// The type that a text of JSON is read as.
    func jsonType(_ type: SQLType) -> String {
        switch self {
        case .duckdb: duckDBStructure(type)
        case .spark: columnType(type)
        case .athena: trinoType(type)
        }
    }

    private func duckDBStructure(_ type: SQLType) -> String {
        switch type {
        case .list(let part): return "[\(duckDBStructure(part))]"
        case .record(let fields):
            let members = fields.map { "\"\($0.name)\": \(duckDBStructure($0.type))" }
            return "{\(members.joined(separator: ", "))}"
        default: return "\"\(columnType(type))\""
        }
    }

    private func trinoType(_ type: SQLType) -> String {
        switch type {
        case .text, .time: return "VARCHAR"
        case .textOrObject: return "JSON"
        case .whole: return "BIGINT"
        case .real: return "DOUBLE"
        case .map: return "MAP(VARCHAR, VARCHAR)"
        case .list(let part): return "ARRAY(\(trinoType(part)))"
        case .record(let fields):
            let members = fields.map { "\"\($0.name)\" \(trinoType($0.type))" }
            return "ROW(\(members.joined(separator: ", ")))"
        }
    }
}
