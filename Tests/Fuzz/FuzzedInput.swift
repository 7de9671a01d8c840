import Diagnostics

/// An input, and whether problems have their places inside it.
struct FuzzedInput {
    private let path: String

    /// The lines; nil where the input is no text throughout.
    private let lines: [String]?
    private let breaks: Int

    /// The lines as JSON has them, which do not end with a carriage return alone.
    private let fed: [String]

    init(path: String, bytes: [UInt8]) {
        self.path = path
        lines = SourceFile(path: path, bytes: bytes, reporting: DiagnosticLog())?.lines
        fed = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        breaks = bytes.count { $0 == 0x0A || $0 == 0x0D }
    }

    /// What does not hold for a problem; nil where all does.
    func fault(of problem: Diagnostic) -> String? {
        guard problem.help != nil else { return "there is no help line" }
        guard problem.file != nil else { return "there is no file" }
        guard let range = problem.range, range.file == path else { return nil }
        guard range.line >= 1, range.line <= (lines?.count ?? breaks + 1) else {
            return "line \(range.line) is none"
        }
        // A line of a log is not shown: it may hold what somebody asked.
        let line = range.lineText.isEmpty ? lines?[range.line - 1] : range.lineText
        guard let line else { return nil }
        let columns = line.unicodeScalars.count
        guard range.column >= 1, range.column + range.length <= columns + 2 else {
            return "columns \(range.column) and \(range.length) more of \(columns) are none"
        }
        let isFed = range.line <= fed.count && fed[range.line - 1].holds(range.lineText)
        if let lines, !isFed, !lines[range.line - 1].holds(range.lineText) {
            return "line \(range.line) is another"
        }
        return nil
    }
}

extension String {
    /// Whether a problem shows this line, or nothing of it.
    fileprivate func holds(_ shown: String) -> Bool {
        shown.isEmpty || self == shown || self == shown + "\r"
    }
}
