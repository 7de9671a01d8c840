import Diagnostics

/// Turns byte offsets of a file into lines and columns.
struct JSONLines {
    /// A line longer than this is not shown: minified JSON is one line of megabytes.
    private static let longestShownLine = 400

    let bytes: [UInt8]
    let file: String

    /// The place of some bytes, at least one, on the line of the first.
    func range(at offset: Int, length: Int = 1) -> SourceRange {
        let place = min(offset, bytes.count)
        let lineStart = bytes[..<place].lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
        let lineEnd = bytes[place...].firstIndex(of: 0x0a) ?? bytes.count
        let line = bytes[..<lineStart].count { $0 == 0x0a } + 1
        let isShown = lineEnd - lineStart <= JSONLines.longestShownLine
        return SourceRange(
            file: file,
            line: line,
            column: scalars(in: lineStart..<place) + 1,
            length: scalars(in: place..<min(place + length, lineEnd)),
            lineText: isShown ? String(decoding: bytes[lineStart..<lineEnd], as: UTF8.self) : ""
        )
    }

    private func scalars(in range: Range<Int>) -> Int {
        bytes[range].count { $0 & 0b1100_0000 != 0b1000_0000 }
    }
}
