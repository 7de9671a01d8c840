/// How an engine writes what the others write in other words.
extension SQLEngine {
    /// A text in quotes, with what it holds kept apart from the SQL around it.
    func text(_ value: String) -> String {
        var escaped = ""
        for character in value {
            switch character {
            case "'": escaped += self == .spark ? "\\'" : "''"
            case "\\" where self == .spark: escaped += "\\\\"
            default: escaped.append(character)
            }
        }
        return "'\(escaped)'"
    }

    /// A name in quotes.
    func name(_ name: String) -> String { self == .spark ? "`\(name)`" : "\"\(name)\"" }

    /// The type of texts.
    var textType: String { self == .spark ? "STRING" : "VARCHAR" }

    /// A value as text.
    func asText(_ value: String) -> String { "CAST(\(value) AS \(textType))" }

    /// A value as text, where nothing is the empty text.
    func known(_ value: String) -> String { "COALESCE(\(asText(value)), '')" }

    /// What follows the last slash.
    func lastPart(of value: String) -> String { "REGEXP_REPLACE(\(value), '^.*/', '')" }

    /// What stands before the first point; nothing where there is none.
    func beforePoint(of value: String) -> String {
        switch self {
        case .duckdb: "NULLIF(REGEXP_EXTRACT(\(value), '^([^.]*)[.]', 1), '')"
        case .spark: "NULLIF(REGEXP_EXTRACT(\(value), '^([^.]*)[.]', 1), '')"
        case .athena: "REGEXP_EXTRACT(\(value), '^([^.]*)[.]', 1)"
        }
    }

    /// The text of a name in a map.
    func value(of key: String, in map: String) -> String {
        switch self {
        case .duckdb: "\(map)[\(text(key))]"
        case .spark: "TRY_ELEMENT_AT(\(map), \(text(key)))"
        case .athena: "ELEMENT_AT(\(map), \(text(key)))"
        }
    }

    /// The text at a path of a text of JSON; nothing for a text that is no JSON.
    func member(_ keys: [String], ofJSON json: String) -> String {
        switch self {
        case .duckdb:
            let path = text("$" + keys.map { ".\"\($0)\"" }.joined())
            return "CASE WHEN JSON_VALID(\(json)) THEN JSON_EXTRACT_STRING(\(json), \(path)) END"
        case .spark:
            return "GET_JSON_OBJECT(\(json), \(text("$" + keys.map { "['\($0)']" }.joined())))"
        case .athena:
            let path = text("$" + keys.map { "[\"\($0)\"]" }.joined())
            return "JSON_EXTRACT_SCALAR(\(json), \(path))"
        }
    }

    /// A text of JSON with a member for each name.
    func object(_ members: [(name: String, value: String)]) -> String {
        switch self {
        case .duckdb:
            let list = members.map { "\(text($0.name)), \($0.value)" }
            return asText("JSON_OBJECT(\(list.joined(separator: ", ")))")
        case .spark:
            let list = members.map { "\(text($0.name)), \($0.value)" }
            return "TO_JSON(MAP(\(list.joined(separator: ", "))))"
        case .athena:
            let names = members.map { text($0.name) }.joined(separator: ", ")
            let values = members.map(\.value).joined(separator: ", ")
            return "JSON_FORMAT(CAST(MAP(ARRAY[\(names)], ARRAY[\(values)]) AS JSON))"
        }
    }

    /// What a text of JSON holds, as a type; nothing for a text that is no JSON.
    func fromJSON(_ json: String, as type: SQLType) -> String {
        let written = jsonType(type)
        return switch self {
        case .duckdb: "CASE WHEN JSON_VALID(\(json)) THEN FROM_JSON(\(json), \(text(written))) END"
        case .spark: "FROM_JSON(\(json), \(text(written)))"
        case .athena: "TRY(CAST(JSON_PARSE(\(json)) AS \(written)))"
        }
    }

    /// A member of JSON that is a text or an object, as text.
    func objectText(_ value: String) -> String {
        self == .athena ? "JSON_FORMAT(\(value))" : value
    }

    /// The member `type` of a text of JSON, or else the text itself.
    func typeOrText(_ value: String) -> String {
        switch self {
        case .duckdb:
            "CASE WHEN \(value) LIKE '{%' THEN JSON_EXTRACT_STRING(\(value), '$.type') "
                + "ELSE \(value) END"
        case .spark: "COALESCE(GET_JSON_OBJECT(\(value), '$.type'), \(value))"
        case .athena:
            "COALESCE(JSON_EXTRACT_SCALAR(\(value), '$.type'), "
                + "JSON_EXTRACT_SCALAR(\(value), '$'), \(value))"
        }
    }
}
