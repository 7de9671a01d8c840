import Quantities
import ReportModel
import Scenarios

/// The definitions of a JSON Schema, gathered while it is written.
struct SchemaDefinitions {
    private var definitions: [String: DataValue] = [:]

    /// The definitions by name.
    var members: [DataValue.Member] {
        definitions.sorted { $0.key < $1.key }.map { DataValue.Member($0.key, $0.value) }
    }

    /// What a mapping must be.
    ///
    /// - Parameters:
    ///   - mapping: The mapping.
    ///   - outer: The kind of the workload in which it stands; nil outside of workloads.
    /// - Returns: The keywords.
    mutating func members(
        of mapping: MappingDeclaration,
        within outer: String?
    ) -> [DataValue.Member] {
        guard !mapping.kinds.isEmpty else {
            return object(mapping, keys: mapping.keys(of: nil, within: outer), outer)
        }
        var kinds: [DataValue] = []
        for kind in mapping.kinds {
            let keys = mapping.keys(of: kind, within: outer)
            let title = DataValue.Member("title", .text("\(mapping.title): \(kind.name)"))
            let summary = DataValue.Member("description", .text(kind.summary.plain))
            let object = object(mapping, keys: keys, kind.name)
            kinds.append(
                define("\(mapping.id)-\(kind.name)", .object([title, summary] + object))
            )
        }
        return [DataValue.Member("anyOf", .array(kinds))]
    }

    private mutating func object(
        _ mapping: MappingDeclaration,
        keys: [KeyDeclaration],
        _ kind: String?
    ) -> [DataValue.Member] {
        var properties: [DataValue.Member] = []
        for key in keys {
            properties.append(DataValue.Member(key.name, property(key, kind)))
        }
        let others = mapping.others.map { DataValue.object(members(of: $0, kind)) }
        let demands = mapping.isWhole ? demands(of: keys) : []
        return [
            DataValue.Member("type", .text("object")),
            DataValue.Member("properties", .object(properties)),
            DataValue.Member("additionalProperties", others ?? .boolean(false)),
        ] + demands
    }

    /// Which keys must be there: always, one of several, or beside another one.
    private func demands(of keys: [KeyDeclaration]) -> [DataValue.Member] {
        let required = keys.filter { $0.absence == .required }
        let conditions = required.map { condition(on: $0, among: keys) }
        let plain = zip(required, conditions).filter { $0.1 == nil }.map { $0.0.name }
        let others = conditions.compactMap(\.self)
        return (plain.isEmpty ? [] : [Self.demand(plain)])
            + (others.isEmpty ? [] : [DataValue.Member("allOf", .array(others))])
    }

    /// What a key that must be there asks for where that is not the key alone: it or one that may
    /// stand in its place, or it beside another key.
    private func condition(on key: KeyDeclaration, among keys: [KeyDeclaration]) -> DataValue? {
        let others = keys.filter { $0.replaces.contains(key.name) }
        guard others.isEmpty else {
            let choice = ([key] + others).map { DataValue.object([Self.demand([$0.name])]) }
            return .object([DataValue.Member("anyOf", .array(choice))])
        }
        guard let words = key.beside?.split(separator: " ", maxSplits: 1),
            let other = words.first
        else { return nil }
        let name = String(other.prefix { $0 != ":" })
        let values = words.dropFirst()
            .map { value in
                let constant = DataValue.object([DataValue.Member("const", .text(String(value)))])
                return DataValue.Member("properties", .object([DataValue.Member(name, constant)]))
            }
        return .object([
            DataValue.Member("if", .object(values + [Self.demand([name])])),
            DataValue.Member("then", .object([Self.demand([key.name])])),
        ])
    }

    private static func demand(_ names: [String]) -> DataValue.Member {
        DataValue.Member("required", .array(names.map { .text($0) }))
    }

    private mutating func property(_ key: KeyDeclaration, _ kind: String?) -> DataValue {
        var members = [DataValue.Member("description", .text(key.meaning.plain))]
        members += self.members(of: key.form, kind)
        if case .standard(let text) = key.absence, key.form.isScalar {
            members.append(DataValue.Member("default", text.scalar(key.form)))
        }
        if key.form.isScalar, key.form.choices.isEmpty {
            members.append(DataValue.Member("examples", .array([key.example.scalar(key.form)])))
        }
        return .object(members)
    }

    private mutating func members(of form: ValueForm, _ kind: String?) -> [DataValue.Member] {
        switch form {
        case .number(let key): number(key)
        case .volume: reference(volume)
        case .plain: types("number", "string")
        case .whole(let range):
            types("integer") + [
                DataValue.Member("minimum", .integer(range.lowerBound)),
                DataValue.Member("maximum", .integer(range.upperBound)),
            ]
        case .text, .name: types("string")
        case .written(_, let pattern): text(pattern)
        case .flag: types("boolean")
        case .choice(let words):
            [DataValue.Member("enum", .array(words.flatMap(\.schemaValues)))]
        case .texts:
            open([
                DataValue.Member("type", .array(["string", "number", "boolean"].map { .text($0) }))
            ])
        case .shares(let names): shares(names)
        case .list(let item, _):
            types("array") + [DataValue.Member("items", .object(members(of: item, kind)))]
        case .entries(_, let value): open(members(of: value, kind))
        case .mapping(let mapping): [DataValue.Member("$ref", .text(define(mapping, kind)))]
        case .either(let forms): either(forms, kind)
        }
    }

