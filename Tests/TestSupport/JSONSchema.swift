public import Foundation

/// A JSON Schema (2020-12) that checks documents, as far as our own schemas need it.
///
/// A keyword that it does not know is a problem too, so that nothing is passed over in silence.
public struct JSONSchema {
    private let root: [String: Any]

    /// Reads a schema.
    ///
    /// - Throws: An error for what is not a JSON object.
    public init(_ data: Data) throws {
        guard let root = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
            throw CocoaError(.fileReadCorruptFile)
        }
        self.root = root
    }

    /// What is wrong with a document, with the place of each problem; nothing if it is valid.
    ///
    /// - Throws: An error for what is not JSON.
    public func problems(in document: Data) throws -> [String] {
        problems(with: try JSONSerialization.jsonObject(with: document), root, at: "$")
    }

    private func problems(with value: Any, _ schema: [String: Any], at place: String) -> [String] {
        schema.sorted { $0.key < $1.key }
            .flatMap { keyword, rule in
                switch keyword {
                case "$schema", "$id", "$defs", "title", "description", "default", "examples":
                    [String]()
                case "$ref": problems(with: value, definition(rule), at: place)
                case "const", "enum", "type", "pattern", "minimum", "maximum", "minItems":
                    fits(value, keyword, rule) ? [] : ["\(place): \(keyword) \(rule)"]
                case "anyOf": alternatives(value, rule, place)
                case "allOf":
                    (rule as? [[String: Any]] ?? [])
                        .flatMap { problems(with: value, $0, at: place) }
                case "if": consequences(value, rule, schema["then"], place)
                case "then": [String]()
                case "items": items(value, rule, place)
                case "required", "properties", "additionalProperties":
                    members(value, keyword, schema, place)
                default: ["\(place): unknown keyword \(keyword)"]
                }
            }
    }

    private func definition(_ reference: Any) -> [String: Any] {
        let prefix = "#/$defs/"
        let text = reference as? String ?? ""
        guard text != "#" else { return root }
        let name = text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : ""
        let definitions = root["$defs"] as? [String: [String: Any]]
        return definitions?[name] ?? ["unknown reference": text]
    }

    private func fits(_ value: Any, _ keyword: String, _ rule: Any) -> Bool {
        switch keyword {
        case "const": isEqual(value, rule)
        case "enum": (rule as? [Any])?.contains { isEqual(value, $0) } ?? false
        case "type":
            (rule as? [String] ?? [rule as? String ?? ""]).contains { isOf(type: $0, value) }
        case "pattern":
            (value as? String)
                .map { text in
                    text.range(of: rule as? String ?? "", options: .regularExpression) != nil
                } ?? true
        case "minimum": order(value, rule) != .orderedAscending
        case "maximum": order(value, rule) != .orderedDescending
        default: (value as? [Any]).map { $0.count >= rule as? Int ?? .max } ?? true
        }
    }

    /// How two numbers follow each other; nil for a value that is no number.
    private func order(_ value: Any, _ rule: Any) -> ComparisonResult? {
        guard !isBoolean(value), let value = value as? NSNumber, let rule = rule as? NSNumber else {
            return nil
        }
        return value.compare(rule)
    }

    private func isOf(type: String, _ value: Any) -> Bool {
        switch type {
        case "null": value is NSNull
        case "boolean": isBoolean(value)
        case "integer": !isBoolean(value) && (value as? NSNumber).map { isWhole($0) } ?? false
        case "number": !isBoolean(value) && value is NSNumber
        case "string": value is String
        case "array": value is [Any]
        case "object": value is [String: Any]
        default: false
        }
    }

    private func isWhole(_ number: NSNumber) -> Bool { NSNumber(value: number.intValue) == number }

    private func isBoolean(_ value: Any) -> Bool {
        guard let number = value as? NSNumber else { return false }
        return String(cString: number.objCType) == "c"
    }

    private func isEqual(_ left: Any, _ right: Any) -> Bool {
        guard isBoolean(left) == isBoolean(right) else { return false }
        return (left as? NSObject) == (right as? NSObject)
            || (left as? String).map { $0 == right as? String } ?? false
    }

    private func alternatives(_ value: Any, _ rule: Any, _ place: String) -> [String] {
        let schemas = rule as? [[String: Any]] ?? []
        let found = schemas.map { problems(with: value, $0, at: place) }
        guard !found.contains([]) else { return [] }
        return found.min { $0.count < $1.count } ?? ["\(place): no alternative"]
    }

    private func consequences(
        _ value: Any,
        _ condition: Any,
        _ rule: Any?,
        _ place: String
    ) -> [String] {
        guard let condition = condition as? [String: Any], let rule = rule as? [String: Any] else {
            return ["\(place): if without then"]
        }
        guard problems(with: value, condition, at: place).isEmpty else { return [] }
        return problems(with: value, rule, at: place)
    }

    private func items(_ value: Any, _ rule: Any, _ place: String) -> [String] {
        guard let values = value as? [Any], let schema = rule as? [String: Any] else { return [] }
        return values.enumerated()
            .flatMap { index, item in problems(with: item, schema, at: "\(place)[\(index)]") }
    }

    private func members(
        _ value: Any,
        _ keyword: String,
        _ schema: [String: Any],
        _ place: String
    ) -> [String] {
        guard let object = value as? [String: Any] else { return [] }
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        switch keyword {
        case "required":
            let names = schema["required"] as? [String] ?? []
            return names.filter { object[$0] == nil }.map { "\(place): lacks \($0)" }
        case "properties":
            return properties.sorted { $0.key < $1.key }
                .flatMap { name, schema in
                    object[name].map { problems(with: $0, schema, at: "\(place).\(name)") } ?? []
                }
        default:
            let others = object.keys.sorted().filter { properties[$0] == nil }
            if let rule = schema["additionalProperties"] as? [String: Any] {
                return others.flatMap { name in
                    problems(with: object[name] ?? NSNull(), rule, at: "\(place).\(name)")
                }
            }
            guard schema["additionalProperties"] as? Bool == false else {
                return ["\(place): additionalProperties must be false or a schema"]
            }
            return others.map { "\(place): does not know \($0)" }
        }
    }
}
