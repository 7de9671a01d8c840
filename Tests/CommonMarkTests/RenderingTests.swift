import CommonMark
import Testing

@Suite("Markdown to HTML")
struct RenderingTests {
    @Test(
        "Each construct of CommonMark becomes its element",
        arguments: [
            ("plain", "<p>plain</p>\n"),
            ("*a* __b__ `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>\n"),
            ("one\ntwo", "<p>one\ntwo</p>\n"),
            ("one  \ntwo", "<p>one<br />\ntwo</p>\n"),
            ("> quoted", "<blockquote>\n<p>quoted</p>\n</blockquote>\n"),
            ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
            ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
            ("    indented", "<pre><code>indented\n</code></pre>\n"),
            ("```swift\nlet a\n```", "<pre><code class=\"language-swift\">let a\n</code></pre>\n"),
            ("---", "<hr />\n"),
            ("[a](b.md \"t\")", "<p><a href=\"b.md\" title=\"t\">a</a></p>\n"),
            ("![a](b.png)", "<p><img src=\"b.png\" alt=\"a\" /></p>\n"),
            ("<https://a.example>", "<p><a href=\"https://a.example\">https://a.example</a></p>\n"),
            ("[r]\n\n[r]: b.md", "<p><a href=\"b.md\">r</a></p>\n"),
            ("&amp; &copy; \\*", "<p>&amp; © *</p>\n"),
            ("AT&T \"q\" a > b", "<p>AT&amp;T &quot;q&quot; a &gt; b</p>\n"),
        ]
    )
    func constructs(source: String, html: String) {
        #expect(MarkdownDocument(source).html == html)
    }

    @Test(
        "Raw HTML is shown as it is written",
        arguments: [
            ("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n"),
            ("a <!-- note --> b", "<p>a &lt;!-- note --&gt; b</p>\n"),
            ("a <img src=x onerror=alert(1)>", "<p>a &lt;img src=x onerror=alert(1)&gt;</p>\n"),
            (
                "<div class=\"x\">\ntext\n</div>",
                "<pre><code class=\"language-html\">&lt;div class=&quot;x&quot;&gt;\ntext\n"
                    + "&lt;/div&gt;\n</code></pre>\n"
            ),
            (
                "<script>\n\nalert(1)\n</script>\n\nafter",
                "<pre><code class=\"language-html\">&lt;script&gt;\n\nalert(1)\n"
                    + "&lt;/script&gt;\n</code></pre>\n<p>after</p>\n"
            ),
            ("## <i>x</i>", "<h2 id=\"ixi\">&lt;i&gt;x&lt;/i&gt;</h2>\n"),
        ]
    )
    func rawHTML(source: String, html: String) {
        #expect(MarkdownDocument(source).html == html)
    }

    @Test(
        "Destinations that can carry code are dropped, in HTML and in Markdown",
        arguments: [
            "javascript:alert(1)", "JavaScript:alert(1)", "java&#115;cript:alert(1)",
            "vbscript:x", "file:///etc/passwd", "data:text/html,x", "data:image/png;base64,x",
            "java&#9;script:alert(1)", "&#1;javascript:alert(1)", "javascript&colon;alert(1)",
            "view-source:x", "tel:1",
        ]
    )
    func unsafeDestinations(destination: String) {
        #expect(MarkdownDocument("[a](\(destination))").html == "<p><a href=\"\">a</a></p>\n")
        let image = MarkdownDocument("![a](\(destination))").html
        #expect(image == "<p><img src=\"\" alt=\"a\" /></p>\n")
        #expect(MarkdownDocument("[a](\(destination))").normalizedMarkdown == "[a]()\n")
        #expect(MarkdownDocument("![a](\(destination))").normalizedMarkdown == "![a]()\n")
        #expect(MarkdownDocument("[a](\(destination))").links.map(\.isSafe) == [false])
    }

    @Test(
        "Destinations of the web, mails and those without a scheme stay",
        arguments: [
            "https://e.example/a:b", "HTTP://e.example", "mailto:a@e.example", "/rates/#a:b",
            "a/b:c", "?x:y", "#x:y", "//e.example:80/", "",
        ]
    )
    func safeDestinations(destination: String) {
        #expect(
            MarkdownDocument("[a](\(destination))").normalizedMarkdown == "[a](\(destination))\n"
        )
    }

    @Test("A destination cannot leave its attribute")
    func quotedDestination() {
        let html = MarkdownDocument("[a](<x\" onclick=\"y>)").html
        #expect(html == "<p><a href=\"x%22%20onclick=%22y\">a</a></p>\n")
    }

    @Test("CRLF and CR line breaks give what LF gives", arguments: ["\r\n", "\r"])
    func lineBreaks(lineBreak: String) {
        let lines = ["## A", "", "one", "two", "", "```", "code", "```", ""]
        let other = MarkdownDocument(lines.joined(separator: lineBreak))
        #expect(other == MarkdownDocument(lines.joined(separator: "\n")))
        #expect(!other.html.utf8.contains(UInt8(ascii: "\r")))
        #expect(other.html.contains("<p>one\ntwo</p>\n"))
    }

    @Test("NUL becomes the replacement character")
    func nul() {
        #expect(MarkdownDocument("a\0b").html == "<p>a\u{FFFD}b</p>\n")
    }

    @Test("A source without content gives nothing", arguments: ["", "\n\n", "  \n"])
    func empty(source: String) {
        let document = MarkdownDocument(source)
        #expect(document.html == "")
        #expect(document.normalizedMarkdown == "")
        #expect(document.outline.isEmpty)
        #expect(document.links.isEmpty)
    }

    @Test(
        "Ten thousand levels of nesting neither crash nor hang",
        .timeLimit(.minutes(1)),
        arguments: [
            String(repeating: "[", count: 10_000) + "a" + String(repeating: "]", count: 10_000),
            String(repeating: "> ", count: 10_000) + "a",
            String(repeating: "[a](b", count: 10_000),
            String(repeating: "<b>", count: 10_000),
        ]
    )
    func deepNesting(source: String) {
        let document = MarkdownDocument(source)
        #expect(document.html.utf8.count > 10_000)
        #expect(document.normalizedMarkdown.utf8.count > 10_000)
        #expect(document.outline.isEmpty)
    }

    @Test("The same source gives the same bytes twice")
    func determinism() {
        let source = "# A\n\n[a](b) <i>\n\n- x\n- y\n\n<div>\n"
        let (first, second) = (MarkdownDocument(source), MarkdownDocument(source))
        #expect(Array(first.html.utf8) == Array(second.html.utf8))
        #expect(Array(first.html.utf8) == Array(first.html.utf8))
        #expect(Array(first.normalizedMarkdown.utf8) == Array(second.normalizedMarkdown.utf8))
    }
}
