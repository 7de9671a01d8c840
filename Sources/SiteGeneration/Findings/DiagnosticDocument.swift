public import Diagnostics
import Rendering
import ReportModel

/// Diagnostics as JSON, to the contract `ratebook.diagnostics/1`.
public enum DiagnosticDocument {
    /// The document, in reading order.
    public static func json(for diagnostics: [Diagnostic]) -> String {
        JSONRenderer.render(
            .object([
                DataValue.Member("schema", .text("ratebook.diagnostics/1")),
                DataValue.Member(
                    "errors",
                    .integer(diagnostics.count { $0.severity == .error })
                ),
                DataValue.Member(
                    "warnings",
                    .integer(diagnostics.count { $0.severity == .warning })
                ),
                DataValue.Member(
                    "notes",
                    .integer(diagnostics.count { $0.severity == .note })
                ),
                DataValue.Member("diagnostics", .array(diagnostics.inReadingOrder().map(data))),
            ])
        )
    }

    private static func data(_ diagnostic: Diagnostic) -> DataValue {
        .object([
            DataValue.Member("code", .text(diagnostic.code)),
            DataValue.Member("severity", .text(diagnostic.severity.rawValue)),
            DataValue.Member("summary", .text(diagnostic.summary)),
            DataValue.Member("file", diagnostic.file.map { .text($0) } ?? .null),
            DataValue.Member("line", diagnostic.range.map { .integer($0.line) } ?? .null),
            DataValue.Member("column", diagnostic.range.map { .integer($0.column) } ?? .null),
            DataValue.Member("length", diagnostic.range.map { .integer($0.length) } ?? .null),
            DataValue.Member("notes", .array(diagnostic.notes.map { .text($0) })),
            DataValue.Member("help", diagnostic.help.map { .text($0) } ?? .null),
        ])
    }
}
