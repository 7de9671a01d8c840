import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// What a site has beside its pages.
@Suite("Files beside the pages")
struct SiteFileTests {
    @Test("a site that knows its address has a map, and a way back from nowhere")
    func address() throws {
        let project = try ProjectFolder.small()
        try project.edit(
            "Content/site.yaml",
            "summary:",
            "address: https://example.org/a\nsummary:"
        )
        #expect(try Run("build", "--formats", "html", in: project).status == 0)
        let map = try project.text(of: "Public/sitemap.xml")
        let places = map.matches(of: /<loc>([^<]*)<\/loc>/).map { String($0.output.1) }
        #expect(places.first == "https://example.org/a/index.html")
        #expect(places.contains("https://example.org/a/scenarios/good/index.html"))
        let root = "https://example.org/a/"
        for place in places {
            #expect(place.hasPrefix(root))
            #expect(try !project.text(of: "Public/" + place.dropFirst(root.count)).isEmpty)
        }
        #expect(Set(places).count == places.count)
        _ = try XMLDocument(xmlString: map)
        let lost = try project.text(of: "Public/404.html")
        #expect(lost.contains("href=\"https://example.org/a/\""))
    }

    @Test("without an address there is no map, and the page for nowhere needs no other file")
    func noAddress() throws {
        let project = try ProjectFolder.small()
        #expect(try Run("build", "--formats", "html,json", in: project).status == 0)
        let site = try project.contents(of: "Public")
        #expect(site["sitemap.xml"] == nil)
        let lost = try project.text(of: "Public/404.html")
        #expect(lost.contains("<h1>Page not found</h1>"))
        #expect(!lost.contains("<link rel=\"stylesheet\"") && !lost.contains("src="))
        #expect(!lost.contains("href=\"../") && !lost.contains("href=\"index"))
    }

    @Test("what a search looks through names every page with its sections")
    func search() throws {
        let project = try ProjectFolder.small()
        #expect(try Run("build", "--formats", "html,json", in: project).status == 0)
        let site = try project.contents(of: "Public")
        let data = try #require(site["search.json"])
        let document = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        let pages = try #require(document?["pages"] as? [[String: Any]])
        let paths = pages.compactMap { $0["path"] as? String }
        let written = site.keys.compactMap { name -> String? in
            guard name == "index.html" || name.hasSuffix("/index.html") else { return nil }
            return String(name.dropLast("index.html".count).dropLast(name == "index.html" ? 0 : 1))
        }
        // The index itself is no page that a search finds.
        #expect(paths.sorted() == written.filter { $0 != "search" }.sorted())
        let report = try #require(pages.first { $0["path"] as? String == "scenarios/good" })
        let sections = try #require(report["sections"] as? [[String: String]])
        let page = try project.text(of: "Public/scenarios/good/index.html")
        #expect(!sections.isEmpty)
        for section in sections {
            #expect(page.contains("id=\"\(try #require(section["id"]))\""))
        }
    }

    @Test("an address that is none is refused where it stands")
    func wrong() throws {
        let project = try ProjectFolder.small()
        try project.edit("Content/site.yaml", "summary:", "address: example.org\nsummary:")
        let run = try Run("check", in: project)
        #expect(run.status == 1)
        #expect(run.errors.contains("Content/site.yaml:2:10: error:"))
        #expect(run.errors.contains("[bad-url]"))
    }
}
