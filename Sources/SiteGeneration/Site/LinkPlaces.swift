import CommonMark
import Diagnostics
import SourceLoading

/// Where the links of a page stand in its file, asked in reading order.
///
/// A link is looked for from where the one before was found, so that the time for all of them grows
/// with the page and not with the page for each.
struct LinkPlaces {
    private let file: SourceFile
    private var scalars: [Int: [Unicode.Scalar]] = [:]
    private var known: [String: SourceRange] = [:]
    private var last = (line: 0, column: 0)

    init(_ page: AuthoredSource) {
        file = SourceFile(path: "Content/pages/\(page.path).md", text: page.text)
    }

    /// Where the destination of a link stands: after the link begins, or in a definition above.
    mutating func place(of link: MarkdownDocument.Link) -> SourceRange {
        let first = min(max(link.line, 1), file.lines.count) - 1
        let name = "\(first) \(link.destination)"
        if let range = known[name] { return range }
        let wanted = Array(link.destination.unicodeScalars)
        // What is not found on its own line is looked for everywhere, but only once.
        let others = Array(first + 1..<max(file.lines.count, first + 1)) + Array(0..<first)
        for index in [first] + others {
            let start = index == last.line ? last.column : 0
            guard let column = column(of: wanted, on: index, from: start) else { continue }
            last = (index, column)
            let range = file.range(line: index + 1, column: column + 1, length: wanted.count)
            known[name] = range
            return range
        }
        let length = file.lines[first].unicodeScalars.count
        return file.range(line: first + 1, column: 1, length: length)
    }

    /// The column, from 0, of a destination where neither side of it could belong to it; what
    /// stands before `start` is looked at last.
    private mutating func column(of wanted: [Unicode.Scalar], on line: Int, from start: Int) -> Int?
    {
        let text = scalars[line] ?? Array(file.lines[line].unicodeScalars)
        scalars[line] = text
        guard !wanted.isEmpty, text.count >= wanted.count else { return nil }
        func stands(at start: Int) -> Bool {
            let end = start + wanted.count
            return text[start] == wanted[0] && text[start..<end].elementsEqual(wanted)
                && (start == 0 || "(< ".unicodeScalars.contains(text[start - 1]))
                && (end == text.count || ")> \t".unicodeScalars.contains(text[end]))
        }
        let end = text.count - wanted.count
        return (min(start, end)...end).first(where: stands) ?? (0...end).first(where: stands)
    }
}
