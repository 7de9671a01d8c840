import Diagnostics
import RateImport

/// Cuts a stream of JSON records into lines, of which it keeps the one that has not ended.
struct RecordLines {
    private static let longestLine = 64 << 20

    private let path: String
    private var rest: [UInt8] = []
    private var number = 0
    private var isTooLong = false

    init(path: String) { self.path = path }

    mutating func take(_ piece: [UInt8], into reading: inout UsageReading) {
        guard !isTooLong else { return }
        let before = rest.count
        rest += piece
        // Only what is new can hold the end of a line.
        guard let end = rest[before...].lastIndex(of: 0x0a) else {
            return refuseLongLine(reading.log)
        }
        for line in rest[..<end].split(separator: 0x0a, omittingEmptySubsequences: false) {
            read(Array(line), into: &reading)
        }
        rest.removeFirst(end + 1)
    }

    mutating func end(into reading: inout UsageReading) {
        if !rest.isEmpty, !isTooLong { read(rest, into: &reading) }
        rest = []
    }

    private mutating func refuseLongLine(_ log: DiagnosticLog) {
        guard rest.count > RecordLines.longestLine else { return }
        isTooLong = true
        log.error(
            "line-too-long",
            "the line has more than \(RecordLines.longestLine >> 20) MB",
            at: place,
            help: "each line is one record: write one object a line"
        )
    }

    /// The line that was read last; its text is not shown, for it may hold a prompt.
    private var place: SourceRange { place(column: 1) }

    private func place(column: Int) -> SourceRange {
        SourceRange(file: path, line: max(1, number), column: column, lineText: "")
    }

    private mutating func read(_ line: [UInt8], into reading: inout UsageReading) {
        number += 1
        guard line.contains(where: { ![0x20, 0x09, 0x0d].contains($0) }) else { return }
        do throws(JSONFailure) {
            let root = try JSONDocument(parsing: line, file: path).root
            read(root, into: &reading)
        } catch {
            reading.log.error(
                "bad-json",
                error.diagnostic.summary,
                at: place(column: error.diagnostic.range?.column ?? 1),
                help: "the record is not whole: copy the file again, or take the line out"
            )
        }
    }

    private func read(_ root: JSONNode, into reading: inout UsageReading) {
        let place = place
        if root["schemaType"]?.text == "ModelInvocationLog" {
            LoggedCall(root).read(at: place, into: &reading)
        } else if root["request_id"] != nil, root["spend"] != nil {
            GatewayCall(root).read(at: place, into: &reading)
        } else {
            reading.log.error(
                "unknown-usage-record",
                "the line is no record of a model invocation log or of LiteLLM's spend logs",
                at: place,
                help:
                    "one has \"schemaType\": \"ModelInvocationLog\", the other \"request_id\" and "
                    + "\"spend\""
            )
        }
    }
}
