extension Sheet {
    /// The heights of rows that are higher than one line of usual letters, in points.
    ///
    /// Programs do not agree on when they fit a row to its texts, so that every such row states its
    /// height. Lines are counted as if each letter were as wide as most are.
    var rowHeights: [Int: Int] {
        var spans: [CellPlace: Int] = [:]
        for range in merged { spans[range.first] = range.last.column }
        var heights: [Int: Int] = [:]
        for (place, cell) in cells {
            guard let text = cell.content.text else { continue }
            let last = spans[place] ?? place.column
            let room = (place.column...last).reduce(0) { $0 + width(ofColumn: $1) }
            let count = cell.style.wraps ? lines(of: text, cell.style, in: room) : 1
            let height = (count * cell.style.size * 5 + 3) / 4 + 3
            heights[place.row] = max(heights[place.row] ?? 0, height)
        }
        heights.merge(self.heights) { max($0, $1) }
        return heights.filter { $0.value > Self.usualHeight }
    }

    private static var usualHeight: Int { 15 }

    private func width(ofColumn column: Int) -> Int {
        widths.indices.contains(column) ? widths[column] : 8
    }

    /// How many lines a text takes in a width of so many characters.
    private func lines(of text: String, _ style: CellStyle, in width: Int) -> Int {
        // A character of a column is 7 pixels, which are 525 hundredths of a point; a letter is
        // some 0.5 of its size wide, and bold ones are wider.
        let letter = style.size * (style.isBold ? 56 : 50)
        let room = max(1, (width * 525 - 400 - style.indent * 700) / max(1, letter))
        var lines = 1
        var used = 0
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let length = word.count
            if used > 0, used + 1 + length > room {
                lines += 1
                used = 0
            }
            // What is longer than a line goes on in the next.
            used += length + (used > 0 ? 1 : 0)
            while used > room {
                lines += 1
                used -= room
            }
        }
        return lines
    }
}

extension CellContent {
    /// The text that takes room; nil for a number, which takes one line.
    fileprivate var text: String? {
        switch self {
        case .text(let text), .link(let text, _), .formula(_, .text(let text)): text
        case .empty, .number, .formula(_, .number): nil
        }
    }
}
