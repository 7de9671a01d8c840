/// A row of the page: its cells by their headings, and where it stands.
struct AWSPageRow {
    /// Its number in the file, from 1.
    let number: Int

    /// The cells by heading, in the order of the file.
    let cells: [(heading: String, text: String)]

    /// Reads a row; nil for anything but an object.
    init?(_ node: JSONNode, number: Int) {
        guard node.kind == .object else { return nil }
        self.number = number
        cells = node.members.map { ($0.name, $0.value.text ?? $0.value.numberText ?? "") }
    }

    /// The text of a cell; nil where there is none.
    subscript(heading: String) -> String? { cells.first { $0.heading == heading }?.text }

    /// The tab and the table.
    var table: AWSPageTable {
        AWSPageTable(path: self["Hierarchy_Path"] ?? "", category: self["Pricing_Category"] ?? "")
    }

    /// The name of the model that the row is about; nil where no column names one.
    var model: String? {
        let column = cells.first { cell in
            let heading = cell.heading.lowercased()
            return heading.hasSuffix("models") || heading.hasSuffix("model")
                || heading == "model name" || heading == "column_0"
                || heading.hasSuffix("image services")
        }
        guard let text = column?.text, !text.isEmpty else { return nil }
        return text
    }

    /// The row, for a person.
    var name: String {
        let path = [self["Hierarchy_Path"], self["Pricing_Category"]].compactMap(\.self)
        var parts: [String] = []
        for part in path where parts.last != part { parts.append(part) }
        if let label = model ?? self["Item"] ?? self["Line Item"] { parts.append(label) }
        return "row \(number): " + parts.joined(separator: " > ")
    }
}
