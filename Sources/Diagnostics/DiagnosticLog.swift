/// Collects what is wrong with the files of one load.
public final class DiagnosticLog {
    /// What was reported, in the order of reporting.
    public private(set) var diagnostics: [Diagnostic] = []

    private var reported: Set<Diagnostic> = []

    /// How many errors were reported.
    public var errorCount: Int { diagnostics.count { $0.severity == .error } }

    /// Creates an empty log.
    public init() {}

    /// Adds a diagnostic, unless the very same one was reported before.
    public func report(_ diagnostic: Diagnostic) {
        guard reported.insert(diagnostic).inserted else { return }
        diagnostics.append(diagnostic)
    }

    /// Takes a diagnostic back which a later one says better.
    public func withdraw(_ diagnostic: Diagnostic) {
        diagnostics.removeAll { $0 == diagnostic }
    }

    /// Adds an error at a position.
    public func error(
        _ code: String,
        _ summary: String,
        at range: SourceRange?,
        notes: [String] = [],
        help: String? = nil
    ) {
        report(Diagnostic(.error, code: code, summary, at: range, notes: notes, help: help))
    }

    /// Adds an error about a whole file.
    public func error(_ code: String, _ summary: String, inFile file: String, help: String? = nil) {
        report(Diagnostic(.error, code: code, summary, inFile: file, help: help))
    }
}
