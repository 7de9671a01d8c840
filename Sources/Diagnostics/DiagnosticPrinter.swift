/// Writes diagnostics as text for a person: position, summary, the line, a caret and the help.
///
/// ```
/// Content/scenarios/chat.yaml:4:10: error: there is no model "claude-haku" [unknown-model]
/// 4 |   model: claude-haku
///   |          ^^^^^^^^^^^
/// help: did you mean claude-haiku-4.5?
/// ```
public struct DiagnosticPrinter: Sendable {
    private let colour: Bool

    /// Creates a printer; `colour` adds ANSI escapes and belongs on a terminal only.
    public init(colour: Bool = false) {
        self.colour = colour
    }

    /// One diagnostic, with a line break at the end.
    public func text(for diagnostic: Diagnostic) -> String {
        let severity = painted(
            diagnostic.severity.rawValue + ":",
            colour(of: diagnostic.severity)
        )
        let place = position(of: diagnostic).map { painted($0 + ":", "1") + " " } ?? ""
        var lines = ["\(place)\(severity) \(diagnostic.summary.shown()) [\(diagnostic.code)]"]
        if let range = diagnostic.range, !range.lineText.isEmpty {
            lines += excerpt(of: range)
        }
        lines += diagnostic.notes.map { "note: " + $0.shown() }
        if let help = diagnostic.help {
            lines.append(painted("help:", "1;36") + " " + help.shown(upTo: 4000))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// All diagnostics in reading order, a blank line between them, and a closing count.
    public func text(for diagnostics: [Diagnostic]) -> String {
        guard !diagnostics.isEmpty else { return "" }
        let parts = diagnostics.inReadingOrder().map { text(for: $0) }
        return parts.joined(separator: "\n") + "\n" + summary(of: diagnostics) + "\n"
    }

    /// A count such as `2 errors, 1 warning`.
    public func summary(of diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count { $0.severity == .warning }
        let notes = diagnostics.count - errors - warnings
        return [
            counted(errors, "error"), counted(warnings, "warning"), counted(notes, "note"),
        ]
        .compactMap(\.self).joined(separator: ", ")
    }

    private func colour(of severity: Severity) -> String {
        switch severity {
        case .error: "1;31"
        case .warning: "1;33"
        case .note: "1;36"
        }
    }

    private func counted(_ number: Int, _ noun: String) -> String? {
        number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    private func position(of diagnostic: Diagnostic) -> String? {
        guard let range = diagnostic.range else { return diagnostic.file?.shown() }
        return "\(range.file.shown()):\(range.line):\(range.column)"
    }

    private func excerpt(of range: SourceRange) -> [String] {
        let number = String(range.line)
        let margin = String(repeating: " ", count: number.count)
        let excerpt = LineExcerpt(of: range)
        let lead = excerpt.marks.prefix(excerpt.lead)
        let carets = String(excerpt.marks.dropFirst(excerpt.lead))
        return [
            "\(number) | \(excerpt.text)",
            "\(margin) | \(lead)\(painted(carets, diagnosticCaretColour))",
        ]
    }

    private var diagnosticCaretColour: String { "1;32" }

    private func painted(_ text: String, _ code: String) -> String {
        colour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
