/// A pipe table as GitHub-flavoured Markdown has it, read from the lines of a paragraph.
///
/// See section 4.10 of the GFM specification.
struct PipeTable: Equatable {
    /// How the cells of a column stand.
    enum Alignment: String {
        case none = ""
        case left
        case center
        case right
    }

    let alignments: [Alignment]

    /// The source of each cell, the header first; each row has as many as there are columns.
    let rows: [[String]]

    /// How many lines of the paragraph stand above the header.
    let linesBefore: Int

    /// How many columns a table may have; what is wider is no table, because each of its rows
    /// would be filled up to its width.
    static let widthLimit = 200

    /// The table in some lines; nil where no line is a delimiter row that fits the one above it.
    init?(lines: [String]) {
        for index in lines.indices.dropFirst() {
            guard let alignments = Self.alignments(of: lines[index]),
                alignments.count <= Self.widthLimit
            else { continue }
            let header = Self.cells(of: lines[index - 1])
            guard header.count == alignments.count else { continue }
            self.alignments = alignments
            linesBefore = index - 1
            rows =
                [header]
                + lines[(index + 1)...]
                .map { line in
                    let cells = Self.cells(of: line).prefix(alignments.count)
                    return cells + Array(repeating: "", count: alignments.count - cells.count)
                }
            return
        }
        return nil
    }

    /// Whether a line is the delimiter row of a table that is too wide.
    static func isTooWide(_ line: String) -> Bool {
        (alignments(of: line)?.count ?? 0) > widthLimit
    }

    /// What a delimiter row says; nil for a line that is none.
    private static func alignments(of line: String) -> [Alignment]? {
        guard line.contains("|") || line.contains(":") else { return nil }
        var alignments: [Alignment] = []
        for cell in cells(of: line) {
            let dashes = cell.drop { $0 == ":" }.prefix { $0 == "-" }
            let (start, end) = (cell.hasPrefix(":"), cell.hasSuffix(":"))
            guard !dashes.isEmpty, cell.count == dashes.count + (start ? 1 : 0) + (end ? 1 : 0)
            else { return nil }
            switch (start, end) {
            case (true, true): alignments.append(.center)
            case (true, false): alignments.append(.left)
            case (false, true): alignments.append(.right)
            case (false, false): alignments.append(.none)
            }
        }
        return alignments.isEmpty ? nil : alignments
    }

    /// The cells of a row, without the spaces at their ends; a bar behind a backslash parts nothing.
    private static func cells(of line: String) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isEscaped = false
        var row = line.trimmed
        if row.hasPrefix("|") { row.removeFirst() }
        for character in row {
            switch character {
            case "|" where isEscaped:
                cell.removeLast()
                cell.append("|")
            case "|":
                cells.append(cell.trimmed)
                cell = ""
            default: cell.append(character)
            }
            isEscaped = character == "\\" && !isEscaped
        }
        if !cell.trimmed.isEmpty || cells.isEmpty { cells.append(cell.trimmed) }
        return cells
    }
}

extension String {
    /// The text without spaces and tabs at its ends.
    var trimmed: String {
        var rest = self[...]
        while rest.first == " " || rest.first == "\t" { rest.removeFirst() }
        while rest.last == " " || rest.last == "\t" { rest.removeLast() }
        return String(rest)
    }
}
