/// A stretch of one line of a text file, with the line itself.
///
/// Lines and columns are counted from 1; a column is a Unicode scalar. A class, because every choice
/// of a scenario has one, and a scenario is copied often.
public final class SourceRange: Sendable {
    /// The path as the user would write it, relative to the project.
    public let file: String

    /// The line, from 1.
    public let line: Int

    /// The first column, from 1.
    public let column: Int

    /// The number of columns, at least 1.
    public let length: Int

    /// The whole line without its line break.
    public let lineText: String

    /// Creates a range; a length under 1 counts as 1.
    public init(file: String, line: Int, column: Int, length: Int = 1, lineText: String) {
        self.file = file
        self.line = line
        self.column = column
        self.length = max(1, length)
        self.lineText = lineText
    }
}

extension SourceRange: Hashable {
    /// Whether all that they hold is the same.
    public static func == (left: SourceRange, right: SourceRange) -> Bool {
        left === right
            || left.file == right.file && left.line == right.line && left.column == right.column
                && left.length == right.length && left.lineText == right.lineText
    }

    /// Feeds what tells most of them apart.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(file)
        hasher.combine(line)
        hasher.combine(column)
    }
}

extension SourceRange: Comparable {
    /// Orders by file, then line, then column.
    public static func < (left: SourceRange, right: SourceRange) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}
