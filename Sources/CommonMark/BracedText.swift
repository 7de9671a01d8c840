/// A text with names in braces.
public enum BracedText {
    /// A stretch of the text.
    public struct Piece: Sendable, Hashable {
        /// The words, or what stands between the braces without spaces at its ends.
        public let text: String

        /// Whether it stood between braces.
        public let isReference: Bool

        /// As it is written.
        public let written: String
    }

    /// The pieces in order; a brace that is not closed, or has nothing in it, is a word.
    public static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var words = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "{") {
            let inner = rest[rest.index(after: start)...].prefix { $0 != "}" && $0 != "{" }
            let name = String(inner).trimmed
            guard inner.endIndex < rest.endIndex, rest[inner.endIndex] == "}", !name.isEmpty else {
                words += rest[...start]
                rest = rest[rest.index(after: start)...]
                continue
            }
            words += rest[..<start]
            if !words.isEmpty { pieces.append(word(words)) }
            words = ""
            pieces.append(Piece(text: name, isReference: true, written: "{\(inner)}"))
            rest = rest[rest.index(after: inner.endIndex)...]
        }
        words += rest
        return words.isEmpty ? pieces : pieces + [word(words)]
    }

    private static func word(_ text: String) -> Piece {
        Piece(text: text, isReference: false, written: text)
    }
}
