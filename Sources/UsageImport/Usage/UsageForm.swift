import Diagnostics
import YAMLReading

/// The form of a file, which its beginning tells.
enum UsageForm {
    /// Not known yet: the path, and what came so far.
    case unknown(String, [UInt8])
    /// JSON, one object a line.
    case records(RecordLines)
    /// A table.
    case table(BillTable)
    /// Not readable, as has been reported.
    case unreadable

    /// How many bytes the first line may have.
    private static let longestHead = 64 << 20

    mutating func take(_ piece: [UInt8], into reading: inout UsageReading) {
        switch self {
        case .unknown(let path, let before):
            let bytes = before + piece
            let isDecided = bytes.contains(0x0a) || bytes.count > UsageForm.longestHead
            self = isDecided ? .unreadable : .unknown(path, bytes)
            if isDecided { begin(path, with: bytes, into: &reading) }
        case .records(var records):
            self = .unreadable
            records.take(piece, into: &reading)
            self = .records(records)
        case .table(var table):
            self = .unreadable
            table.take(piece, into: &reading)
            self = .table(table)
        case .unreadable: break
        }
    }

    mutating func end(into reading: inout UsageReading) {
        if case .unknown(let path, let bytes) = self { begin(path, with: bytes, into: &reading) }
        switch self {
        case .records(var records): records.end(into: &reading)
        case .table(var table): table.end(into: &reading)
        case .unknown, .unreadable: break
        }
        self = .unreadable
    }

    private mutating func begin(
        _ path: String,
        with bytes: [UInt8],
        into reading: inout UsageReading
    ) {
        self = form(path, bytes, reading.log)
        take(bytes, into: &reading)
    }

    private func form(_ path: String, _ bytes: [UInt8], _ log: DiagnosticLog) -> UsageForm {
        let mark = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
        let first = bytes.dropFirst(mark).first { ![0x20, 0x09, 0x0a, 0x0d].contains($0) }
        switch first {
        case UInt8(ascii: "{"): return .records(RecordLines(path: path))
        case UInt8(ascii: "["):
            refuse(path, "the file is one list, and records are read a line each", log)
        case nil:
            log.error(
                "empty-file",
                "the file holds nothing",
                inFile: path,
                help: "export it again, or leave it out"
            )
        default: return .table(BillTable(path: path, reporting: log))
        }
        return .unreadable
    }

    private func refuse(_ path: String, _ summary: String, _ log: DiagnosticLog) {
        log.error(
            "unknown-usage-form",
            summary,
            at: SourceRange(file: path, line: 1, column: 1, lineText: ""),
            help: "write one object a line: jq -c '.[]' FILE"
        )
    }
}
