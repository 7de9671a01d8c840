import Rendering
import ReportModel
import Testing

@Suite("Dollar signs in Markdown")
struct MathematicsGuardTests {
    /// What a sign becomes where it could be mathematics.
    private static let sign = "<span>&#36;</span>"

    @Test(
        "a sign that nothing takes for mathematics stays",
        arguments: [
            "Costs $5.", "US$5", "$5 and $6", "| $5 | $6 |", "a$ b$", "$ a $", "$a\n\nb$",
            "- $a\n- b$", "| $a |\n| b$ |", "> $a\n>\n> b$", "`$a$`", "```\n$a$\n```",
            "<https://a.example/$b$>", "https://a.example/$b$ x", "[a](b?$c$)", "[a](b \"$c$\")",
            "<!-- $a$ -->",
        ]
    )
    func stays(text: String) {
        #expect(text.withoutMathematics() == text)
    }

    @Test(
        "where two signs could stand about a formula, the block has none as it is",
        arguments: [
            ("$a$", "§a§"), ("$5–$10", "§5–§10"), ("$a\nb$ $", "§a\nb§ §"), ("$$a$$", "§§a§§"),
            ("$`a$b`$", "§`a$b`§"), ("| $a$ | $5 |\n| $5 |", "| §a§ | §5 |\n| $5 |"),
            ("# $a$\n\n$5", "# §a§\n\n$5"), ("> $a\n> b$", "> §a\n> b§"),
            ("**$a**, *b*$", "**§a**, *b*§"), ("[$a$](b)", "[§a§](b)"),
        ]
    )
    func becomes(text: String, expected: String) {
        #expect(text.withoutMathematics() == expected.replacing("§", with: Self.sign))
    }

    @Test("Azure states no rule, so that there any two signs are marked; MkDocs has no mathematics")
    func readers() {
        let text = "$5 and $6\n\n$7"
        let marked = "§5 and §6\n\n$7".replacing("§", with: Self.sign)
        #expect(text.withoutMathematics(for: .gitLab) == text)
        #expect(text.withoutMathematics(for: .azure) == marked)
        #expect("$a$".withoutMathematics(for: .mkDocs) == "$a$")
    }

    @Test("a page keeps its signs in code, and marks those of a formula")
    func page() throws {
        let page = try SamplePage.page("a", [.paragraph(["$x$ is ", .code("$x$")])])
        let text = MarkdownRenderer().render(page, in: SamplePage.frame)
        #expect(text.contains("\n\(Self.sign)x\(Self.sign) is `$x$`\n"))
    }
}
