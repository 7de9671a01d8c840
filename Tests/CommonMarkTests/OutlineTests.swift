import CommonMark
import Testing

@Suite("The outline of a document")
struct OutlineTests {
    @Test("Headings come with level, text and line, the first level included")
    func headings() {
        let document = MarkdownDocument(
            """
            # Title

            Text.

            ## A *b* `c` [d](e)

            > ### Quoted

            Under
            lined
            ---
            """
        )
        #expect(document.outline.map(\.level) == [1, 2, 3, 2])
        #expect(document.outline.map(\.text) == ["Title", "A b c d", "Quoted", "Under lined"])
        #expect(document.outline.map(\.id) == ["title", "a-b-c-d", "quoted", "under-lined"])
        #expect(document.outline.map(\.line) == [1, 5, 7, 9])
    }

    @Test("HTML carries the identifiers and the levels as written")
    func identifiersInHTML() {
        let html = MarkdownDocument("# A\n\n- ###### B *c*\n\n> ## A\n").html
        #expect(html.contains("<h1 id=\"a\">A</h1>\n"))
        #expect(html.contains("<h6 id=\"b-c\">B <em>c</em></h6>"))
        #expect(html.contains("<blockquote>\n<h2 id=\"a-1\">A</h2>\n</blockquote>\n"))
    }

    @Test(
        "An identifier keeps lower-case letters of every script, digits, hyphens and underscores",
        arguments: [
            ("Cache read & write", "cache-read--write"),
            ("Claude Sonnet 4.6", "claude-sonnet-46"),
            ("`max_tokens` per call", "max_tokens-per-call"),
            ("Größe", "größe"),
            ("pre-paid", "pre-paid"),
            ("a\\_b \\<i\\>", "a_b-i"),
            ("日本語", "日本語"),
            ("--- !", "section"),
            ("", "section"),
        ]
    )
    func slugs(text: String, id: String) {
        #expect(MarkdownDocument("## " + text).outline.map(\.id) == [id])
    }

    @Test("Equal headings are numbered, and no number meets another heading")
    func duplicates() {
        let document = MarkdownDocument("## A\n## A-1\n## a\n## A\n## ?\n## !\n")
        #expect(document.outline.map(\.id) == ["a", "a-1", "a-2", "a-3", "section", "section-1"])
    }

    @Test("A hard break in a heading is a space")
    func hardBreak() {
        let document = MarkdownDocument("one  \ntwo\n===\n")
        #expect(document.outline.map(\.text) == ["one two"])
        #expect(document.html == "<h1 id=\"one-two\">one\ntwo</h1>\n")
        #expect(document.normalizedMarkdown == "# one two\n")
    }
}
