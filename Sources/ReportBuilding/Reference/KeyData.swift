import ReportModel
import Scenarios

/// The keys of one mapping as data.
struct KeyData {
    private let mapping: MappingDeclaration

    /// Prepares the data.
    init(_ mapping: MappingDeclaration) {
        self.mapping = mapping
    }

    /// The mapping with its keys, and with those of each kind.
    var data: DataValue {
        let kinds = mapping.kinds.map { kind in
            DataValue.object([
                DataValue.Member("kind", .text(kind.name)),
                DataValue.Member("description", .text(kind.summary.plain)),
                DataValue.Member("keys", .array(kind.keys.map(key))),
            ])
        }
        return .object([
            DataValue.Member("id", .text(mapping.id)),
            DataValue.Member("title", .text(mapping.title)),
            DataValue.Member("description", .text(mapping.summary.plain)),
            DataValue.Member("keys", .array(mapping.keys.map(key))),
            DataValue.Member("kinds", .array(kinds)),
        ])
    }

    private func key(_ key: KeyDeclaration) -> DataValue {
        .object([
            DataValue.Member("key", .text(key.name)),
            DataValue.Member("description", .text(key.meaning.plain)),
            DataValue.Member("unit", text(key.form.numberKey?.unit.name)),
            DataValue.Member("minimum", text(key.form.minimum)),
            DataValue.Member("maximum", text(key.form.maximum)),
            DataValue.Member("required", .boolean(key.isRequired)),
            DataValue.Member("default", text(standard(of: key))),
            DataValue.Member("example", .text(key.example)),
            DataValue.Member("in_place_of", .array(key.replaces.map { .text($0) })),
            DataValue.Member("beside", text(key.beside)),
            DataValue.Member("for_kinds", .array(key.kinds.map { .text($0) })),
            DataValue.Member("mappings", .array(key.form.mappings.map { .text($0.id) })),
        ])
    }

    private func text(_ text: String?) -> DataValue { text.map { .text($0) } ?? .null }

    private func standard(of key: KeyDeclaration) -> String? {
        switch key.absence {
        case .standard(let text), .words(let text): text
        case .required, .requiredUnless, .nothing: nil
        }
    }
}

extension ValueForm {
    fileprivate var numberKey: NumberKey? {
        switch self {
        case .number(let key), .volume(let key): key
        default: nil
        }
    }

    /// The least value of a number, as it is written; nil for what is none.
    fileprivate var minimum: String? {
        if case .whole(let range) = self { return "\(range.lowerBound)" }
        return numberKey.map { $0.unit.text($0.minimum) }
    }

    /// The greatest value of a number, as it is written; nil where there is none.
    fileprivate var maximum: String? {
        if case .whole(let range) = self { return "\(range.upperBound)" }
        return numberKey.flatMap { key in key.maximum.map { key.unit.text($0) } }
    }
}
