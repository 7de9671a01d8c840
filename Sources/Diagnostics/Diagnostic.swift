/// What went wrong, where, and what to do about it.
///
/// Diagnostics are collected, never thrown: one run reports every problem it finds. A summary is
/// short even where a name in it is not.
public struct Diagnostic: Sendable, Hashable {
    /// A stable name in kebab-case, such as `unknown-model`.
    public let code: String

    /// Whether the problem stops a build.
    public let severity: Severity

    /// One sentence without a full stop that says what is wrong.
    public let summary: String

    /// The file the problem is in, when there is no better position.
    public let file: String?

    /// The text the problem is at.
    public let range: SourceRange?

    /// Further facts, one sentence each.
    public let notes: [String]

    /// What to do, such as the nearest valid name.
    public let help: String?

    /// Creates a diagnostic at a position in a file.
    public init(
        _ severity: Severity,
        code: String,
        _ summary: String,
        at range: SourceRange?,
        notes: [String] = [],
        help: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.summary = summary.utf8.count > 2000 ? summary.shown() : summary
        self.file = range?.file
        self.range = range
        self.notes = notes
        self.help = help
    }

    /// Creates a diagnostic about a whole file, or about none.
    public init(
        _ severity: Severity,
        code: String,
        _ summary: String,
        inFile file: String?,
        notes: [String] = [],
        help: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.summary = summary.utf8.count > 2000 ? summary.shown() : summary
        self.file = file
        self.range = nil
        self.notes = notes
        self.help = help
    }
}

extension Diagnostic {
    /// The diagnostic with a further fact.
    public func noting(_ note: String) -> Diagnostic { changed(severity, notes + [note]) }

    /// The diagnostic as one that stops.
    public func asError() -> Diagnostic { changed(.error, notes) }

    /// The diagnostic as one that lets a build go on.
    public func asWarning() -> Diagnostic { changed(.warning, notes) }

    /// The diagnostic with its file named from a folder above the project.
    ///
    /// - Parameter path: The project as seen from the folder, with a slash at its end; empty for the
    ///   project itself.
    /// - Returns: The diagnostic.
    public func named(from path: String) -> Diagnostic {
        guard !path.isEmpty, !isAboutCommandLine, let file else { return self }
        guard let range else {
            return Diagnostic(
                severity,
                code: code,
                summary,
                inFile: path + file,
                notes: notes,
                help: help
            )
        }
        let moved = SourceRange(
            file: path + file,
            line: range.line,
            column: range.column,
            length: range.length,
            lineText: range.lineText
        )
        return Diagnostic(severity, code: code, summary, at: moved, notes: notes, help: help)
    }

    private func changed(_ severity: Severity, _ notes: [String]) -> Diagnostic {
        guard let range else {
            return Diagnostic(
                severity,
                code: code,
                summary,
                inFile: file,
                notes: notes,
                help: help
            )
        }
        return Diagnostic(severity, code: code, summary, at: range, notes: notes, help: help)
    }
}

extension Sequence<Diagnostic> {
    /// Whether any of the diagnostics is an error.
    public var containsErrors: Bool { contains { $0.severity == .error } }

    /// The diagnostics in reading order: by file, line and column; those without a position first.
    public func inReadingOrder() -> [Diagnostic] {
        sorted { left, right in
            let (first, second) = (left.file ?? "", right.file ?? "")
            guard first == second else { return first < second }
            let (start, end) = (left.range, right.range)
            guard start == end else {
                guard let start else { return true }
                guard let end else { return false }
                return start < end
            }
            return (left.code, left.summary) < (right.code, right.summary)
        }
    }
}
