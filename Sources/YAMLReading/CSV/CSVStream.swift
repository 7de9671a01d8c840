public import Diagnostics

/// Reads a table of any size piece by piece; of all that came it keeps the record that has not ended.
public struct CSVStream {
    /// How many bytes a record may have.
    private static let longestRecord = 16 << 20

    private let path: String
    private let log: DiagnosticLog
    private var rest: [UInt8] = []
    private var line = 1
    private var isQuoted = false

    /// Whether the table can be read on; false once its quotes or its encoding were wrong.
    public private(set) var isSound = true

    /// Prepares to read a table.
    ///
    /// - Parameters:
    ///   - path: The file as the user would write it.
    ///   - log: Where problems are reported: `csv-quoting`, `invalid-utf8` and `line-too-long`.
    public init(path: String, reporting log: DiagnosticLog) {
        self.path = path
        self.log = log
    }

    /// The records that end in the next piece of the table.
    public mutating func records(adding piece: [UInt8]) -> [CSVRecord] {
        guard isSound else { return [] }
        let before = rest.count
        rest += piece
        guard let end = lastEnd(from: before) else {
            guard rest.count <= CSVStream.longestRecord else {
                refuseLongRecord()
                return []
            }
            return []
        }
        let block = Array(rest[...end])
        rest.removeFirst(end + 1)
        return records(of: block)
    }

    /// The last record, where no line break ends it.
    public mutating func lastRecords() -> [CSVRecord] {
        guard isSound, !rest.isEmpty else { return [] }
        defer { rest = [] }
        return records(of: rest)
    }

    /// The last line break outside quotes of what is new.
    private mutating func lastEnd(from start: Int) -> Int? {
        var isQuoted = isQuoted
        var end: Int?
        rest.withUnsafeBufferPointer { bytes in
            for index in start..<bytes.count {
                if bytes[index] == UInt8(ascii: "\"") {
                    isQuoted.toggle()
                } else if bytes[index] == 0x0a, !isQuoted {
                    end = index
                }
            }
        }
        self.isQuoted = isQuoted
        return end
    }

    private mutating func records(of block: [UInt8]) -> [CSVRecord] {
        guard String(validating: block, as: UTF8.self) != nil else {
            refuse(encodingOf: block)
            return []
        }
        let mark = line == 1 && block.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
        let text = CSVText(path: path, bytes: block)
        let place = CSVText.Place(offset: mark, line: line)
        var reader = CSVReader(text, from: place, reporting: log)
        let records = reader.records()
        isSound = reader.isAtEnd
        line = reader.line
        return records
    }

    private mutating func refuse(encodingOf block: [UInt8]) {
        isSound = false
        let lines = block.split(separator: 0x0a, omittingEmptySubsequences: false)
        let wrong = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
        let text = String(decoding: lines[wrong], as: UTF8.self)
        log.error(
            "invalid-utf8",
            "the line is not UTF-8 text",
            at: SourceRange(file: path, line: line + wrong, column: 1, lineText: text),
            help: "save the file in the encoding UTF-8"
        )
    }

    private mutating func refuseLongRecord() {
        isSound = false
        log.error(
            "line-too-long",
            "the line has more than \(CSVStream.longestRecord >> 20) MB",
            at: SourceRange(file: path, line: line, column: 1, lineText: ""),
            help: "close the quotes that are open before it, or export the table again"
        )
    }
}
