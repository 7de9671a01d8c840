import Testing

/// Every diagnostic says what to do.
@Suite("Diagnostics in the sources")
struct DiagnosticCallTests {
    @Test("no diagnostic is made without a help line")
    func help() throws {
        let files = try SourceFile.all()
        #expect(files.flatMap(callsWithoutHelp) == [])
        let count = files.map { file in
            file.tokens.indices.count { isCall(at: $0, in: file.tokens) }
        }
        #expect(count.reduce(0, +) > 200)
    }

    @Test(
        "one without is found",
        arguments: [
            #"log.error("bad-id", "a", at: b)"#,
            #"Diagnostic(.warning, code: c, "a", inFile: help(b))"#,
            #"value.report("bad-id", "\(help)")"#,
            #"log.error(code, words(["help": 1]), at: b)"#,
        ]
    )
    func found(source: String) {
        let file = SourceFile(room: "Catalog", name: "Rate", source: source)
        #expect(callsWithoutHelp(in: file) == ["Catalog/Rate.swift:1"])
    }

    @Test(
        "one with help, and what is no diagnostic, is not found",
        arguments: [
            #"log.error("bad-id", "a", at: b, help: "c")"#,
            #"Diagnostic(.error, code: c, "a", at: b, help: c.map { "d" })"#,
            #"report("a sentence", token)"#, "logger.error(text)",
        ]
    )
    func notFound(source: String) {
        let file = SourceFile(room: "Catalog", name: "Rate", source: source)
        #expect(callsWithoutHelp(in: file) == [])
    }

    private func callsWithoutHelp(in file: SourceFile) -> [String] {
        file.tokens.indices.filter { isCall(at: $0, in: file.tokens) }
            .filter { !hasHelp(from: $0, in: file.tokens) }
            .map { file.place(file.tokens[$0].line) }
    }

    /// Whether a bracket opens the arguments of a diagnostic, which begin with its code or severity.
    private func isCall(at place: Int, in tokens: [Token]) -> Bool {
        guard tokens[place].isCode("("), place > 0, place + 1 < tokens.count else { return false }
        let (name, first) = (tokens[place - 1], tokens[place + 1])
        let isCode = first.isCode("code") || (first.kind == .literal && isCode(first.text))
        if name.isCode("Diagnostic") { return first.isCode(".") }
        return (name.isCode("error") || name.isCode("report")) && isCode
    }

    private func isCode(_ text: String) -> Bool {
        text.contains("-") && text.allSatisfy { $0 == "-" || $0.isLowercase || $0.isNumber }
    }

    /// Whether one of the arguments, and nothing within them, is called `help`.
    private func hasHelp(from place: Int, in tokens: [Token]) -> Bool {
        var depth = 0
        for index in tokens.indices[place...] {
            let token = tokens[index]
            if ["(", "[", "{"].contains(where: token.isCode) { depth += 1 }
            if [")", "]", "}"].contains(where: token.isCode) { depth -= 1 }
            if depth == 0 { return false }
            if depth == 1, token.isCode("help"), index + 1 < tokens.count,
                tokens[index + 1].isCode(":")
            {
                return true
            }
        }
        return false
    }
}
