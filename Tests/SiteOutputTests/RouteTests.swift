import SiteOutput
import Testing

@Suite("Routes and the links between them")
struct RouteTests {
    @Test("A route gives the files of its page")
    func files() {
        let route = Route("scenarios/chatbot")
        #expect(route.page() == "scenarios/chatbot/index.html")
        #expect(route.page(as: "md") == "scenarios/chatbot/index.md")
        #expect(route.file(named: "lines.csv") == "scenarios/chatbot/lines.csv")
        #expect(Route.root.page() == "index.html")
        #expect(Route.root.page(as: "json") == "index.json")
    }

    @Test(
        "A link goes up as far as it must and names its file",
        arguments: [
            ("", "", "index.html"),
            ("", "rates", "rates/index.html"),
            ("rates", "", "../index.html"),
            ("rates", "rates", "index.html"),
            ("rates", "rates/sonnet", "sonnet/index.html"),
            ("rates/sonnet", "rates", "../index.html"),
            ("scenarios/chatbot", "rates", "../../rates/index.html"),
            ("scenarios/chatbot", "scenarios/rag", "../rag/index.html"),
            ("scenarios/chatbot", "chatbot", "../../chatbot/index.html"),
            ("a/b/c", "a/x/c", "../../x/c/index.html"),
        ]
    )
    func links(origin: String, target: String, link: String) {
        #expect(Route(origin).link(to: Route(target)) == link)
    }

    @Test("A link can lead to another kind of file and to an anchor")
    func kindsAndFragments() {
        let route = Route("scenarios/chatbot")
        #expect(route.link(to: Route("rates"), as: "md") == "../../rates/index.md")
        #expect(route.link(to: route, fragment: "r1") == "index.html#r1")
        #expect(route.link(toFile: "report.css") == "../../report.css")
        #expect(route.link(toFile: "scenarios/all.csv") == "../all.csv")
        #expect(Route.root.link(toFile: "a/b.md", fragment: "c") == "a/b.md#c")
    }

    @Test(
        "A fragment is escaped where it must be",
        arguments: [
            ("input-tokens", "#input-tokens"), ("a:b/c?d", "#a:b/c?d"), ("a b", "#a%20b"),
            ("50%", "#50%25"), ("a#b", "#a%23b"), ("\"<", "#%22%3C"), ("é\n", "#%C3%A9%0A"),
        ]
    )
    func fragments(fragment: String, escaped: String) {
        #expect(Route.root.link(to: .root, fragment: fragment) == "index.html" + escaped)
    }
}
