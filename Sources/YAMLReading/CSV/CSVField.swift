/// Writes the fields of a table.
public enum CSVField {
    /// A field as RFC 4180 has it: in quotes where it holds a comma, a quote or a line break.
    public static func quoted(_ field: String) -> String {
        guard field.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return field }
        return "\""
            + field.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }
}
