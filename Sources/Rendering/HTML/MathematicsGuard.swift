/// Finds the dollar signs of Markdown that a reader could take for mathematics.
///
/// GitHub, GitLab and Azure DevOps read `$a$` as a formula. A sign on its own is none; by the rule of
/// the first two, nor are those of amounts such as `$5 and $6`, of which none has a word before it.
/// Azure states no such rule. Where two of a block can stand about a formula, all of that block are written as references, each in an element of its own:
/// GitHub looks for formulas in the text of an element after it has resolved escapes.
struct MathematicsGuard {
    private let text: String
    private let bytes: [UInt8]
    private let fearsEveryPair: Bool

    /// Looks at written Markdown; any two signs of a block may be a formula, or those alone that the
    /// rule allows.
    init(_ text: String, fearsEveryPair: Bool) {
        self.text = text
        self.fearsEveryPair = fearsEveryPair
        bytes = Array(text.utf8)
    }

    /// The text in which no dollar sign is read as mathematics.
    var guarded: String {
        guard bytes.contains(UInt8(ascii: "$")) else { return text }
        var signs: [Int] = []
        _ = rewritten { offset in
            signs.append(offset)
            return nil
        }
        let formulas = Set(
            blocks(of: signs).filter(holdsFormula).flatMap(\.self)
        )
        guard !formulas.isEmpty else { return text }
        return rewritten { formulas.contains($0) ? "<span>&#36;</span>" : nil }
    }

    /// The text with something else for some dollar signs of running text: not in code, in an
    /// address or in a tag.
    private func rewritten(_ exchange: (_ offset: Int) -> String?) -> String {
        var scanner = MarkdownScanner(text)
        return scanner.rewritten { scanner in
            if let literal = scanner.literal { return literal }
            let offset = scanner.offset
            guard scanner.skip("$") else { return nil }
            return exchange(offset) ?? "$"
        }
    }

    /// The offsets of the signs in each paragraph, row or item.
    private func blocks(of signs: [Int]) -> [[Int]] {
        var blocks: [[Int]] = []
        for sign in signs {
            if let last = blocks.last?.last, !isBroken(bytes[last..<sign]) {
                blocks[blocks.count - 1].append(sign)
            } else {
                blocks.append([sign])
            }
        }
        return blocks
    }

    /// Whether a block ends in a stretch of text: an empty line, or one that begins with the mark of
    /// a row, an item or a heading.
    private func isBroken(_ stretch: ArraySlice<UInt8>) -> Bool {
        stretch.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .dropFirst()
            .contains { line in
                let words = line.drop { " >".utf8.contains($0) }
                return words.first.map { "|-#".utf8.contains($0) } ?? true
            }
    }

    /// Whether one sign has a word behind it, and a later one of the block a word before it.
    private func holdsFormula(_ signs: [Int]) -> Bool {
        if fearsEveryPair { return signs.count > 1 }
        guard let first = signs.first(where: { isWord($0 + 1) }) else { return false }
        return signs.contains { $0 > first && isWord($0 - 1) }
    }

    private func isWord(_ offset: Int) -> Bool {
        bytes.indices.contains(offset) && !" \t\n".utf8.contains(bytes[offset])
    }
}

extension String {
    /// Written Markdown in which a reader takes no dollar sign for mathematics.
    public func withoutMathematics(for reader: MarkdownAnchors.Reader = .gitHub) -> String {
        // MkDocs reads nothing as mathematics.
        guard reader != .mkDocs else { return self }
        return MathematicsGuard(self, fearsEveryPair: reader == .azure).guarded
    }
}

extension MarkdownScanner {
    /// Moves on over an address or a tag that stands here, in which a dollar sign is no mark.
    fileprivate var literal: String? {
        mutating get {
            if skip("](") {
                let address = destination()
                guard skip(" \"") else { return "](" + address }
                return "](" + address + " \""
                    + take { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\"") }
            }
            for start in ["<", "http://", "https://", "www."] where skip(start) {
                return start
                    + take {
                        start == "<"
                            ? $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "\n")
                            : !" \t\n<>".utf8.contains($0)
                    }
            }
            return nil
        }
    }
}
