/// What is shown of a line around a place: at most 200 characters, without what a reader cannot see.
///
/// Control characters, marks that turn the direction of writing and characters without width are
/// shown as escapes such as `\\u{202E}`; a tab stays.
struct LineExcerpt {
    /// How many characters of a line are shown.
    static let limit = 200

    /// The line.
    let text: String

    /// The line below it, with tabs where the line has them and carets under the place.
    let marks: String

    /// How many of the marks stand before the carets.
    let lead: Int

    /// Cuts out what is shown.
    init(of range: SourceRange) {
        let scalars = range.lineText.unicodeScalars
        let before = range.column - 1
        // A third of what is shown stands before the place.
        let skipped = before > LineExcerpt.limit * 2 / 3 ? before - LineExcerpt.limit / 3 : 0
        let rest = scalars.dropFirst(skipped)
        let shown = rest.prefix(LineExcerpt.limit)
        let isCut = shown.endIndex != rest.endIndex
        var text = skipped > 0 ? "…" : ""
        var marks = skipped > 0 ? " " : ""
        var carets = 0
        var lead = 0
        for (place, scalar) in shown.enumerated() {
            let written = scalar == "\t" ? "\t" : scalar.shown
            text += written
            let column = place + skipped
            if column < before {
                marks += scalar == "\t" ? "\t" : String(repeating: " ", count: written.count)
            } else if column < before + range.length {
                if carets == 0 { lead = marks.count }
                carets += written.count
            }
        }
        if carets == 0 {
            lead = marks.count
            carets = 1
        }
        self.text = text + (isCut ? "…" : "")
        self.marks = marks + String(repeating: "^", count: carets)
        self.lead = lead
    }
}

extension Unicode.Scalar {
    /// The character as a reader sees it; one that nobody sees as an escape.
    var shown: String {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
            "\\u{" + String(value, radix: 16, uppercase: true) + "}"
        default: String(Character(self))
        }
    }
}

extension String {
    /// The text as a reader sees it, on one line, and no longer than some characters; what is left
    /// out in its middle is counted.
    func shown(upTo limit: Int = 1000) -> String {
        let scalars = unicodeScalars
        guard utf8.count > limit, scalars.count > limit else {
            return scalars.map(\.shown).joined()
        }
        let (start, end) = (scalars.prefix(limit / 2), scalars.suffix(limit / 4))
        let left = scalars.count - start.count - end.count
        return start.map(\.shown).joined() + "… (\(left) characters) …"
            + end.map(\.shown).joined()
    }
}
