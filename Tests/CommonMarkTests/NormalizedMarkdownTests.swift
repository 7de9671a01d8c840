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
}
