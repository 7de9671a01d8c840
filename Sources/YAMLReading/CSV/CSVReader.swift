public import Diagnostics

/// Reads a table with commas between its fields, as RFC 4180 says: a field in double quotes may
/// hold commas, line breaks, and double quotes written twice.
public struct CSVReader {
    private let text: CSVText
    private let log: DiagnosticLog
    private let locates: Bool
    private var offset: Int

    /// The line of the next byte, from 1.
    private(set) var line: Int

    private var column = 1
    private var lineStart: Int
    private var shown: (start: Int, text: String)?

    /// Prepares to read a table.
    ///
    /// - Parameters:
    ///   - text: The table.
    ///   - place: Where a record begins that is the first to be read.
    ///   - locates: Whether the fields say where they stand, which takes most of the time.
    ///   - log: Where problems are reported.
    init(
        _ text: CSVText,
        from place: CSVText.Place = CSVText.Place(offset: 0, line: 1),
        locating locates: Bool = false,
        reporting log: DiagnosticLog
    ) {
        self.text = text
        self.log = log
        self.locates = locates
        offset = place.offset
        line = place.line
        lineStart = place.offset
    }

    /// Every record; reports `csv-quoting`, and stops there.
    public static func records(
        of file: SourceFile,
        reporting log: DiagnosticLog
    ) -> [CSVRecord] {
        let text = CSVText(file)
        var reader = CSVReader(text, reporting: log)
        return reader.records()
    }

    /// The records from here on; stops at one whose quotes are wrong, which is reported.
    mutating func records() -> [CSVRecord] {
        var records: [CSVRecord] = []
        while !isAtEnd {
            let place = CSVText.Place(offset: offset, line: line)
            guard let fields = record() else { break }
            records.append(CSVRecord(fields, place, in: text))
        }
        return records
    }

    /// Whether every record has been read.
    var isAtEnd: Bool { offset == text.bytes.count }

    private var next: UInt8? { isAtEnd ? nil : text.bytes[offset] }

    private var isAtLineEnd: Bool { next == nil || next == 0x0a || next == 0x0d }

    /// The fields of the next record; nil where its quotes are wrong, which is reported.
    mutating func record() -> [LocatedText]? {
        var fields: [LocatedText] = []
        fields.reserveCapacity(16)
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
        while let byte = next, byte != UInt8(ascii: ","), byte != 0x0a, byte != 0x0d {
            guard byte != UInt8(ascii: "\"") else {
                return complain(
                    "a double quote stands inside a field without quotes",
                    range(lineStart, line, column)
                )
            }
            advance()
        }
        return LocatedText(
            text: String(decoding: text.bytes[start..<offset], as: UTF8.self),
            range: place(lineStart, line, first, column - first)
        )
    }

    private mutating func quotedField() -> LocatedText? {
        let (start, firstLine, first) = (lineStart, line, column)
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
            content += text.bytes[start..<offset]
        }
        guard isClosed else {
            return complain("the quotes are never closed", range(start, firstLine, first))
        }
        guard next == UInt8(ascii: ",") || isAtLineEnd else {
            return complain("text follows the closing quotes", range(lineStart, line, column))
        }
        return LocatedText(
            text: String(decoding: content, as: UTF8.self),
            range: place(start, firstLine, first, line == firstLine ? column - first : 1)
        )
    }

    /// Takes one byte, or the two of a line break; continuation bytes take no column.
    private mutating func advance() {
        let byte = text.bytes[offset]
        offset += 1
        if byte == 0x0d, next == 0x0a { offset += 1 }
        if byte == 0x0d || byte == 0x0a {
            line += 1
            column = 1
            lineStart = offset
        } else if byte & 0b1100_0000 != 0b1000_0000 {
            column += 1
        }
    }

    private static let nowhere = SourceRange(file: "", line: 1, column: 1, lineText: "")

    private mutating func place(
        _ start: Int,
        _ line: Int,
        _ column: Int,
        _ length: Int
    ) -> SourceRange {
        locates ? range(start, line, column, length: length) : CSVReader.nowhere
    }

    private mutating func range(
        _ start: Int,
        _ line: Int,
        _ column: Int,
        length: Int = 1
    ) -> SourceRange {
        let known = shown?.start == start ? shown?.text : nil
        let lineText = known ?? text.line(from: start)
        shown = (start, lineText)
        return SourceRange(
            file: text.path,
            line: line,
            column: column,
            length: length,
            lineText: lineText
        )
    }

    private func complain(_ summary: String, _ range: SourceRange) -> LocatedText? {
        log.error(
            "csv-quoting",
            summary,
            at: range,
            help: "put the whole field in double quotes, and write those inside it twice"
        )
        return nil
    }
}
