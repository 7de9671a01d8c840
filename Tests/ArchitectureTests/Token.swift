/// A word, a number, a sign or a literal of Swift code.
struct Token: Hashable {
    enum Kind: Hashable {
        /// Code; a sign is one character.
        case code
        /// The text of a string, without its quotes and interpolations.
        case literal
    }

    let kind: Kind
    let text: String

    /// The line it begins on, from 1.
    let line: Int

    /// Whether it is this piece of code.
    func isCode(_ text: String) -> Bool { kind == .code && self.text == text }

    /// Whether it is code that begins like a name.
    var isWord: Bool {
        guard kind == .code, let first = text.first else { return false }
        return first.isLetter || first == "_"
    }

    /// Whether it is a number with a fraction or an exponent, which Swift reads as binary.
    var isFractionalNumber: Bool {
        guard kind == .code, let first = text.first, first.isNumber else { return false }
        let isHexadecimal = text.hasPrefix("0x")
        return text.contains(".") || text.lowercased().contains(isHexadecimal ? "p" : "e")
    }
}
