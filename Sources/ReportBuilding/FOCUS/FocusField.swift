import Quantities

/// A value of a row of FOCUS, under the name of its column.
struct FocusField {
    let column: String
    let text: String

    /// A text; an empty one is null.
    init(_ column: String, _ text: String) {
        self.column = column
        self.text = text
    }

    /// A number, a whole one with a decimal too, so that no reader takes the column for integers.
    init(_ column: String, _ number: Quantity?) {
        self.init(column, number?.decimalText(minimumFractionDigits: 1) ?? "")
    }

    /// Pairs of names and texts as a JSON object, in the order of the names.
    static func object(_ pairs: [(String, String)]) -> String {
        let members = pairs.sorted { $0.0 < $1.0 }
            .map { name, value in "\(quoted(name)): \(quoted(value))" }
        return "{" + members.joined(separator: ", ") + "}"
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
