import Foundation
import TestSupport
import Testing

/// Titles and headings with letters of other scripts, and with amounts, in every form of the site.
///
/// The pages lie beside the project, in `shared/cases/names`.
@Suite(
    "Names with letters outside ASCII",
    .enabled(if: CaseFiles.areThere, "the cases of names are not on this machine")
)
struct NamesTests {
    @Test("check and build take the links of the pages, as they are and as they were")
    func build() throws {
        let project = try Self.project()
        let check = try Run("check", in: project)
        #expect(!check.errors.contains("broken-link"), "\(check.errors)")
        #expect(try Run("build", "--formats", "html,md", in: project).status == 0)
        for page in ["anchor", "kosten", "dollar-headings"] {
            let html = try project.text(of: "Public/\(page)/index.html")
            let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
            let links = html.matches(of: /href="#([^"]+)"/).map { String($0.output.1) }
            #expect(links.allSatisfy { ids.contains($0.removingPercentEncoding ?? "") })
            #expect(Set(ids).count == ids.count)
            try expectLive(project.text(of: "Public/\(page)/index.md"), Self.gitHub, page)
        }
        let html = try project.text(of: "Public/kosten/index.html")
        #expect(html.contains("<h2 id=\"größe-und-überblick\"><span id=\"gre-und-berblick\">"))
    }

    @Test(
        "a link leads to the identifier that the target makes of the heading",
        arguments: [
            ("github-wiki", "Über-die-Kosten-anchor.md", "#größe-und-überblick"),
            ("github-wiki", "Über-die-Kosten-kosten.md", "#größe-und-überblick"),
            ("github-wiki", "Budget-tiers.md", "#below-100-a-month"),
            ("github-wiki", "Budget-tiers.md", "#batch--half-the-price"),
            ("gitlab-wiki", "anchor.md", "#größe-und-überblick"),
            ("gitlab-wiki", "dollar-headings.md", "#batch-half-the-price"),
            ("azure-wiki", "Über-die-Kosten-anchor.md", "#größe-und-überblick"),
            ("azure-wiki", "Budget-tiers.md", "#%24100-to-%245%2C000-a-month"),
            ("azure-wiki", "Budget-tiers.md", "#batch-—-half-the-price"),
            ("techdocs", "docs/anchor/index.md", "#groe-und-uberblick"),
            ("techdocs", "docs/dollar-headings/index.md", "#batch-half-the-price"),
        ]
    )
    func links(target: String, file: String, link: String) throws {
        let project = try Self.project()
        #expect(try Run("export", "--to", target, "wiki", in: project).status == 0)
        let text = try project.text(of: "wiki/" + file)
        #expect(text.contains("](\(link))"), "\(text)")
        if target == "github-wiki" { expectLive(text, Self.gitHub, file) }
        if target == "gitlab-wiki" {
            expectLive(text, { Self.gitHub($0).replacing(/-+/, with: "-") }, file)
        }
    }

    @Test(
        "TechDocs: MkDocs finds each anchor",
        .enabled(if: MkDocs.program != nil, "MkDocs is not there and cannot be installed")
    )
    func techDocs() throws {
        let project = try Self.project()
        #expect(try Run("export", "--to", "techdocs", "wiki", in: project).status == 0)
        let program = try #require(MkDocs.program)
        let run = try Run(
            shell: "\(program) build --strict -f wiki/mkdocs.yml -d ../html",
            in: project
        )
        #expect(run.status == 0, "\(run.errors)")
        for page in ["anchor", "kosten", "dollar-headings"] {
            let html = try project.text(of: "html/\(page)/index.html")
            let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
            let article = try #require(html.firstMatch(of: /(?s)<article.*<\/article>/)).output
            let links = article.matches(of: /href="#([^"]+)"/).map { String($0.output.1) }
            #expect(links.count >= 1)
            #expect(links.allSatisfy { ids.contains($0.removingPercentEncoding ?? "") }, "\(page)")
            #expect(!article.contains("{#"))
        }
    }

    @Test(
        "file names keep the letters of titles, and without one page the others keep their names",
        arguments: ["github-wiki", "azure-wiki"]
    )
    func files(target: String) throws {
        let project = try Self.project()
        #expect(try Run("export", "--to", target, "all", in: project).status == 0)
        let all = try Set(project.contents(of: "all").keys)
        #expect(all.contains("料金の見積もり.md"))
        #expect(all.contains("Übersicht.md"))
        try project.remove("Content/scenarios/kakaku.yaml")
        #expect(try Run("export", "--to", target, "rest", in: project).status == 0)
        let rest = try Set(project.contents(of: "rest").keys)
        #expect(rest.isSubset(of: all))
        #expect(all.subtracting(rest).allSatisfy { $0.hasPrefix("料金の見積もり") })
    }

    @Test(
        "a page keeps its name where another of its title goes",
        arguments: ["github-wiki", "azure-wiki"]
    )
    func removal(target: String) throws {
        let project = try Self.project()
        #expect(try Run("export", "--to", target, "wiki", in: project).status == 0)
        try project.remove("Content/pages/anchor.md")
        #expect(try Run("export", "--to", target, "wiki", in: project).status == 0)
        let names = try project.contents(of: "wiki").keys.filter { $0.hasPrefix("Über-die-Kosten") }
        #expect(Array(names) == ["Über-die-Kosten-kosten.md"])
        #expect(try Run("export", "--to", target, "wiki", "--check", in: project).status == 0)
        #expect(try Run("export", "--to", target, "fresh", in: project).status == 0)
        #expect(try project.contents(of: "fresh").keys.contains("Über-die-Kosten.md"))
    }

    /// The small project with the pages of the cases, and with scenarios of their titles.
    private static func project() throws -> ProjectFolder {
        func text(_ name: String) throws -> String {
            try String(contentsOf: CaseFiles.folder.appending(path: name), encoding: .utf8)
        }
        let project = try ProjectFolder.small()
        let scenario = try project.text(of: "Content/scenarios/good.yaml")
        for name in ["uebersicht", "kakaku"] {
            let title = try #require(text(name + ".yaml").firstMatch(of: /(?m)^title: .+$/)).output
            try project.write(
                scenario.replacing("title: Answers", with: title),
                to: "Content/scenarios/\(name).yaml"
            )
        }
        for name in ["anchor", "kosten", "dollar-headings"] {
            try project.write(text(name + ".md"), to: "Content/pages/\(name).md")
        }
        return project
    }

    /// GitHub's rule, as html-pipeline writes it.
    private static func gitHub(_ heading: String) -> String {
        heading.lowercased().replacing(/[^\w\- ]/, with: "").replacing(" ", with: "-")
    }

    /// Every link within a page leads to one of its headings.
    private func expectLive(_ text: String, _ rule: (String) -> String, _ page: String) {
        let headings = text.split(separator: "\n").filter { $0.hasPrefix("#") }
            .map { rule(String($0.drop { $0 == "#" }.dropFirst()).replacing("\\", with: "")) }
        let links = text.matches(of: /\]\(#([^)]+)\)/).map { String($0.output.1) }
        #expect(!links.isEmpty, "\(page)")
        for link in links {
            #expect(headings.contains(link.removingPercentEncoding ?? ""), "\(page): \(link)")
        }
    }
}

/// The cases of names, which lie beside the project.
private enum CaseFiles {
    static let folder = ProjectFolder.repository.deletingLastPathComponent()
        .appending(path: "shared/cases/names")
    static let areThere = FileManager.default.fileExists(atPath: folder.path)
}
