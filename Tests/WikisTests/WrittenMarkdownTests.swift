import Testing

@testable import Wikis

@Suite("Written Markdown")
struct WrittenMarkdownTests {
    @Test(
        "destinations are exchanged outside of code, fences and comments",
        arguments: [
            ("[a](x)", "[a](X)"), ("![a](x) and [b](y \"t\")", "![a](X) and [b](Y \"t\")"),
            ("[a](x(1)) (b)", "[a](X(1)) (b)"), ("`[a](x)` [a](x)", "`[a](x)` [a](X)"),
            ("``[`](x)`` [a](x)", "``[`](x)`` [a](X)"), ("` [a](x)", "` [a](X)"),
            ("`a\n\n`[a](x)", "`a\n\n`[a](X)"), ("\\](x) [a](x)", "\\](x) [a](X)"),
            ("```\n[a](x)\n```\n[a](x)", "```\n[a](x)\n```\n[a](X)"),
            ("> ~~~ md\n> [a](x)\n> ~~~\n[a](x)", "> ~~~ md\n> [a](x)\n> ~~~\n[a](X)"),
            ("```a``` [a](x)", "```a``` [a](X)"),
            ("<!-- [a](x) --> [a](x)", "<!-- [a](x) --> [a](X)"),
            ("[`a`](x)", "[`a`](X)"), ("[a](x", "[a](X"), ("é [ü](x) ß", "é [ü](X) ß"),
        ]
    )
    func destinations(text: String, expected: String) {
        let found = WrittenMarkdown(text: text).replacingDestinations { $0.uppercased() }
        #expect(found.text == expected)
    }

    @Test("without footnotes their marks are words and their texts a list")
    func footnotes() {
        let text = "Costs 1.[^S1] `[^S2]` [^\n\n[^S1]: A list\n[^N1]: A note[^S1]"
        let found = WrittenMarkdown(text: text).withoutFootnotes().text
        let lines = ["- **S1:** A list", "- **N1:** A note\\[S1\\]"].joined(separator: "\n")
        #expect(found == "Costs 1.\\[S1\\] `[^S2]` \\[^\n\n" + lines)
    }

    @Test("escapes that Python-Markdown does not know become references, not in code")
    func escapes() {
        let text = "a \\< b \\| c \\~ d \\& e \\* f `\\<` \\\\< g"
        let expected = "a &lt; b &#124; c &#126; d &amp; e \\* f `\\<` \\\\< g"
        #expect(WrittenMarkdown(text: text).withReferencesForEscapes().text == expected)
    }

    @Test("quotes that begin with a word become admonitions, and others stay")
    func admonitions() {
        let text = "> **Warning.** Old.\n>\n> More.\n\n> Said.\n\n> **Missing.** A rate."
        let expected =
            "!!! warning \"Warning\"\n\n    Old.\n\n    More.\n\n> Said.\n\n"
            + "!!! danger \"Missing\"\n\n    A rate."
        #expect(WrittenMarkdown(text: text).withAdmonitions().text == expected)
    }

    @Test("a title goes before a page, in quotes, in the place of its heading")
    func titles() {
        let page = WrittenMarkdown(text: "<!-- x -->\n\n# A\n\nText\n\n# B\n")
        #expect(page.withoutTitle().text == "<!-- x -->\n\nText\n\n# B\n")
        #expect(
            page.withFrontMatter(title: "A \"b\": \\")
                .hasPrefix("---\ntitle: \"A \\\"b\\\": \\\\\"\n---\n\n<")
        )
    }
}
