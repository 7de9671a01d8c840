import CommonMark
import Testing

@Suite("Markdown in one style")
struct NormalizedMarkdownTests {
    @Test(
        "Different ways to write a thing become one",
        arguments: [
            ("Title\n=====", "# Title\n"),
            ("## Title ##", "## Title\n"),
            ("* a\n* b", "  - a\n  - b\n"),
            ("__a__ _b_", "**a** *b*\n"),
            ("one\n\n\n\ntwo\n\n\n", "one\n\ntwo\n"),
            ("~~~ swift\nlet a\n~~~", "``` swift\nlet a\n```\n"),
            ("[r]\n\n[r]: b.md 'T'", "[r](b.md \"T\")\n"),
        ]
    )
    func regularStyle(source: String, markdown: String) {
        #expect(MarkdownDocument(source).normalizedMarkdown == markdown)
    }

    @Test("Long lines and line breaks stay as they are")
    func unwrapped() {
        let line = String(repeating: "word ", count: 100) + "end"
        #expect(MarkdownDocument(line + "\nnext").normalizedMarkdown == line + "\nnext\n")
    }

    @Test("Raw HTML cannot come back to life")
    func rawHTML() {
        let document = MarkdownDocument("a <b>\n\n<script>\nx\n</script>\n")
        #expect(
            document.normalizedMarkdown
                == "a \\<b\\>\n\n``` html\n<script>\nx\n</script>\n```\n"
        )
    }

    @Test(
        "Read again it gives the same HTML and the same Markdown",
        arguments: [
            "- a\n- b\n\n* c\n", "1. a\n\n       code\n2. b\n", "- a\n\n<!-- -->\n\n    code\n",
            "\\# a \\* b 1\\. <c> &lt;d&gt; [e] `` ` ``\n", "a <b\nc='d'> e\n",
            "> - ## a\n>   > b\n", "![a *b*](c \"d\\\"e\")", "- [ ] a\n+ b\n",
        ]
    )
    func fixedPoint(source: String) {
        let document = MarkdownDocument(source)
        let again = MarkdownDocument(document.normalizedMarkdown)
        #expect(again.html == document.html)
        #expect(again.normalizedMarkdown == document.normalizedMarkdown)
    }

    @Test(
        "What GitHub would take for mark-up of its own stays text",
        arguments: [
            ("\\~\\~\\~\ncode\n\\~\\~\\~", "\\~\\~\\~\ncode\n\\~\\~\\~\n"),
            ("a ~~b~~ c", "a \\~\\~b\\~\\~ c\n"), ("`~` x", "`~` x\n"),
            ("- [x] a", "  - \\[x\\] a\n"), ("[^1]", "\\[^1\\]\n"),
            ("See https://a.example/b_c.", "See https\\://a.example/b\\_c.\n"),
            ("www.a.example/b*c", "www\\.a.example/b\\*c\n"),
            ("See https://a.example/b-c.", "See https://a.example/b-c.\n"),
            ("https://a.example/b_c,ftp://d.e", "https\\://a.example/b\\_c,ftp://d.e\n"),
            ("https://a.example,ftp://d.e/_", "https\\://a.example,ftp\\://d.e/\\_\n"),
            ("| a |\n|---|\n| ~x~ |", "| a |\n| --- |\n| \\~x\\~ |\n"),
        ]
    )
    func signsOfGitHub(source: String, markdown: String) {
        #expect(MarkdownDocument(source).normalizedMarkdown == markdown)
        #expect(MarkdownDocument(markdown).normalizedMarkdown == markdown)
    }

    // It took time with the square of their number: minutes for these.
    @Test("Thousands of addresses in one word are soon written", .timeLimit(.minutes(1)))
    func manyAddresses() {
        let text = String(repeating: "http://,", count: 8_000)
        let isSame = MarkdownDocument(text).normalizedMarkdown == text + "\n"
        #expect(isSame)
    }

    @Test(
        "Emphases that touch stay apart",
        arguments: ["*a*_b_", "**a**__b__", "*a***b**", "*a*_b_ | *c*", "_*a*_", "**a** *b*"]
    )
    func adjacentEmphasis(source: String) {
        let document = MarkdownDocument(source)
        let again = MarkdownDocument(document.normalizedMarkdown, allowsRawHTML: true)
        #expect(again.html.replacing("<!-- -->", with: "") == document.html)
    }
}
