import Quantities
import ReportModel
import Testing

@testable import Rendering

@Suite("Feeds")
struct AtomRendererTests {
    @Test("a feed has stable ids, relative links and the days of its entries")
    func feed() throws {
        let day = try #require(CalendarDate(parsing: "2026-11-12"))
        let feed = Feed(
            title: "Costs & <rates>",
            author: "A \"team\"",
            entries: [
                Feed.Entry(
                    id: "changes/2026-11-12",
                    title: "Cut",
                    day: day,
                    summary: ["Now ", .value(.money(try Money(parsing: "5"), .headline))],
                    path: "changes/2026-11-12"
                )
            ]
        )
        #expect(
            AtomRenderer.render(feed) == """
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom">
                <id>tag:ratebook.invalid,2026:costs-rates/</id>
                <title>Costs &amp; &lt;rates&gt;</title>
                <author><name>A &quot;team&quot;</name></author>
                <link rel="self" href="feed.xml"/>
                <link rel="alternate" type="text/html" href="index.html"/>
                <updated>2026-11-12T00:00:00Z</updated>
                <entry>
                <id>tag:ratebook.invalid,2026:costs-rates/changes/2026-11-12</id>
                <title>Cut</title>
                <updated>2026-11-12T00:00:00Z</updated>
                <link rel="alternate" type="text/html" href="changes/2026-11-12/index.html"/>
                <summary>Now $5.00</summary>
                </entry>
                </feed>

                """
        )
    }

    @Test(
        "a published feed has absolute links, and ids of its address that no title changes",
        arguments: ["Costs", "Kosten"]
    )
    func published(title: String) throws {
        let day = try #require(CalendarDate(parsing: "2026-11-12"))
        let entry = Feed.Entry(
            id: "changes/x",
            title: "Cut",
            day: day,
            summary: [],
            path: "changes/x"
        )
        let feed = Feed(title: title, author: "A", entries: [entry])
        let text = AtomRenderer.render(feed, at: "https://Costs.example:8443/a b/")
        let base = "https://Costs.example:8443/a%20b/"
        #expect(text.contains("<id>tag:costs.example,2026:a%20b/</id>"))
        #expect(text.contains("<id>tag:costs.example,2026:a%20b/changes/x</id>"))
        #expect(text.contains("rel=\"self\" href=\"\(base)feed.xml\""))
        #expect(text.contains("type=\"text/html\" href=\"\(base)\""))
        #expect(text.contains("href=\"\(base)changes/x/index.html\""))
    }

    @Test("a stream's record stands on one line and escapes what it must")
    func line() {
        let data = DataValue.object([
            DataValue.Member("id", .text("a\"\n\u{1}é")),
            DataValue.Member("list", .array([.integer(1), .boolean(true), .null])),
        ])
        #expect(
            JSONLineRenderer.render(data) == #"{"id":"a\"\n\u0001é","list":[1,true,null]}"# + "\n"
        )
    }
}
