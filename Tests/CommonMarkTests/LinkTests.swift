import CommonMark
import Testing

@Suite("The links of a document")
struct LinkTests {
    @Test("Links and images come in reading order with the line they start on")
    func lines() {
        let document = MarkdownDocument(
            """
            One
            [a](a.md) `code
            span` [b](b.md) [long
            text](c.md)

            > [![i](i.png)](d.md)
            > <https://e.example>

            - []()
            """
        )
        let links = document.links
        #expect(
            links.map(\.destination)
                == ["a.md", "b.md", "c.md", "d.md", "i.png", "https://e.example", ""]
        )
        #expect(links.map(\.line) == [2, 3, 3, 6, 6, 7, 9])
    }

    @Test("A destination is given without escapes and entities")
    func unescaped() {
        let document = MarkdownDocument("[a](a\\_b.md?x&amp;y) [b](<c d.md>)")
        #expect(document.links.map(\.destination) == ["a_b.md?x&y", "c d.md"])
    }

    @Test("Rewriting reaches HTML, Markdown and the list of links")
    func rewriting() {
        let document = MarkdownDocument("[a](other.md#x) ![b](b.png)\n\n[r]\n\n[r]: other.md#x\n")
            .rewritingLinks { $0 == "other.md#x" ? "../other/index.html#x" : $0 }
        #expect(
            document.html == """
                <p><a href="../other/index.html#x">a</a> <img src="b.png" alt="b" /></p>
                <p><a href="../other/index.html#x">r</a></p>

                """
        )
        #expect(
            document.normalizedMarkdown == """
                [a](../other/index.html#x) ![b](b.png)

                [r](../other/index.html#x)

                """
        )
        #expect(
            document.links.map(\.destination)
                == ["../other/index.html#x", "b.png", "../other/index.html#x"]
        )
    }

    @Test("A second rewriting starts from the first")
    func rewritingTwice() {
        let once = MarkdownDocument("[a](a) [b](b)").rewritingLinks { $0 == "a" ? "b" : "c" }
        let twice = once.rewritingLinks { $0 + "!" }
        #expect(twice.links.map(\.destination) == ["b!", "c!"])
    }

    @Test("The transform sees each destination once, in reading order")
    func calls() {
        var seen: [String] = []
        _ = MarkdownDocument("[a](z) [b](a) [c](z)")
            .rewritingLinks {
                seen.append($0)
                return $0
            }
        #expect(seen == ["z", "a"])
    }

    @Test("Rewriting cannot smuggle in a dangerous destination")
    func dangerousRewriting() {
        let document = MarkdownDocument("[a](b)").rewritingLinks { _ in "javascript:alert(1)" }
        #expect(document.html == "<p><a href=\"\">a</a></p>\n")
        #expect(document.normalizedMarkdown == "[a]()\n")
    }
}
