extension WrittenMarkdown {
    /// The text with admonitions, as MkDocs has them, in place of the quotes that begin with a
    /// word for how much they matter.
    func withAdmonitions() -> WrittenMarkdown {
        var lines: [String] = []
        var isInside = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let kind = Self.kinds.first(where: { line.hasPrefix("> **\($0.word).**") }) {
                isInside = true
                let rest = line.dropFirst("> **\(kind.word).**".count).drop { $0 == " " }
                lines += ["!!! \(kind.name) \"\(kind.word)\"", "", "    " + rest]
            } else if isInside, line.hasPrefix(">") {
                let rest = line.dropFirst().hasPrefix(" ") ? line.dropFirst(2) : line.dropFirst()
                lines.append(rest.isEmpty ? "" : "    " + rest)
            } else {
                isInside = false
                lines.append(String(line))
            }
        }
        return WrittenMarkdown(text: lines.joined(separator: "\n"))
    }

    private static var kinds: [(word: String, name: String)] {
        [("Note", "note"), ("Warning", "warning"), ("Missing", "danger")]
    }
}
