extension Sheet {
    /// The heights of rows that are higher than one line of usual letters, in points.
    ///
    /// Programs do not agree on when they fit a row to its texts, so that every such row states its
    /// height. Lines are counted by how wide letters are in Arial.
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
        return heights.filter { $0.value > rowHeight }
    }

    private func width(ofColumn column: Int) -> Int {
        widths.indices.contains(column) ? widths[column] : 8
    }

    /// How many lines a text takes in a width of so many characters.
    private func lines(of text: String, _ style: CellStyle, in width: Int) -> Int {
        // A character of a column is 7 pixels, which are 525 hundredths of a point. Programs differ
        // by some percent, and a cell that is too high does less harm than one that is too low.
        let room = max(1, (width * 525 - style.indent * 700) * 97 / 100)
        let space = LetterWidths.width(of: " ", in: style)
        var lines = 0
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            lines += 1
            var used = 0
            for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
                let length = LetterWidths.width(of: word, in: style)
                if used > 0, used + space + length > room {
                    lines += 1
                    used = 0
                }
                used += length + (used > 0 ? space : 0)
                // What is longer than a line goes on in the next, after a sign where it may break.
                while used > room {
                    lines += 1
                    used -= room * 9 / 10
                }
            }
        }
        return lines
    }
}

extension Sheet {
    /// Makes a column as wide as its longest text, within bounds in characters.
    public mutating func fit(column: Int, in bounds: ClosedRange<Int>) {
        let covered = Set(merged.map(\.first))
        let widest = cells.reduce(0) { widest, entry in
            guard entry.key.column == column, !covered.contains(entry.key),
                let text = entry.value.content.text
            else { return widest }
            let style = entry.value.style
            let width = LetterWidths.width(of: text, in: style) + style.indent * 700
            return max(widest, width)
        }
        let characters = (widest * 103 / 100 + 524) / 525 + 1
        widths[column] = min(max(characters, bounds.lowerBound), bounds.upperBound)
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
