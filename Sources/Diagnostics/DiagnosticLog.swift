/// Collects what is wrong with the files of one load.
///
/// Of one kind in one file the first 200 are kept; the others are counted, and a note says how many
/// there were.
public final class DiagnosticLog {
    /// How many diagnostics of one kind are kept for a file.
    public static let limit = 200

    private struct Kind: Hashable {
        let code: String
        let file: String?
        let severity: Severity
    }

    private var kept: [Diagnostic] = []
    private var reported: Set<Diagnostic> = []
    private var counts: [Kind: Int] = [:]

    /// The kinds of which there are more than are kept, in the order in which that was seen.
    private var overfull: [Kind] = []

    /// What was reported, in the order of reporting, and a note for each kind of which there is
    /// more.
    public var diagnostics: [Diagnostic] { kept + overfull.map(rest) }

    /// How many errors were reported, those that are only counted left out.
    public private(set) var errorCount = 0

    /// Creates an empty log.
    public init() {}

    /// Adds a diagnostic, unless the very same one was reported before.
    public func report(_ diagnostic: Diagnostic) {
        let kind = Kind(
            code: diagnostic.code,
            file: diagnostic.file,
            severity: diagnostic.severity
        )
        let count = counts[kind, default: 0]
        if count >= DiagnosticLog.limit {
            // The count of what is left out may hold the very same twice.
            if count == DiagnosticLog.limit { overfull.append(kind) }
            counts[kind] = count + 1
            return
        }
        guard reported.insert(diagnostic).inserted else { return }
        counts[kind] = count + 1
        kept.append(diagnostic)
        if diagnostic.severity == .error { errorCount += 1 }
    }

    /// Takes a diagnostic back which a later one says better.
    public func withdraw(_ diagnostic: Diagnostic) {
        guard reported.contains(diagnostic), let place = kept.lastIndex(of: diagnostic) else {
            return
        }
        kept.remove(at: place)
        if diagnostic.severity == .error { errorCount -= 1 }
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

    private func rest(of kind: Kind) -> Diagnostic {
        let count = counts[kind, default: 0] - DiagnosticLog.limit
        return Diagnostic(
            .note,
            code: "more-problems",
            "\(count) more problems of the kind \(kind.code) are not shown",
            inFile: kind.file,
            help: "fix those that are shown, then look again"
        )
    }
}
