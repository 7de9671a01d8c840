import Quantities
import ReportModel
import SiteOutput
import Testing

@testable import Wikis

@Suite("Wikis")
struct WikiTests {
    @Test("pages with the same title, or with the name of a wiki's own page, are told apart")
    func clashes() throws {
        let pages = try [("", "Start"), ("home", "Home"), ("a", "Twin"), ("b", "twin")].map(page)
        let gitHub = Wiki.gitHub.files(of: pages, in: frame).files.map(\.path)
        #expect(
            gitHub == [
                "Home.md", "Home-home.md", "Twin-a.md", "twin-b.md", "_Sidebar.md", "_Footer.md",
            ]
        )
        let gitLab = Wiki.gitLab.files(of: pages, in: frame).files.map(\.path)
        #expect(gitLab == ["home.md", "home-home.md", "a.md", "b.md", "_sidebar.md"])
        let confluence = Wiki.confluence.files(of: pages, in: frame).files
        let tree = try #require(confluence.last).text
        #expect(tree.contains("\"title\": \"twin-b\""))
    }

    @Test("a page above the limit of a wiki is told, with its size", arguments: Wiki.allCases)
    func largePages(wiki: Wiki) throws {
        let limits: [Wiki: Int] = [
            .gitHub: 524_288, .gitLab: 5_242_880, .azure: 18_874_368, .confluence: 1_000_000,
        ]
        let pages = try [page("", "Start"), page("big", "Big", text: 600_000)]
        let found = wiki.files(of: pages, in: frame)
        let isOver = limits[wiki].map { $0 < 600_000 } ?? false
        #expect(found.largePages.count == (isOver ? 1 : 0))
        #expect(found.largePages.allSatisfy { $0.size > 600_000 && $0.limit == limits[wiki] })
    }

    @Test(
        "a title that is too long is cut, told with its limit, and linked to",
        arguments: Wiki.allCases
    )
    func longTitles(wiki: Wiki) throws {
        let limits: [Wiki: Int] = [.gitHub: 255, .azure: 255, .confluence: 255]
        let title = String(repeating: "Ü", count: 300)
        let pages = try [page("", "Start"), page("long", title)]
        let found = wiki.files(of: pages, in: frame)
        #expect(found.cutNames.map(\.limit) == [limits[wiki]].compactMap(\.self))
        #expect(found.cutNames.allSatisfy { $0.title == title })
        let names = found.files.flatMap { $0.path.split(separator: "/") }
        #expect(names.allSatisfy { $0.utf8.count <= 255 })
    }

    @Test("GitLab: a path of which a part is too long is cut")
    func longPath() throws {
        let path = "scenarios/" + String(repeating: "a", count: 246)
        let found = Wiki.gitLab.files(of: try [page("", "Start"), page(path, "A")], in: frame)
        #expect(found.cutNames.map(\.limit) == [245])
        let name = try #require(found.files[1].path.split(separator: "/").last)
        #expect(name.utf8.count == 245 + ".md".utf8.count)
    }

    @Test("children stand below their parents, the navigation first, and scenarios by themselves")
    func sidebar() throws {
        let pages = try [
            page("", "Start"), page("s", "Chat", kind: .scenario), page("m", "Rules"),
            page("r", "Rates [all]"), page("r/x", "X", below: ["", "r"]),
            page("s/c", "Others", below: ["", "s", "gone"]),
        ]
        let files = Wiki.gitLab.files(of: pages, in: frame).files
        let text = try #require(files.last).text
        #expect(
            text == """
                - [Start](/home)
                - [Rates \\[all\\]](/r)
                  - [X](/r/x)
                - [Rules](/m)

                **Scenarios**

                - [Chat](/s)
                  - [Others](/s/c)

                """
        )
    }

    @Test("Confluence: a link leads to the anchor of its heading, in its letters and as it was")
    func confluenceAnchors() throws {
        let prose = """
            ## Größe & Überblick

            [now](#größe--überblick), [before](#gre--berblick), [there](/b/#über-uns)

            """
        let pages = try [
            page("", "Start"), page("a", "A", blocks: [.prose(Prose(prose))]),
            page("b", "B", blocks: [.prose(Prose("## Über uns\n"))]),
        ]
        let text = Wiki.confluence.files(of: pages, in: frame).files.map(\.text).joined()
        let anchors = text.matches(of: /<ac:parameter ac:name="">([^<]*)</).map(\.output.1)
        let links = text.matches(of: /ac:anchor="([^"]*)"/).map(\.output.1)
        #expect(links == ["größe--überblick", "gre--berblick", "über-uns"])
        #expect(links.allSatisfy(anchors.contains), "\(anchors)")
        #expect(!text.contains("<span id"))
    }

    private let frame = SiteFrame(
        title: "Site",
        language: "en",
        navigation: [PageLink(title: "Start", path: ""), PageLink(title: "Rates", path: "r")],
        formats: []
    )

    private func page(_ path: String, _ title: String) throws -> Page {
        try page(path, title, kind: .methodology)
    }

    private func page(
        _ path: String,
        _ title: String,
        kind: Page.Kind = .methodology,
        below ancestors: [String] = [""],
        text length: Int = 5,
        blocks: [Block]? = nil
    ) throws -> Page {
        Page(
            path: path,
            kind: kind,
            title: title,
            summary: "About it.",
            ancestors: ancestors.map { PageLink(title: "Above", path: $0) },
            facts: [],
            blocks: blocks ?? [.paragraph([.text(String(repeating: "a", count: length))])],
            data: .null,
            mainTable: nil,
            provenance: Provenance(
                catalogRelease: "2026-01-02",
                asOf: try #require(CalendarDate(parsing: "2026-01-02")),
                inputsHash: "0123456789abcdef",
                command: "ratebook build"
            )
        )
    }
}

extension OutputFile {
    fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
