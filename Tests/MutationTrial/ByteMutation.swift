/// Changes of a file such as slips, bad merges and ill will make, by a seed.
struct ByteMutation {
    private var chance: UInt64

    init(seed: UInt64) {
        chance = seed
    }

    /// Texts that readers have stumbled over, or might.
    private static let texts: [String] = [
        "", "-", "-1", "0", "00", "-0", "1e309", "1e-400", "0x10", "NaN", "Infinity", "∞",
        "99999999999999999999999999999999999999", "0.0000000000000000000000000000000001",
        "100%", "101%", "-5%", "1000000000 USD", "= 1 / 0", "= a + ", "= ((((1))))", "= x",
        "{", "}", "[", "]", "{}", "[]", "[[[[[[[[", "{a: {b: {c: ", "\"", "'", "`", "|", ">",
        "&a", "*a", "!!int 1", "!x", "<<: *a", "---\n", "...\n", "%YAML 1.2\n", "# ", ": ",
        "? ",
        "- ", "\t", "\r", "\r\n", "\n\n", "  ", "\u{0}", "\u{7}", "\u{1B}[31m", "\u{FEFF}",
        "\u{202E}", "\u{200B}", "\u{2028}", "\u{E000}", "\u{E001}", "\u{E002}", "\u{E008}",
        "\u{FFFD}", "e\u{301}", "🧑‍🚀", "ß", "İ", "=1+1", "@sum", "+1", "<b>", "</p>", "<!--",
        "-->", "]]>", "&amp;", "&#x0;", "{{x}}", "{{#x}}", "{{/x}}", "{{> x}}", "{rate x y}",
        "{estimate x monthly}", "{chart x ladder}", "\\{", "](", "[a](b:c)", "[a]: b", "```",
        "~~~", "$$", "| a | b |\n|---|---|\n", "# ", "###### ", "true", "false", "null", "~",
        "yes", "2026-02-30", "0000-00-00", "9999-12-31", "10000-01-01", "2026-13", "us-east-1",
        "*", "../..", "/etc", "a/b", "con", ",,,,,,,,", "\"\"\"", "first 0", "over -1",
        "input_tokens>x",
    ]

    /// What is no UTF-8.
    private static let odd: [[UInt8]] = [
        [0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80],
    ]

    private static let words: [[UInt8]] = texts.map { Array($0.utf8) } + odd

    /// A number below a bound.
    mutating func number(below bound: Int) -> Int {
        chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return bound > 0 ? Int((chance >> 33) % UInt64(bound)) : 0
    }

    /// One to four changes; `other` is a file from which a piece may come.
    mutating func mutated(_ bytes: [UInt8], with other: [UInt8]) -> [UInt8] {
        var result = bytes
        for _ in 0...number(below: 4) { change(&result, with: other) }
        return result
    }

    private mutating func change(_ bytes: inout [UInt8], with other: [UInt8]) {
        switch number(below: 12) {
        case 0: flip(&bytes)
        case 1: bytes.removeSubrange(range(in: bytes, upTo: 40))
        case 2: insert(Array(bytes[range(in: bytes, upTo: 400)]), into: &bytes)
        case 3: insert(Array(other[range(in: other, upTo: 400)]), into: &bytes)
        case 4: bytes.removeSubrange(number(below: bytes.count + 1)...)
        case 5: swapLines(of: &bytes)
        case 6: bytes.removeSubrange(line(of: bytes))
        case 7, 8: replaceValue(of: &bytes)
        case 9:
            let word = word()
            insert(Array(repeatElement(word, count: number(below: 200)).joined()), into: &bytes)
        default: insert(word(), into: &bytes)
        }
    }

    private mutating func word() -> [UInt8] {
        ByteMutation.words[number(below: ByteMutation.words.count)]
    }

    private mutating func flip(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        bytes[number(below: bytes.count)] ^= 1 << UInt8(number(below: 8))
    }

    private mutating func insert(_ piece: [UInt8], into bytes: inout [UInt8]) {
        bytes.insert(contentsOf: piece, at: number(below: bytes.count + 1))
    }

    private mutating func range(in bytes: [UInt8], upTo length: Int) -> Range<Int> {
        let start = number(below: bytes.count + 1)
        return start..<min(bytes.count, start + number(below: length))
    }

    /// A line with its break.
    private mutating func line(of bytes: [UInt8]) -> Range<Int> {
        let place = number(below: bytes.count)
        let start = bytes[..<place].lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
        let end = bytes[place...].firstIndex(of: 0x0a).map { $0 + 1 } ?? bytes.count
        return start..<max(start, end)
    }

    private mutating func swapLines(of bytes: inout [UInt8]) {
        let moved = line(of: bytes)
        let text = Array(bytes[moved])
        bytes.removeSubrange(moved)
        bytes.insert(contentsOf: text, at: line(of: bytes).lowerBound)
    }

    /// Puts a word where a value stands: behind a colon or a comma, up to the next or the line's end.
    private mutating func replaceValue(of bytes: inout [UInt8]) {
        let place = number(below: bytes.count)
        let ends: Set<UInt8> = [0x0a, UInt8(ascii: ","), UInt8(ascii: "}")]
        let starts: Set<UInt8> = [UInt8(ascii: ":"), UInt8(ascii: ",")]
        guard let start = bytes[place...].firstIndex(where: starts.contains) else { return }
        let end = bytes[(start + 1)...].firstIndex(where: ends.contains) ?? bytes.count
        bytes.replaceSubrange((start + 1)..<end, with: [0x20] + word())
    }
}
