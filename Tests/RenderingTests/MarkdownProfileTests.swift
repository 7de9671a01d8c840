import Quantities
import Rendering
import ReportModel
import Testing

@Suite("Anchors, footnotes and charts in Markdown")
struct MarkdownProfileTests {
    @Test("a link to an anchor leads to the heading that it is, or stands below")
    func anchors() throws {
        let table = Table(
            id: "t",
            caption: "T",
            columns: [Column("Item")],
            rows: [Row(id: "row-1", [Cell([.link(["One"], .anchor("row-1"))])])]
        )
        let first = try SamplePage.page(
            "a",
            [
                .paragraph([.link(["row"], .anchor("row-1")), .link(["none"], .anchor("gone"))]),
                .section(Section(id: "x", title: "How, and why?", blocks: [.table(table)])),
                .section(Section(id: "y", title: "How and why", blocks: [])),
            ]
        )
        let second = try SamplePage.page(
            "b",
            [
                .paragraph([
                    .link(["there"], .page("a", anchor: "y")),
                    .link(["top"], .page("a", anchor: "gone")),
                ])
            ]
        )
        let anchors = MarkdownAnchors(of: [first, second])
        let texts = [first, second]
            .map { MarkdownRenderer(anchors: anchors).render($0, in: SamplePage.frame) }
        #expect(texts[0].contains("\n[row](#how-and-why)none\n"))
        #expect(texts[0].contains("\n| One |\n"))
        #expect(texts[1].contains("\n[there](../a/index.md#how-and-why-1)[top](../a/index.md)\n"))
        let alone = MarkdownRenderer(anchors: anchors, isAlone: true)
        #expect(alone.render(second, in: SamplePage.frame).contains("\ntheretop\n"))
    }

    @Test("numbered sources are footnotes, or a table where a reader has none")
    func footnotes() throws {
        let sources = Table(
            id: "sources",
            caption: "Sources",
            columns: [Column("No."), Column("Source"), Column("Read")],
            rows: [
                Row(
                    id: "s1",
                    [.text("S1"), Cell(["A *list*"], note: ["as of May"]), .text("2026-05-25")]
                )
            ],
            holdsNotes: true
        )
        let blocks: [Block] = [
            .paragraph(["A price ", .link(["S1"], .anchor("s1"))]), .table(sources),
        ]
        let page = try SamplePage.page("a", blocks)
        let plain = MarkdownRenderer().render(page, in: SamplePage.frame)
        #expect(plain.contains("A price [^s1]\n\n[^s1]: A \\*list\\* (as of May), 2026-05-25\n"))
        let frame = SamplePage.frame(for: MarkdownProfile(hasFootnotes: false))
        let text = MarkdownRenderer().render(page, in: frame)
        #expect(text.contains("A price S1\n\n| No. | Source | Read |\n"))
        #expect(text.contains("| S1 | A \\*list\\* (as of May) | 2026-05-25 |"))
    }

    @Test("a note that no words refer to is an item of a list")
    func unreferencedNote() throws {
        let notes = Table(
            id: "notes",
            caption: "Notes",
            columns: [Column("No."), Column("Note")],
            rows: ["n1", "n2", "n12"].map { Row(id: $0, [.text($0), .text("About \($0).")]) },
            holdsNotes: true
        )
        let words = Block.paragraph(["Rates ", .link(["N12"], .anchor("n12")), " [^n2"])
        let page = try SamplePage.page("a", [words, .table(notes)])
        let text = MarkdownRenderer().render(page, in: SamplePage.frame)
        #expect(text.contains("\n- About n1.\n- About n2.\n\n[^n12]: About n12.\n"))
    }

    @Test("bars are drawn with characters to scale")
    func textChart() throws {
        let waterfall = WaterfallChart(
            start: .init(label: ["Tokens"], amount: try Money(parsing: "300")),
            steps: [
                .init(label: ["Guardrails"], amount: try Money(parsing: "100")),
                .init(label: ["Cache"], amount: try Money(parsing: "-200")),
            ],
            end: ["All"]
        )
        // Forty characters are 400 dollars.
        let block = """
            ```text
            Tokens       USD 300  \(bar(30))
            Guardrails  +USD 100  \(space(30))\(bar(10))
            Cache       −USD 200  \(space(20))\(bar(20))
            All          USD 200  \(bar(20))
            ```
            """
        #expect(try text(.waterfall(waterfall), .text).contains(block))
    }

