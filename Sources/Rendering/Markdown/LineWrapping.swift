extension String {
    /// The text in lines of at most some columns; the first begins with a mark, and the others
    /// stand below what follows it.
    ///
    /// - Parameters:
    ///   - width: The columns that a line may have.
    ///   - mark: What the first line begins with, in no more than `width` columns.
    ///   - breaksWords: Whether a word that is longer than a line is broken; else it sticks out.
    /// - Returns: At least one line.
    func wrapped(to width: Int, mark: String = "", breaksWords: Bool = false) -> [String] {
        let indent = String(repeating: " ", count: mark.columns)
        let room = max(1, width - indent.count)
        let words = split(separator: " ").flatMap { breaksWords ? $0.pieces(of: room) : [$0] }
        var lines: [String] = []
        var line = ""
        for word in words {
            if !line.isEmpty, line.columns + 1 + word.columns > room {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        lines.append(line)
        return lines.enumerated().map { index, line in (index == 0 ? mark : indent) + line }
    }
}

extension StringProtocol {
    /// How many columns of a terminal the text takes, as far as that can be known.
    var columns: Int { reduce(0) { $0 + $1.columns } }

    /// The text in pieces of at most some columns.
    fileprivate func pieces(of width: Int) -> [SubSequence] {
        var pieces: [SubSequence] = []
        var start = startIndex
        var used = 0
        for index in indices {
            let columns = self[index].columns
            if used > 0, used + columns > width {
                pieces.append(self[start..<index])
                (start, used) = (index, 0)
            }
            used += columns
        }
        return pieces + [self[start...]]
    }
}

extension Character {
    /// Two for the scripts and pictures of East Asia and for emoji, else one.
    fileprivate var columns: Int {
        guard let scalar = unicodeScalars.first else { return 0 }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
            0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
