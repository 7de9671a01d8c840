/// Goes through Markdown, and stops wherever something else than code or a comment stands.
public struct MarkdownScanner {
    private let bytes: [UInt8]
    private var place = 0

    /// Starts at the beginning of a text.
    public init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The text with other words in some places.
    ///
    /// - Parameter exchange: Called at each byte of running text; it moves on over what it
    ///   exchanges and gives what stands there instead, or gives nil and stays.
    /// - Returns: The whole text.
    public mutating func rewritten(_ exchange: (inout MarkdownScanner) -> String?) -> String {
        var result: [UInt8] = []
        while place < bytes.count {
            let start = place
            skipLiteral()
            if place == start {
                if let text = exchange(&self) {
                    result += Array(text.utf8)
                    continue
                }
                place = start + (bytes[start] == UInt8(ascii: "\\") ? 2 : 1)
            }
            place = min(place, bytes.count)
            result += bytes[start..<place]
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// How many bytes stand before the place.
    var offset: Int { place }

    /// Whether a line begins here.
    public var isAtLineStart: Bool { place == 0 || bytes[place - 1] == UInt8(ascii: "\n") }

    /// Moves on over a text that stands here, and says whether it does.
    public mutating func skip(_ text: String) -> Bool {
        guard bytes[place...].starts(with: text.utf8) else { return false }
        place += text.utf8.count
        return true
    }

    /// Moves on over the bytes that pass, and gives them.
    public mutating func take(while isWanted: (UInt8) -> Bool) -> String {
        let start = place
        while place < bytes.count, isWanted(bytes[place]) { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    /// Moves on over the destination of a link, up to a space or the bracket that ends it.
    public mutating func destination() -> String {
        var depth = 0
        return take { byte in
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            return depth >= 0 && byte != UInt8(ascii: " ") && byte != UInt8(ascii: "\n")
        }
    }

    /// Moves on over code or a comment that stands here.
    private mutating func skipLiteral() {
        if isAtLineStart, let fence = fence { return skipFence(fence) }
        if bytes[place] == UInt8(ascii: "`") { return skipCode() }
        guard bytes[place...].starts(with: "<!--".utf8) else { return }
        while place < bytes.count, !bytes[place...].starts(with: "-->".utf8) { place += 1 }
    }

    /// The marks that open a fence on the line here; nil for any other line.
    private var fence: ArraySlice<UInt8>? {
        let line = bytes[place...].prefix { $0 != UInt8(ascii: "\n") }
        let marks = line.drop { " >".utf8.contains($0) }
        guard let mark = marks.first, "`~".utf8.contains(mark) else { return nil }
        let run = marks.prefix { $0 == mark }
        let rest = marks[run.endIndex...]
        return run.count >= 3 && !rest.contains(UInt8(ascii: "`")) ? run : nil
    }

    private mutating func skipFence(_ fence: ArraySlice<UInt8>) {
        skipLine()
        while place < bytes.count {
            let line = bytes[place...].prefix { $0 != UInt8(ascii: "\n") }
            skipLine()
            let marks = line.drop { " >".utf8.contains($0) }
            if marks.starts(with: fence), marks.allSatisfy({ $0 == fence.first }) { return }
        }
    }

    private mutating func skipLine() {
        while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
        place = min(place + 1, bytes.count)
    }

    /// Moves on over a code span, or over backticks that open none.
    private mutating func skipCode() {
        let isMark = { (byte: UInt8) in byte == UInt8(ascii: "`") }
        let run = take(while: isMark).count
        var end = place
        while end < bytes.count {
            if bytes[end...].starts(with: "\n\n".utf8) { return }
            guard isMark(bytes[end]) else {
                end += 1
                continue
            }
            let closing = bytes[end...].prefix(while: isMark).count
            end += closing
            if closing == run {
                place = end
                return
            }
        }
    }
}
