import CommonMark
import Testing

@Suite("References in braces")
struct ReferenceTests {
    @Test("a name in braces is a reference, in code and behind a backslash it is not")
    func references() {
        let source = """
            One {rate x output_tokens} and `{code}` and \\{this}.

                {block}

            {chart y}

            ## Of {heading}

            An { open one, {} and { spaced }.
            """
        let found = MarkdownDocument(source).references
        #expect(found.map(\.text) == ["rate x output_tokens", "chart y", "heading", "spaced"])
        #expect(found.map(\.line) == [1, 5, 7, 9])
        #expect(found.map(\.place) == [.sentence, .paragraph, .heading, .sentence])
    }

    @Test("something else stands for a reference, and the rest is left alone")
    func replacement() {
        let document = MarkdownDocument("At {a}, `{a}` & \\{a} {b}.\n\n{c}\n\n- {c}")
            .replacingReferences(["a": "<b>1</b>", "c": "in"], blocks: ["c": "<hr>"])
        #expect(
            document.html.replacing(/\n+/, with: "\n")
                == "<p>At <b>1</b>, <code>{a}</code> &amp; {a} {b}.</p>\n<hr>\n<ul>\n<li>in</li>\n</ul>\n"
        )
    }

    @Test("raw HTML stays where it is allowed, and a link that runs does not")
    func rawHTML() {
        let source = "a <b>c</b> [d](javascript:e)\n\n<div>\nf\n</div>"
        let html = MarkdownDocument(source, allowsRawHTML: true).html
        #expect(html == "<p>a <b>c</b> <a href=\"\">d</a></p>\n<div>\nf\n</div>\n")
    }
}
