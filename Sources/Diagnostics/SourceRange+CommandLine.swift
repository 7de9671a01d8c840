extension SourceRange {
    /// A text of the command line, as if it were a file of one line.
    ///
    /// - Parameters:
    ///   - option: The option as a user writes it, such as `--set`, or the name of an argument in
    ///     angle brackets.
    ///   - text: What the user gave it.
    ///   - start: How many scalars of the text come before the range.
    ///   - length: How many are in it; all that follow where none is given.
    /// - Returns: The range.
    public static func commandLine(
        _ option: String,
        _ text: String,
        from start: Int = 0,
        length: Int? = nil
    ) -> SourceRange {
        SourceRange(
            file: option,
            line: 1,
            column: start + 1,
            length: length ?? text.unicodeScalars.count - start,
            lineText: text
        )
    }
}

extension Diagnostic {
    /// Whether the command line is at fault, and not a file.
    public var isAboutCommandLine: Bool {
        guard let first = file?.first else { return false }
        return first == "-" || first == "<"
    }
}
