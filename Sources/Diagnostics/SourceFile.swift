/// A text file as it was read, and the way from its lines to positions in diagnostics.
public struct SourceFile: Sendable {
    /// The path as the user would write it, relative to the project.
    public let path: String

    /// The text without a byte order mark.
    public let text: String

    /// The lines without their line breaks, which are LF, CR LF or CR.
    public var lines: [String] { split.value }

    private let split: Deferred<[String]>

    /// Creates a file from its text.
    public init(path: String, text: String) {
        self.path = path
        self.text = text
        split = Deferred {
            text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
                .flatMap { SourceFile.unbroken($0).map { String(Substring($0)) } }
        }
    }

    /// Decodes a file; nil when it is not UTF-8 throughout, which is reported as `invalid-utf8`.
    public init?(path: String, bytes: [UInt8], reporting log: DiagnosticLog) {
        let mark: [UInt8] = [0xef, 0xbb, 0xbf]
        let content = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
        guard let text = String(validating: content, as: UTF8.self) else {
            log.error(
                "invalid-utf8",
                "the file is not UTF-8 text from here on",
                at: SourceFile.firstInvalid(in: content, path: path),
                help: "save it in the encoding UTF-8"
            )
            return nil
        }
        self.init(path: path, text: text)
    }

    /// A stretch of a line, both counted from 1, in Unicode scalars.
    public func range(line: Int, column: Int, length: Int = 1) -> SourceRange {
        SourceRange(
            file: path,
            line: line,
            column: column,
            length: length,
            lineText: text(ofLine: line)
        )
    }

    private func text(ofLine line: Int) -> String {
        let lines = lines
        return lines.indices.contains(line - 1) ? lines[line - 1] : ""
    }

    /// The parts of a line between single carriage returns; one at its end belongs to the break.
    private static func unbroken(_ line: Substring.UTF8View) -> [Substring.UTF8View] {
        let carriageReturn = UInt8(ascii: "\r")
        guard line.contains(carriageReturn) else { return [line] }
        let content = line.last == carriageReturn ? line.dropLast() : line
        return content.split(separator: carriageReturn, omittingEmptySubsequences: false)
    }

    private static func firstInvalid(in bytes: ArraySlice<UInt8>, path: String) -> SourceRange {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var valid = ""
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            valid.unicodeScalars.append(scalar)
        }
        let file = SourceFile(path: path, text: valid)
        let column = file.lines.last?.unicodeScalars.count ?? 0
        return file.range(line: file.lines.count, column: column + 1)
    }
}
