import Diagnostics
import YAMLReading

/// A value of a foreign list that is written in YAML or in JSON.
struct ListedValue {
    /// What a value may be.
    enum Content {
        /// A text, a number or a boolean, as written.
        case scalar(String)
        /// Values in a row.
        case items([ListedValue])
        /// Named values, in order.
        case members([Member])
        /// A name without a value.
        case nothing
    }

    /// A named value.
    struct Member {
        let key: String
        let value: ListedValue

        /// ` (line 3)`, to stand after a name; empty in JSON, which may be one line of megabytes.
        let place: String
    }

    /// What it is.
    let content: Content

    /// Where it begins, as ``Member/place`` has it.
    let place: String

    /// Takes over a value of a YAML file.
    init(_ value: YAMLValue) {
        place = " (line \(value.range.line))"
        content =
            switch value.content {
            case .text(let text): .scalar(text)
            case .list(let items): .items(items.map(ListedValue.init))
            case .mapping(let mapping):
                .members(
                    mapping.children()
                        .map { child in
                            Member(
                                key: child.key.text,
                                value: ListedValue(child.value),
                                place: " (line \(child.key.range.line))"
                            )
                        }
                )
            case .nothing, .refused: .nothing
            }
    }

    /// Takes over a value of a JSON text.
    init(_ node: JSONNode) {
        place = ""
        content =
            switch node.kind {
            case .object:
                .members(
                    node.members.map { name, value in
                        Member(key: name, value: ListedValue(value), place: "")
                    }
                )
            case .array: .items(node.elements.map(ListedValue.init))
            case .string: .scalar(node.text ?? "")
            case .number: .scalar(node.numberText ?? "")
            case .boolean: .scalar(node.boolean == true ? "true" : "false")
            case .null: .nothing
            }
    }

    /// The text of a scalar.
    var scalar: String? {
        if case .scalar(let text) = content { text } else { nil }
    }

    /// The items of a list; none of anything else.
    var items: [ListedValue] {
        if case .items(let items) = content { items } else { [] }
    }

    /// The named values; nil for anything else.
    var members: [Member]? {
        if case .members(let members) = content { members } else { nil }
    }

    /// Whether a name has no value.
    var isNothing: Bool {
        if case .nothing = content { true } else { false }
    }

    /// The value with a name; nil where there is none.
    subscript(key: String) -> ListedValue? { members?.first { $0.key == key }?.value }
}
