import Testing

@Suite("Plain words")
struct PlainWordsTests {
    /// Turns of phrase that a reader stumbles over, each with what says the same in plain English.
    private static let plain = [
        "sold no longer": "no longer sold",
        "listed no longer": "no longer listed",
        "to be had": "available",
        "reckon": "calculate, or expect",
        "nought": "zero",
        "hangs on": "depends on",
        "somebody waits": "people wait",
        "in the place of": "instead of",
        "is no text": "is not text",
        "is no format": "is not a format",
        "is no project": "is not a project",
        "is no number": "is not a number",
        "formulas go by": "formulas use",
    ]

    @Test("no text that the tool prints has a turn of phrase that has a plainer form")
    func texts() throws {
        let found = try SourceFile.all().flatMap(stiffPhrases)
        #expect(found == [])
    }

    @Test("a phrase is found in a text that goes on over several lines, and in no comment")
    func found() {
        let source = """
            // It is to be had.
            let words = "It was not to "
                + "be had there."
            let name = toBeHad("reck", "on")
            """
        let file = SourceFile(room: "Pricing", name: "Price", source: source)
        #expect(stiffPhrases(in: file) == ["Pricing/Price.swift:2: to be had (available)"])
    }

    private func stiffPhrases(in file: SourceFile) -> [String] {
        file.texts.flatMap { text in
            Self.plain.sorted { $0.key < $1.key }
                .filter { text.words.contains($0.key) }
                .map { "\(file.place(text.line)): \($0.key) (\($0.value))" }
        }
    }
}

extension SourceFile {
    /// The texts of the code, those that are joined by + as one, each with the line it begins on.
    fileprivate var texts: [(words: String, line: Int)] {
        var texts: [(words: String, line: Int)] = []
        var isJoined = false
        for token in tokens {
            switch token.kind {
            case .literal where isJoined: texts[texts.count - 1].words += token.text
            case .literal: texts.append((token.text, token.line))
            case .code: break
            }
            isJoined = token.kind == .literal || isJoined && token.isCode("+")
        }
        return texts
    }
}
