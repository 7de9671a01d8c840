/// Writes diagnostics as workflow commands that GitHub shows beside the lines they are about.
public enum GitHubAnnotations {
    /// One command a line, in reading order.
    public static func text(for diagnostics: [Diagnostic]) -> String {
        diagnostics.inReadingOrder().map { annotation(for: $0) + "\n" }.joined()
    }

    private static func annotation(for diagnostic: Diagnostic) -> String {
        var properties: [String] = []
        if let file = diagnostic.file {
            properties.append("file=\(escaped(file, inProperty: true))")
        }
        if let range = diagnostic.range {
            properties += ["line=\(range.line)", "col=\(range.column)"]
        }
        properties.append("title=\(diagnostic.code)")
        let message =
            ([diagnostic.summary] + diagnostic.notes + [diagnostic.help].compactMap(\.self))
            .joined(separator: "\n")
        return "::\(command(for: diagnostic.severity)) \(properties.joined(separator: ","))::"
            + escaped(message, inProperty: false)
    }

    /// GitHub calls a note a notice.
    private static func command(for severity: Severity) -> String {
        severity == .note ? "notice" : severity.rawValue
    }

    private static func escaped(_ text: String, inProperty: Bool) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": result += "%25"
            case "\n": result += "%0A"
            case "\r": result += "%0D"
            case ":" where inProperty: result += "%3A"
            case "," where inProperty: result += "%2C"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
