public import Diagnostics

/// Reads a table with commas between its fields, as RFC 4180 says: a field in double quotes may
/// hold commas, line breaks, and double quotes written twice.
public struct CSVReader {
    private let file: SourceFile
    private let log: DiagnosticLog
    private let bytes: [UInt8]
    private var offset = 0
    private var line = 1
    private var column = 1

    /// Prepares to read a file.
    init(_ file: SourceFile, reporting log: DiagnosticLog) {
        self.file = file
        self.log = log
        bytes = Array(file.text.utf8)
    }

    /// The fields of every record; reports `csv-quoting`, and stops there.
    public static func records(
        of file: SourceFile,
        reporting log: DiagnosticLog
    ) -> [[LocatedText]] {
        var reader = CSVReader(file, reporting: log)
        var records: [[LocatedText]] = []
        while !reader.isAtEnd {
            guard let record = reader.record() else { break }
            records.append(record)
        }
        return records
    }

    private var isAtEnd: Bool { offset == bytes.count }

    private var next: UInt8? { isAtEnd ? nil : bytes[offset] }

    private var isAtLineEnd: Bool { next == nil || next == 0x0a || next == 0x0d }

    private mutating func record() -> [LocatedText]? {
        var fields: [LocatedText] = []
        while true {
            guard let field = next == UInt8(ascii: "\"") ? quotedField() : plainField() else {
                return nil
            }
            fields.append(field)
            guard next == UInt8(ascii: ",") else { break }
            advance()
        }
        if !isAtEnd { advance() }
        return fields
    }

    private mutating func plainField() -> LocatedText? {
        let (start, first) = (offset, column)
        while next != UInt8(ascii: ","), !isAtLineEnd {
            guard next != UInt8(ascii: "\"") else {
                return complain("a double quote stands inside a field without quotes", line, column)
            }
            advance()
        }
        return LocatedText(
            text: String(decoding: bytes[start..<offset], as: UTF8.self),
            range: file.range(line: line, column: first, length: column - first)
        )
    }

    private mutating func quotedField() -> LocatedText? {
        let (firstLine, first) = (line, column)
        var content: [UInt8] = []
        var isClosed = false
        advance()
        while !isAtEnd {
            if next == UInt8(ascii: "\"") {
                advance()
                isClosed = next != UInt8(ascii: "\"")
                if isClosed { break }
            }
            let start = offset
            advance()
            content += bytes[start..<offset]
        }
        guard isClosed else { return complain("the quotes are never closed", firstLine, first) }
        guard next == UInt8(ascii: ",") || isAtLineEnd else {
            return complain("text follows the closing quotes", line, column)
        }
        return LocatedText(
            text: String(decoding: content, as: UTF8.self),
            range: file.range(
                line: firstLine,
                column: first,
                length: line == firstLine ? column - first : 1
            )
        )
    }

    /// Takes one byte, or the two of a line break; continuation bytes take no column.
    private mutating func advance() {
        let byte = bytes[offset]
        offset += 1
        if byte == 0x0d, next == 0x0a { offset += 1 }
        if byte == 0x0d || byte == 0x0a {
            line += 1
            column = 1
        } else if byte & 0b1100_0000 != 0b1000_0000 {
            column += 1
        }
    }

    private func complain(_ summary: String, _ line: Int, _ column: Int) -> LocatedText? {
        log.error(
            "csv-quoting",
            summary,
            at: file.range(line: line, column: column),
            help: "put the whole field in double quotes, and write those inside it twice"
        )
        return nil
    }
}
