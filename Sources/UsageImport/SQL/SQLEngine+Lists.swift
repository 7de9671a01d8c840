/// How an engine writes what is done to each part of a list.
extension SQLEngine {
    /// A list of some values.
    func list(_ values: [String]) -> String {
        let parts = values.joined(separator: ", ")
        return switch self {
        case .duckdb: "[\(parts)]"
        case .spark: "ARRAY(\(parts))"
        case .athena: "ARRAY[\(parts)]"
        }
    }

    /// A list with a value for each part of another.
    func each(_ part: String, of list: String, _ value: String) -> String {
        let name = self == .duckdb ? "LIST_TRANSFORM" : "TRANSFORM"
        return "\(name)(\(list), \(function(of: part, value)))"
    }

    /// The parts of a list of lists that are there.
    func flat(_ lists: String) -> String { with("x", of: "FLATTEN(\(lists))", "x IS NOT NULL") }

    /// The parts of a list for which something holds.
    func with(_ part: String, of list: String, _ condition: String) -> String {
        let name = self == .duckdb ? "LIST_FILTER" : "FILTER"
        return "\(name)(\(list), \(function(of: part, condition)))"
    }

    /// The largest part; nothing for an empty list.
    func largest(_ list: String) -> String {
        (self == .duckdb ? "LIST_MAX" : "ARRAY_MAX") + "(\(list))"
    }

    /// The smallest part; nothing for an empty list.
    func smallest(_ list: String) -> String {
        (self == .duckdb ? "LIST_MIN" : "ARRAY_MIN") + "(\(list))"
    }

    /// The sum of whole numbers.
    func sum(_ list: String) -> String {
        switch self {
        case .duckdb: "CAST(LIST_SUM(\(list)) AS BIGINT)"
        case .spark: "AGGREGATE(\(list), CAST(0 AS BIGINT), (s, n) -> s + n)"
        case .athena: "REDUCE(\(list), CAST(0 AS BIGINT), (s, n) -> s + n, s -> s)"
        }
    }

    /// Whether a list has parts.
    func hasParts(_ list: String) -> String {
        switch self {
        case .duckdb: "COALESCE(LEN(\(list)), 0) > 0"
        case .spark, .athena: "COALESCE(CARDINALITY(\(list)), 0) > 0"
        }
    }

    private func function(of part: String, _ value: String) -> String {
        self == .duckdb ? "LAMBDA \(part): \(value)" : "\(part) -> \(value)"
    }
}