    private mutating func either(_ forms: [ValueForm], _ kind: String?) -> [DataValue.Member] {
        var alternatives: [DataValue] = []
        for form in forms { alternatives.append(.object(members(of: form, kind))) }
        return [DataValue.Member("anyOf", .array(alternatives))]
    }

    private func types(_ names: String...) -> [DataValue.Member] {
        let values = names.map { DataValue.text($0) }
        return [DataValue.Member("type", values.count == 1 ? values[0] : .array(values))]
    }

    private func text(_ pattern: String) -> [DataValue.Member] {
        types("string") + [DataValue.Member("pattern", .text(pattern))]
    }

    private func open(_ value: [DataValue.Member]) -> [DataValue.Member] {
        types("object") + [DataValue.Member("additionalProperties", .object(value))]
    }

    private mutating func shares(_ names: [String]) -> [DataValue.Member] {
        let share = reference(unit(.share))
        return types("object") + [
            DataValue.Member(
                "properties",
                .object(names.map { DataValue.Member($0, .object(share)) })
            ),
            DataValue.Member("additionalProperties", .boolean(false)),
        ]
    }
}

// Definitions that others refer to.

extension SchemaDefinitions {
    private func reference(_ value: DataValue) -> [DataValue.Member] {
        guard case .object(let members) = value else { return [] }
        return members
    }

    private mutating func define(_ name: String, _ value: DataValue) -> DataValue {
        definitions[name] = value
        return .object([DataValue.Member("$ref", .text("#/$defs/\(name)"))])
    }

    /// The reference to a mapping, which is defined once for each kind that it differs by.
    private mutating func define(_ mapping: MappingDeclaration, _ kind: String?) -> String {
        let differs = mapping.kinds.isEmpty && mapping.keys.contains { !$0.kinds.isEmpty }
        let name = differs ? "\(mapping.id)-\(kind ?? "")" : mapping.id
        if definitions[name] == nil {
            let title = DataValue.Member("title", .text(mapping.title))
            let summary = DataValue.Member("description", .text(mapping.summary.plain))
            let members = members(of: mapping, within: kind)
            definitions[name] = .object([title, summary] + members)
        }
        return "#/$defs/\(name)"
    }

    /// A number with the range of its key, as far as that is about numbers without a unit.
    private mutating func number(_ key: NumberKey) -> [DataValue.Member] {
        let unit = reference(unit(key.unit))
        guard key.unit != .share, key.unit != .dollars else { return unit }
        let ends = [("minimum", key.minimum), ("maximum", key.maximum)]
        return unit
            + ends.compactMap { keyword, end in
                end.flatMap { Int($0.decimalText()) }
                    .map { DataValue.Member(keyword, .integer($0)) }
            }
    }

    /// A number of a unit in every form: plain, with its unit, an expression, or with its cases.
    private mutating func unit(_ unit: DriverUnit) -> DataValue {
        let (name, plain, title) = unit.written
        var forms = [DataValue.object(text(plain)), .object(text("^="))]
        if unit.isBare { forms.insert(.object(types("number")), at: 0) }
        forms.append(.object(members(of: .mapping(.number), nil)))
        return define(
            name,
            .object([
                DataValue.Member("title", .text(title)), DataValue.Member("anyOf", .array(forms)),
            ])
        )
    }

    private var periods: String { VolumePeriod.allCases.map(\.rawValue).joined(separator: "|") }

    private var volume: DataValue {
        mutating get {
            let text = DataValue.object(text("^.+ (per|a|an) (\(periods))$"))
            let cases = DataValue.object(members(of: .mapping(.volume), nil))
            return define(
                "number-per-time",
                .object([
                    DataValue.Member("title", .text("A number with its time")),
                    DataValue.Member("anyOf", .array([text, cases])),
                ])
            )
        }
    }
}

extension DriverUnit {
    /// The name of the definition, the pattern of a number in text, and what that is called.
    fileprivate var written: (name: String, pattern: String, title: String) {
        let number = "^-?[0-9]+([.][0-9]+)?"
        return switch self {
        case .share: ("share", number + "%$", "A share in percent")
        case .factor: ("factor", number + "$", "A factor")
        case .count: ("count", number + "( [^ ]+)?$", "A count")
        case .dollars: ("dollars", number + " USD$", "An amount in US dollars")
        }
    }

    /// Whether a number of the unit may stand without it.
    fileprivate var isBare: Bool {
        switch self {
        case .share, .dollars: false
        case .factor, .count: true
        }
    }
}

extension ValueForm {
    /// Whether a value is written as one word or number.
    fileprivate var isScalar: Bool {
        switch self {
        case .number, .volume, .plain, .whole, .text, .written, .flag, .choice, .name: true
        case .texts, .shares, .list, .entries, .mapping, .either: false
        }
    }

    fileprivate var choices: [String] {
        guard case .choice(let words) = self else { return [] }
        return words
    }
}

extension String {
    /// The text without the marks of code.
    var plain: String { filter { $0 != "`" } }

    /// The value of a text in YAML.
    fileprivate func scalar(_ form: ValueForm) -> DataValue {
        switch form {
        case .number, .plain, .whole: Int(self).map { .integer($0) } ?? .text(self)
        case .flag: .boolean(self == "true")
        default: .text(self)
        }
    }

    /// A word of a choice; one that looks like a number is one in YAML.
    fileprivate var schemaValues: [DataValue] {
        let number = (try? Quantity(parsing: self)).flatMap { Int($0.decimalText()) }
        return [.text(self)] + (number.map { [.integer($0)] } ?? [])
    }
}
