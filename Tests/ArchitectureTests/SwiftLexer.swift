/// Splits Swift into tokens, so that a rule reads code and neither comments nor texts.
///
/// Code inside a string's interpolation is code. So is a regular expression, which is good enough
/// here: a quote in it ends with its line.
struct SwiftLexer {
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1
    private var tokens: [Token] = []

    /// The tokens of a source text, in order.
    static func tokens(of source: String) -> [Token] {
        var lexer = SwiftLexer(bytes: Array(source.utf8))
        lexer.scanCode(isInterpolation: false)
        return lexer.tokens
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Scans to the end, or to the bracket that closes an interpolation.
    private mutating func scanCode(isInterpolation: Bool) {
        var depth = 0
        while index < bytes.count {
            if starts(with: "//") {
                while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
            } else if starts(with: "/*") {
                skipBlockComment()
            } else if let opening = stringOpening() {
                scanString(from: opening)
            } else if starts(with: ")"), isInterpolation, depth == 0 {
                index += 1
                return
            } else {
                if starts(with: "(") { depth += 1 }
                if starts(with: ")") { depth -= 1 }
                scanPiece()
            }
        }
    }

    private mutating func skipBlockComment() {
        var depth = 0
        repeat {
            if starts(with: "/*") {
                depth += 1
                index += 2
            } else if starts(with: "*/") {
                depth -= 1
                index += 2
            } else {
                advance()
            }
        } while depth > 0 && index < bytes.count
    }

    /// What opens a string, and how it ends.
    private struct Opening {
        let length: Int
        let closing: String
        /// What stands before an escaped character.
        let escape: String
        let spansLines: Bool
    }

    private func stringOpening() -> Opening? {
        let hashes = bytes[index...].prefix { $0 == UInt8(ascii: "#") }.count
        let marks = String(repeating: "#", count: hashes)
        for quotes in ["\"\"\"", "\""] where starts(with: marks + quotes) {
            return Opening(
                length: hashes + quotes.count,
                closing: quotes + marks,
                escape: "\\" + marks,
                spansLines: quotes.count == 3
            )
        }
        return nil
    }

    private mutating func scanString(from opening: Opening) {
        let start = line
        var text: [UInt8] = []
        index += opening.length
        while index < bytes.count, !starts(with: opening.closing) {
            if bytes[index] == UInt8(ascii: "\n"), !opening.spansLines { break }
            if starts(with: opening.escape + "(") {
                index += opening.escape.utf8.count + 1
                scanCode(isInterpolation: true)
                continue
            }
            if starts(with: opening.escape) { index += opening.escape.utf8.count }
            guard index < bytes.count else { break }
            text.append(bytes[index])
            advance()
        }
        if starts(with: opening.closing) { index += opening.closing.utf8.count }
        let content = String(decoding: text, as: UTF8.self)
        tokens.append(Token(kind: .literal, text: content, line: start))
    }

    /// Scans a word, a number, a sign or white space.
    private mutating func scanPiece() {
        let start = index
        let first = bytes[index]
        advance()
        if SwiftLexer.isDigit(first) {
            while index < bytes.count, continuesNumber() { index += 1 }
        } else if SwiftLexer.isInWord(first) || first == UInt8(ascii: "`") {
            while index < bytes.count, SwiftLexer.isInWord(bytes[index]) { index += 1 }
            if first == UInt8(ascii: "`"), starts(with: "`") { index += 1 }
        } else if first <= UInt8(ascii: " ") {
            return
        }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        tokens.append(Token(kind: .code, text: text, line: line))
    }

    /// Whether a number goes on: digits and letters, one point before a digit, a signed exponent.
    private func continuesNumber() -> Bool {
        if SwiftLexer.isInWord(bytes[index]) { return true }
        guard index + 1 < bytes.count, SwiftLexer.isDigit(bytes[index + 1]) else { return false }
        switch bytes[index] {
        case UInt8(ascii: "."): return tokens.last?.isCode(".") != true
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            return [UInt8(ascii: "e"), UInt8(ascii: "E")].contains(bytes[index - 1])
        default: return false
        }
    }

    private mutating func advance() {
        if bytes[index] == UInt8(ascii: "\n") { line += 1 }
        index += 1
    }

    private func starts(with text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isInWord(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) || isDigit(byte)
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte >= 0x80
    }
}
