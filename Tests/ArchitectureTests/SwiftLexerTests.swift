import Testing

@Suite("Lexer")
struct SwiftLexerTests {
    @Test(
        "code is split into words, numbers and signs",
        arguments: [
            ("a.b(1_000)", ["a", ".", "b", "(", "1_000", ")"]),
            ("x / 1.5e-6 // half", ["x", "/", "1.5e-6"]),
            ("`import`/*a /*b*/ c*/$0.0.1", ["`import`", "$0", ".", "0", ".", "1"]),
            ("é≠0...9", ["é≠0", ".", ".", ".", "9"]),
        ]
    )
    func pieces(source: String, pieces: [String]) {
        #expect(SwiftLexer.tokens(of: source).map(\.text) == pieces)
    }

    @Test("a text is one literal, and its interpolation is code")
    func texts() {
        let tokens = SwiftLexer.tokens(of: #"f("a\"b\(g("c", (1)))d") + "" + h"#)
        #expect(tokens.filter { $0.kind == .literal }.map(\.text) == ["c", "a\"bd", ""])
        #expect(tokens.filter { $0.kind == .code }.map(\.text).joined() == "f(g(,(1)))++h")
    }

    @Test("raw texts and texts of several lines end where Swift ends them")
    func longTexts() {
        let source = """
            let a = #"x" \\(y) \\#(z) "#
            let b = \"""
                "quoted" \\(w)
                \"""
            let c = 1
            """
        let tokens = SwiftLexer.tokens(of: source)
        let words = tokens.filter(\.isWord).map(\.text)
        #expect(words == ["let", "a", "z", "let", "b", "w", "let", "c"])
        #expect(tokens.last?.line == 5)
    }

    @Test("a quote that nothing closes ends with its line")
    func recovery() {
        let tokens = SwiftLexer.tokens(of: "let a = /\"/\nlet b = 1")
        #expect(tokens.last?.text == "1")
    }

    @Test("a file knows its declarations, how deep they are and how long")
    func declarations() {
        let source = """
            public indirect enum A {
                class func f() {}
                struct B { let c = "}" }
            }
            fileprivate extension D {}
            """
        let found = SourceFile(room: "Catalog", name: "A", source: source).declarations
        #expect(found.map(\.name) == ["A", "B", "D"])
        #expect(found.map(\.isTopLevel) == [true, false, true])
        #expect(found.map(\.isPrivate) == [false, false, true])
        #expect(found.map(\.lineCount) == [4, 1, 1])
    }
}
