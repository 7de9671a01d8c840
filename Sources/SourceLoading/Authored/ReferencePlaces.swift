import CommonMark
import Diagnostics

/// Where what stands in braces stands in a file, found in one walk through it.
struct ReferencePlaces {
    private let file: SourceFile

    /// The places of each text between braces, in the order of the file.
    private var places: [String: [(line: Int, column: Int)]] = [:]

    init(in file: SourceFile) {
        self.file = file
        for (index, line) in file.lines.enumerated() where line.utf8.contains(UInt8(ascii: "{")) {
            var column = 1
            for piece in BracedText.pieces(of: line) {
                if piece.isReference {
                    let lead = piece.written.dropFirst().unicodeScalars
                        .prefix { $0 == " " || $0 == "\t" }
                    places[piece.text, default: []]
                        .append((index + 1, column + 1 + lead.count))
                }
                column += piece.written.unicodeScalars.count
            }
        }
    }

    /// The first place of a reference from the line on which its text starts.
    func place(of reference: MarkdownDocument.Reference) -> SourceRange {
        let first = min(max(reference.line, 1), file.lines.count)
        guard let found = places[reference.text]?.first(where: { $0.line >= first }) else {
            return file.range(line: first, column: 1)
        }
        return file.range(
            line: found.line,
            column: found.column,
            length: reference.text.unicodeScalars.count
        )
    }
}
