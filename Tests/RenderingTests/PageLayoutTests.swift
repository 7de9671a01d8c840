import Quantities
import ReportModel
import Testing

@testable import Rendering

@Suite("Layout of HTML pages")
struct PageLayoutTests {
    @Test(
        "the navigation marks the page, or else the page above it",
        arguments: [
            ("rates", "<a href=\"index.html\" aria-current=\"page\">Rates</a>"),
            ("rates/haiku", "<a href=\"../index.html\" aria-current=\"true\">Rates</a>"),
            ("", "<a href=\"index.html\" aria-current=\"page\">Portfolio</a>"),
        ]
    )
    func navigation(path: String, link: String) throws {
        let above = path == "rates/haiku" ? "rates" : ""
        let html = try render(page(path, ancestors: [PageLink(title: "Above", path: above)]))
        #expect(html.contains("<li>\(link)</li>"))
        #expect(html.split(separator: "aria-current").count - 1 == (path.isEmpty ? 1 : 2))
    }

    @Test("only a page with a main table links to a CSV file, and only to formats that are written")
    func twins() throws {
        let without = try render(page("rates", mainTable: nil))
        #expect(without.contains("href=\"index.json\"") && !without.contains("index.csv"))
        let with = try render(page("rates", mainTable: "t"))
        #expect(with.contains("href=\"index.csv\""))
        let htmlOnly = try render(page("rates", mainTable: "t"), formats: ["html"])
        #expect(!htmlOnly.contains("This page as"))
    }

    @Test("sections deep in others have headings of deeper levels, down to the sixth")
    func headings() throws {
        var block = Block.paragraph(["deep"])
        for level in (2...8).reversed() {
            block = .section(Section(id: "s\(level)", title: "T\(level)", blocks: [block]))
        }
        let html = try render(page("rates", blocks: [block]))
        for (level, title) in [(2, "T2"), (3, "T3"), (6, "T6"), (6, "T7"), (6, "T8")] {
            #expect(html.contains("<h\(level)>\(title)</h\(level)>"))
        }
    }

    @Test("a page with four sections or more lists them after what stands before them")
    func contents() throws {
        let sections = (1...4)
            .map { number in
                Block.section(Section(id: "s\(number)", title: "Part \(number)", blocks: []))
            }
        let html = try render(page("rates", blocks: [.paragraph(["Lead"])] + sections))
        let lead = try #require(html.firstRange(of: "<p>Lead</p>"))
        let contents = try #require(html.firstRange(of: "<li><a href=\"#s4\">Part 4</a></li>"))
        let first = try #require(html.firstRange(of: "<section id=\"s1\">"))
        #expect(lead.upperBound < contents.lowerBound)
        #expect(contents.upperBound < first.lowerBound)
        let short = try render(page("rates", blocks: Array(sections.prefix(3))))
        #expect(!short.contains("On this page"))
    }

    @Test("prices stand with their points under each other")
    func padding() throws {
        let prices = try ["3.00", "0.035"]
            .map { amount in
                let price = try UnitPrice(parsing: amount, per: Quantity(1_000_000), unit: "tokens")
                return Row([.text(amount), .value(.unitPrice(price))])
            }
        let columns = [Column("Meter"), Column("Price", alignment: .number)]
        let table = Table(id: "t", caption: "Prices", columns: columns, rows: prices)
        let html = try render(page("rates", blocks: [.table(table)]))
        #expect(html.contains(">$3.00\u{2007}\n"))
        #expect(html.contains(">$0.035\n"))
        #expect(html.contains("<td class=of>/ 1M tokens\n"))
    }

    @Test(
        "a link to code or to a file is no link",
        arguments: [
            "javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "file:///etc/passwd",
            " https://example.com", "//example.com",
        ]
    )
    func dangerousLinks(address: String) throws {
        let block = Block.paragraph([.link(["source"], .external(address))])
        #expect(try render(page("rates", blocks: [block])).contains("<p>source</p>"))
    }

    @Test("the range bar shows a value only where it lies within its range")
    func rangeBar() throws {
        #expect(try headline(low: "100", own: "150", high: "300").contains("cx=\"25%\""))
        #expect(try headline(low: "100", own: "100", high: "400").contains("cx=\"0%\""))
        #expect(try !headline(low: "100", own: "50", high: "300").contains("<svg"))
        #expect(try !headline(low: "100", own: "100", high: "100").contains("<svg"))
    }

    @Test("a line's figures can give way to its working on a narrow screen, its result can't")
    func inputs() throws {
        let html = try render(page("rates", blocks: [.table(try SamplePage.items())]))
        #expect(html.contains("<th scope=col class=\"figure input\">Quantity\n"))
        #expect(html.contains("<th scope=col class=number>Cost<"))
        #expect(html.contains("<td class=\"of input\">GB-months\n"))
        #expect(html.contains("<td colspan=2 class=\"number input\">by tiers\n"))
        #expect(html.contains("<tr class=working><td colspan=6>"))
    }

    @Test("a price that is shown for a thousand carries the exact price of a thousand")
    func scaledFigures() throws {
        let price = try UnitPrice(parsing: "0.000025", per: .one, unit: "request")
        let cost = Value.unitCost(try Money(parsing: "0.0049875"), of: "turn")
        let words: [Inline] = [.value(.unitPrice(price)), ", ", .value(cost)]
        let html = try render(page("rates", blocks: [.paragraph(words)]))
        #expect(html.contains("$0.025\u{A0}/ 1,000 requests"))
        #expect(html.contains("<data value=\"4.9875\">$4.99</data>\u{A0}per 1,000 turns"))
    }

    private func headline(low: String, own: String, high: String) throws -> String {
        let headline = Headline(
            label: "Cost",
            value: .money(try Money(parsing: own), .headline),
            unit: "a month",
            range: Headline.Range(
                low: .money(try Money(parsing: low), .headline),
                high: .money(try Money(parsing: high), .headline)
            ),
            note: [],
            tiles: []
        )
        return try render(page("rates", blocks: [.headline(headline)]))
    }

    private func render(_ page: Page, formats: [String]? = nil) throws -> String {
        let library = try #require(TemplateLibrary.load(overriding: []).library)
        let frame = SiteFrame(
            title: SamplePage.frame.title,
            language: "en",
            navigation: SamplePage.frame.navigation,
            formats: formats ?? SamplePage.frame.formats
        )
        return HTMLRenderer(templates: library).render(page, in: frame)
    }

    private func page(
        _ path: String,
        title: String = "A page",
        ancestors: [PageLink] = [],
        blocks: [Block] = [],
        mainTable: String? = nil
    ) throws -> Page {
        Page(
            path: path,
            kind: .rates,
            title: title,
            summary: "What it tells.",
            ancestors: ancestors,
            facts: [],
            blocks: blocks,
            data: .null,
            mainTable: mainTable,
            provenance: try SamplePage.provenance()
        )
    }
}
