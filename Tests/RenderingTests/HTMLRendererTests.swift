import Rendering
import ReportModel
import TestSupport
import Testing

@Suite("Pages as HTML")
struct HTMLRendererTests {
    @Test("the sample page is as it was read and accepted")
    func golden() throws {
        try expectGolden(try rendered(), named: "sample.html")
    }

    @Test("every link within the page has its target, and no anchor stands twice")
    func anchors() throws {
        let html = try rendered()
        let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
        let links = html.matches(of: /href="#([^"]*)"/).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
        #expect(
            Set(links) == [
                "Main", "inlines", "values", "items", "cases", "figures", "words", "deeper",
                "item",
            ]
        )
        #expect(Set(links).subtracting(ids) == [])
    }

    @Test("no text of the page becomes an element, an attribute or a link that runs")
    func noInjection() throws {
        let html = try rendered()
        let tag = /<(?:!DOCTYPE html|\/?\w+(?:\s[A-Za-z0-9-]+(?:="[^"]*"|=[a-z0-9-]+)?)* ?\/?)>/
        let rest = html.replacing(tag, with: "")
        #expect(!rest.contains { "<>\"".contains($0) })
        #expect(html.matches(of: /<script/).count == 2)
        #expect(html.contains("<script src=\"../../assets/search.js\" defer>"))
        #expect(html.contains("<script src=\"../../assets/site.js\" defer>"))
        #expect(html.contains("href=\"https://example.org/a%20b%7C%28c%29?d=%241&amp;e=%3Cf%3E\""))
        #expect(!html.contains("javascript:"))
        #expect(!html.unicodeScalars.contains("\u{7}"))
        #expect(html.contains("content=\"&quot;\u{301} onclick=x \u{FFFD}"))
    }

    @Test("figures in tables are bare, and dates carry their day")
    func data() throws {
        let html = try rendered()
        #expect(html.contains(">500,000,000\n"))
        #expect(html.contains("<summary>500M\u{A0}tokens × $3.00\u{A0}/ 1M tokens</summary>"))
        #expect(html.contains(">&lt;0.01\n"))
        #expect(html.contains("<time datetime=\"2026-11-22\">22 November 2026</time>"))
        #expect(
            html.contains(
                "<td class=number><time datetime=\"2026-11-22\">2026-11-22</time>\n"
            )
        )
    }

    @Test("the navigation marks this page, or else the entry that it stands under")
    func navigation() throws {
        let html = try rendered()
        let entry = "<a href=\"../../index.html\" aria-current=\"true\">Portfolio</a>"
        #expect(html.contains(entry))
        #expect(html.contains("<li><a href=\"../../rates/index.html\">Rates</a></li>"))
    }

    @Test("the same page gives the same bytes")
    func stability() throws {
        #expect(try rendered() == rendered())
    }

    private func rendered() throws -> String {
        let templates = try #require(TemplateLibrary.load(overriding: []).library)
        return HTMLRenderer(templates: templates)
            .render(try SamplePage.page(), in: SamplePage.frame)
    }
}
