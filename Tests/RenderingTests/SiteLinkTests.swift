import SiteOutput
import Testing

@testable import Rendering

@Suite("Links of authored pages")
struct SiteLinkTests {
    @Test(
        "a path from the root is a link within the site",
        arguments: [
            ("/", "", nil), ("/rates/", "rates", nil), ("/rates/a/#s1", "rates/a", "s1"),
            ("/rates#", "rates", ""),
        ]
    )
    func inside(destination: String, path: String, anchor: String?) throws {
        let link = try #require(SiteLink(destination))
        #expect(link.path == path)
        #expect(link.anchor == anchor)
    }

    @Test(
        "everything else leads elsewhere",
        arguments: ["", "#a", "rates/", "//host/a", "https://a"]
    )
    func outside(destination: String) {
        #expect(SiteLink(destination) == nil)
    }

    @Test("it becomes relative to the page, in the format of the page")
    func destination() throws {
        let link = try #require(SiteLink("/rates/#s1"))
        #expect(link.destination(from: Route("a/b"), as: "md") == "../../rates/index.md#s1")
        let odd = try #require(SiteLink("/rates/?a=1"))
        #expect(odd.destination(from: Route("a/b"), as: "md") == "/rates/?a=1")
    }
}
