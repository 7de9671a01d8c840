import CommonMark
import Testing

/// The examples of section 4.10 of the specification of GitHub-flavoured Markdown 0.29.
@Suite("Pipe tables")
struct PipeTableTests {
    @Test("example 198: header, delimiter, one row")
    func basic() {
        #expect(
            MarkdownDocument("| foo | bar |\n| --- | --- |\n| baz | bim |").html
                == """
                <table>
                <thead>
                <tr>
                <th>foo</th>
                <th>bar</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>baz</td>
                <td>bim</td>
                </tr>
                </tbody>
                </table>

                """
        )
    }

    @Test("example 199: cells need not line up, and colons align")
    func alignment() {
        #expect(
            MarkdownDocument("| abc | defghi |\n:-: | -----------:\nbar | baz").html
                == """
                <table>
                <thead>
                <tr>
                <th align="center">abc</th>
                <th align="right">defghi</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td align="center">bar</td>
                <td align="right">baz</td>
                </tr>
                </tbody>
                </table>

                """
        )
    }

    @Test("example 200: a bar behind a backslash is a bar, in code too")
    func escapes() {
        let html = MarkdownDocument("| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |")
            .html
        #expect(html.contains("<th>f|oo</th>"))
        #expect(html.contains("<td>b <code>|</code> az</td>"))
        #expect(html.contains("<td>b <strong>|</strong> im</td>"))
    }

    @Test("example 201: another block ends the table")
    func quotation() {
        let html = MarkdownDocument("| abc | def |\n| --- | --- |\n| bar | baz |\n> bar").html
        #expect(html.hasSuffix("</table>\n<blockquote>\n<p>bar</p>\n</blockquote>\n"))
        #expect(html.matches(of: /<tr>/).count == 2)
    }

    @Test("example 202: an empty line ends it, a line without bars does not")
    func end() {
        let html = MarkdownDocument("| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar").html
        #expect(
            html.contains("<tr>\n<td>bar</td>\n<td></td>\n</tr>\n</tbody>\n</table>\n<p>bar</p>")
        )
    }

    @Test("example 203: a header that does not fit its delimiter row makes no table")
    func mismatch() {
        let html = MarkdownDocument("| abc | def |\n| --- |\n| bar |").html
        #expect(html == "<p>| abc | def |\n| --- |\n| bar |</p>\n")
    }

    @Test("example 204: cells that lack are empty, and those too many are left out")
    func count() {
        let html = MarkdownDocument("| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |")
            .html
        #expect(html.contains("<td>bar</td>\n<td></td>"))
        #expect(html.contains("<td>bar</td>\n<td>baz</td>\n</tr>"))
        #expect(!html.contains("boo"))
    }

    @Test("example 205: a table may have no rows")
    func noRows() {
        let html = MarkdownDocument("| abc | def |\n| --- | --- |").html
        #expect(html.hasSuffix("</thead>\n</table>\n"))
    }

    @Test("what begins like a list or a heading is text in a cell, and stays at its end")
    func cells() {
        let source = "| a |\n| --- |\n| - x |\n| # y # |\n| 1. z |\n| **b.** |\n| <i>h</i> |"
        let html = MarkdownDocument(source).html
        for cell in ["- x", "# y #", "1. z", "<strong>b.</strong>", "&lt;i&gt;h&lt;/i&gt;"] {
            #expect(html.contains("<td>\(cell)</td>"), "\(cell)")
        }
    }

    @Test("lines above the header are a paragraph of their own")
    func before() {
        let html = MarkdownDocument("words\n| a | b |\n| --- | --- |\n| 1 | 2 |").html
        #expect(html.hasPrefix("<p>words</p>\n<table>"))
    }

    @Test("a table stays a table in Markdown, and its links are links")
    func markdown() {
        let source = "| a | b |\n|:-|-:|\n| [l](x.md) `c\\|d` | e\\|f |\n| {g} | |"
        let document = MarkdownDocument(source)
        #expect(
            document.normalizedMarkdown
                == "| a | b |\n| :-- | --: |\n| [l](x.md) `c\\|d` | e\\|f |\n| {g} |  |\n"
        )
        #expect(document.links.map(\.line) == [3])
        #expect(document.references.map(\.line) == [4])
        let followed = MarkdownDocument("x\n\n| a |\n| - |\n\ny")
        #expect(followed.normalizedMarkdown == "x\n\n| a |\n| --- |\n\ny\n")
        let again = MarkdownDocument(document.normalizedMarkdown)
        #expect(again.normalizedMarkdown == document.normalizedMarkdown)
        #expect(again.html == document.html)
    }
}