    @Test("Mermaid draws the parts of a whole as a pie, other bars lying")
    func mermaid() throws {
        let parts = CompositionChart(parts: [
            .init(label: ["Input \"A\""], amount: try Money(parsing: "12.345")),
            .init(label: ["Nothing"], amount: .zero),
        ])
        let pie = "```mermaid\npie showData\n    \"Input 'A'\" : 12.35\n```"
        #expect(try text(.composition(parts), .mermaid).contains(pie))
        let ranking = RankingChart(
            parts: [],
            bars: [
                .init(label: ["A"], amounts: [], total: try Money(parsing: "7"), isMarked: true),
                .init(label: ["B"], amounts: [], total: try Money(parsing: "9.5"), isMarked: false),
            ]
        )
        let bars = """
            ```mermaid
            xychart-beta horizontal
                x-axis ["A", "B"]
                y-axis "USD" 0 --> 9.5
                bar [7, 9.5]
            ```
            """
        #expect(try text(.ranking(ranking), .mermaid).contains(bars))
        #expect(!(try text(.ranking(ranking), .none).contains("```")))
        let nothing = CompositionChart(parts: [.init(label: ["A"], amount: .zero)])
        #expect(!(try text(.composition(nothing), .mermaid).contains("```")))
        let range = BarChart(bars: [.init(label: ["A"], amount: .zero, otherEnd: .zero)])
        #expect(!(try text(.bars(range), .mermaid).contains("```")))
    }

    @Test("labels in Mermaid are short, and no slice has the name of another")
    func labels() throws {
        let long = "The answers of the customers' assistant, with everything around them"
        let names = ["Twin", "Twin", "Twin (2)", long, long]
        let parts = CompositionChart(
            parts: try names.map { .init(label: [.text($0)], amount: try Money(parsing: "1")) }
        )
        let found = try text(.composition(parts), .mermaid)
            .matches(of: /"([^"]+)" : 1\n/).map { String($0.output.1) }
        #expect(found.count == 5 && Set(found).count == 5)
        #expect(found.allSatisfy { $0.count <= 40 })
        #expect(found[3].hasSuffix("…") && long.hasPrefix(found[3].dropLast()))
    }

    @Test("bars below nought begin at nought too")
    func negative() throws {
        let chart = BarChart(bars: [
            .init(label: ["A"], amount: try Money(parsing: "-3")),
            .init(label: ["B"], amount: try Money(parsing: "-1.5")),
        ])
        #expect(try text(.bars(chart), .mermaid).contains("y-axis \"USD\" -3 --> 0\n"))
    }

    @Test("what is called like a numbered source, but is none, is no footnote")
    func namesLikeNotes() throws {
        let table = Table(
            id: "t",
            caption: "T",
            columns: [Column("Key")],
            rows: [Row(id: "s3", [.text("s3")])]
        )
        let page = try SamplePage.page(
            "a",
            [
                .paragraph([.link(["See S3"], .anchor("s3"))]),
                .section(Section(id: "x", title: "Keys", blocks: [.table(table)])),
            ]
        )
        let text = MarkdownRenderer(anchors: MarkdownAnchors(of: [page]))
            .render(page, in: SamplePage.frame)
        #expect(text.contains("[See S3](#keys)"))
        #expect(!text.contains("[^s3]"))
    }

    @Test("links of a comment are absolute where the address is known, else they are words")
    func comment() {
        let blocks: [Block] = [
            .paragraph([
                .link(["there"], .page("scenarios/a", anchor: "l-x")),
                .link(["home"], .page("", anchor: nil)),
            ])
        ]
        let known = MarkdownRenderer(address: "https://costs.example/x/").render(blocks, title: "T")
        #expect(
            known.contains(
                "[there](https://costs.example/x/scenarios/a/index.html#l-x)"
                    + "[home](https://costs.example/x/index.html)"
            )
        )
        #expect(MarkdownRenderer().render(blocks, title: "T").contains("\ntherehome\n"))
    }

    private func text(_ chart: Chart, _ charts: MarkdownProfile.Charts) throws -> String {
        let data = Table(id: "d", caption: "D", columns: [Column("Item")], rows: [])
        let figure = Figure(id: "f", title: ["F"], subtitle: [], chart: chart, data: data)
        return MarkdownRenderer()
            .render(
                try SamplePage.page("a", [.figure(figure)]),
                in: SamplePage.frame(for: MarkdownProfile(charts: charts))
            )
    }

    private func bar(_ count: Int) -> String { String(repeating: "█", count: count) }

    private func space(_ count: Int) -> String { String(repeating: " ", count: count) }
}
