import Foundation
import TestSupport
import Testing

@Suite("ratebook report")
struct ReportTests {
    @Test("an HTML report is one file that asks for nothing and leads to nothing that is not there")
    func alone() throws {
        let project = try ProjectFolder.small()
        let run = try Run("report", "good", "-o", "good.html", in: project)
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("Wrote good.html, "))
        let html = try project.text(of: "good.html")
        #expect(html.contains("<style>"))
        let style = try #require(html.firstMatch(of: /<style>((?s).*?)<\/style>/)).output.1
        try project.write(String(style), to: "style")
        let digest = try Run(
            shell: "openssl dgst -sha256 -binary style | openssl base64",
            in: project
        )
        #expect(html.contains("style-src &#39;sha256-\(digest.output.dropLast())&#39;"))
        #expect(html.contains("id=\"line-items\""))
        #expect(html.contains("ratebook estimate good"))
        #expect(!html.contains("<link rel=\"stylesheet\""))
        #expect(!html.contains(" src="))
        #expect(!html.contains("@import"))
        #expect(!html.contains("url("))
        let ids = Set(html.matches(of: /\ id="([^"]+)"/).map { String($0.output.1) })
        let links = html.matches(of: /\ href="([^"]+)"/).map { String($0.output.1) }
        for link in links where link.hasPrefix("#") {
            #expect(ids.contains(String(link.dropFirst())), "\(link)")
        }
        let others = links.filter { !$0.hasPrefix("#") && !$0.hasPrefix("data:,") }
        #expect(others.allSatisfy { $0.hasPrefix("https://") })
        #expect(links.count > others.count)
    }

    @Test("as Markdown it is what the site has, without links to other pages")
    func markdown() throws {
        let project = try ProjectFolder.small()
        #expect(try Run("build", in: project).status == 0)
        #expect(try Run("report", "good", "-o", "good.md", in: project).status == 0)
        let page = try project.text(of: "Public/scenarios/good/index.md")
        let ownLink = /\[([^\]]*)\]\(\.\.[^)]*\)/
        #expect(page.contains(ownLink))
        let expected = page.replacing(ownLink) { $0.output.1 }
        #expect(try project.text(of: "good.md") == expected)
    }

    @Test("in other formats it is what the site has", arguments: ["json", "csv"])
    func twins(format: String) throws {
        let project = try ProjectFolder.small()
        #expect(try Run("build", in: project).status == 0)
        let run = try Run("report", "good", "-o", "good.\(format)", in: project)
        #expect(run.status == 0)
        let own = try project.text(of: "good.\(format)")
        #expect(try own == project.text(of: "Public/scenarios/good/index.\(format)"))
        let printed = try Run("report", "good", "--format", format, "-o", "-", in: project)
        #expect(printed.output == own)
    }

    @Test("what is in the way is told, and a failed report leaves the old one")
    func inTheWay() throws {
        let project = try ProjectFolder.small()
        let folder = try Run("report", "good", "-o", "Content", "--format", "md", in: project)
        #expect(folder.status == 3)
        #expect(folder.errors.contains("cannot write Content: it is a folder"))
        let parent = try Run("report", "good", "-o", "no/where.md", in: project)
        #expect(parent.status == 3)
        #expect(parent.errors.contains("cannot write no/where.md: there is no folder no"))
        try project.write("old", to: "old.md")
        let unknown = try Run("report", "godo", "-o", "old.md", in: project)
        #expect(unknown.status == 2)
        #expect(try project.text(of: "old.md") == "old")
    }

    @Test("a driver that is set changes the report")
    func set() throws {
        let project = try ProjectFolder.small()
        let plain = try Run("report", "good", "--format", "json", "-o", "-", in: project)
        let changed = try Run(
            "report",
            "good",
            "--set",
            "answers.output_tokens=1",
            "--format",
            "json",
            "-o",
            "-",
            in: project
        )
        #expect(changed.status == 0)
        #expect(plain.output != changed.output)
    }
}
