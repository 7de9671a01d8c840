import Foundation
import TestSupport
import Testing

/// What `ratebook export` writes keeps to the rules of each wiki.
@Suite("ratebook export")
struct ExportTests {
    private static let targets = [
        "github-wiki", "gitlab-wiki", "azure-wiki", "techdocs", "confluence",
    ]

    @Test("every page is there once, in names that are told apart", arguments: targets)
    func pages(target: String) throws {
        let project = try ProjectFolder.withHistory()
        #expect(try Run("build", "--formats", "md", in: project).status == 0)
        let site = try project.contents(of: "Public").keys.filter { $0.hasSuffix(".md") }
        let files = try export(target, of: project)
        let ending = target == "confluence" ? ".xhtml" : ".md"
        let pages = files.keys.filter { $0.hasSuffix(ending) && !Self.isCompanion($0) }
        #expect(pages.count == site.count)
        #expect(site.count > 15)
        #expect(Set(files.keys.map { $0.lowercased() }).count == files.count)
        let illegal = files.keys.filter {
            $0.contains(/[^A-Za-z0-9._~%\/-]/) || $0.utf8.count > 235
        }
        #expect(illegal == [])
    }

    @Test("every link leads to a page of the export", arguments: targets.dropLast())
    func links(target: String) throws {
        let files = try export(target, of: .withHistory())
        var count = 0
        for (name, text) in files where name.hasSuffix(".md") {
            for destination in Self.destinations(in: text) {
                count += 1
                let file = Self.file(destination, from: name, in: target)
                #expect(files[file] != nil, "\(name) leads to \(destination)")
            }
        }
        #expect(count > 40)
    }

    @Test("no page has HTML that a wiki would take away, or a script", arguments: targets)
    func mark(target: String) throws {
        for (name, text) in try export(target, of: .withHistory()) {
            let found = text.prose.lowercased()
                .matches(of: /<(script|style|iframe|object|form|details|svg|img)\b|\son[a-z]+=/)
            #expect(found.isEmpty, "\(name)")
            #expect(!text.contains("\r") && text.hasSuffix("\n"), "\(name)")
        }
    }

    @Test("GitHub: a flat folder with a home, a footer and a sidebar of every page")
    func gitHub() throws {
        let files = try export("github-wiki", of: .withHistory())
        #expect(files.keys.allSatisfy { !$0.contains("/") && $0.hasSuffix(".md") })
        #expect(files["Home.md"] != nil && files["_Footer.md"] != nil)
        let sidebar = try #require(files["_Sidebar.md"])
        let named = Set(Self.destinations(in: sidebar).map { $0 + ".md" })
        #expect(named == Set(files.keys.filter { !$0.hasPrefix("_") }))
        #expect(files.values.allSatisfy { !$0.contains(".md)") && !$0.contains("[^") })
        #expect(files.values.allSatisfy { !$0.hasPrefix("---") && $0.utf8.count < 524_288 })
    }

    @Test("GitLab: a title before each page instead of a heading, and a sidebar of every page")
    func gitLab() throws {
        let files = try export("gitlab-wiki", of: .withHistory())
        #expect(files["home.md"] != nil)
        let sidebar = try #require(files["_sidebar.md"])
        let named = Set(Self.destinations(in: sidebar).map { String($0.dropFirst()) + ".md" })
        let pages = files.filter { $0.key != "_sidebar.md" }
        #expect(named == Set(pages.keys))
        for (name, text) in pages {
            #expect(text.firstMatch(of: /^---\ntitle: ".+"\n---\n/) != nil, "\(name)")
            #expect(!text.prose.contains("\n# "), "\(name)")
            #expect(!name.dropLast(3).contains("."), "\(name)")
        }
    }

    @Test("Azure: an order in each folder, a page for each folder, and hyphens that are escaped")
    func azure() throws {
        let files = try export("azure-wiki", of: .withHistory())
        for (name, text) in files where name.hasSuffix(".md") {
            #expect(!text.hasPrefix("---") && !text.contains("[^"), "\(name)")
            #expect(text.utf8.count < 18 * 1_024 * 1_024)
            var parts = name.split(separator: "/")
            let own = parts.removeLast().dropLast(".md".count)
            let folder = parts.map { $0 + "/" }.joined()
            let order = files[folder + ".order"]?.split(separator: "\n") ?? []
            #expect(order.count { $0 == own } == 1, "\(name)")
            if !parts.isEmpty { #expect(files[parts.joined(separator: "/") + ".md"] != nil) }
        }
        for (name, order) in files where name.hasSuffix(".order") {
            for page in order.split(separator: "\n") {
                #expect(files[name.dropLast(".order".count) + page + ".md"] != nil, "\(page)")
            }
        }
        #expect(files["Break%2Deven.md"] != nil)
        #expect(files[".order"]?.hasPrefix("Costs\n") == true)
    }

    @Test("TechDocs: the navigation has every page once, and MkDocs knows each key")
    func navigation() throws {
        let files = try export("techdocs", of: .withHistory())
        let configuration = try #require(files["mkdocs.yml"])
        let named = configuration.matches(of: /- (\S+\.md)\n/).map { "docs/\($0.output.1)" }
        #expect(named.sorted() == files.keys.filter { $0.hasSuffix(".md") }.sorted())
        let pages = files.filter { $0.key.hasSuffix(".md") }
        #expect(pages.values.allSatisfy { $0.hasPrefix("---\ntitle: \"") })
        #expect(pages.values.contains { $0.contains("\n!!! ") })
        #expect(pages.values.allSatisfy { $0.prose.firstMatch(of: /\\[<~&]/) == nil })
    }

    @Test(
        "TechDocs: MkDocs builds the pages in strict mode",
        .enabled(if: MkDocs.program != nil, "MkDocs is not there and cannot be installed")
    )
    func techDocs() throws {
        let project = try ProjectFolder.withHistory()
        #expect(try Run("export", "--to", "techdocs", "wiki", in: project).status == 0)
        let program = try #require(MkDocs.program)
        let run = try Run(
            shell: "\(program) build --strict -f wiki/mkdocs.yml -d ../html",
            in: project
        )
        #expect(run.status == 0, "\(run.errors)")
        #expect(!run.errors.contains("WARNING -"))
        let html = try project.text(of: "html/scenarios/good/index.html")
        #expect(html.contains("<table>"))
        #expect(!html.contains("| :--"))
    }

    @Test("Confluence: each page is XML of the storage format, and the tree names each page once")
    func confluence() throws {
        let files = try export("confluence", of: .withHistory())
        let tree = try #require(files["pages.json"])
        let document = try JSONSerialization.jsonObject(with: Data(tree.utf8)) as? [String: Any]
        let entries = try #require(document?["pages"] as? [[String: Any]])
        let pages = files.filter { $0.key.hasSuffix(".xhtml") }
        #expect(entries.compactMap { $0["file"] as? String }.sorted() == pages.keys.sorted())
        let titles = entries.compactMap { $0["title"] as? String }
        #expect(Set(titles.map { $0.lowercased() }).count == pages.count)
        for (index, entry) in entries.enumerated() {
            let parent = entry["parent"] as? String
            #expect(parent.map { titles[..<index].contains($0) } ?? (index == 0))
        }
        for (name, text) in pages {
            let storage = try StorageFormat(text)
            #expect(storage.problem == nil, "\(name)")
            #expect(storage.unknownElements == [], "\(name)")
            #expect(storage.titles.subtracting(titles) == [], "\(name)")
            #expect(storage.links.allSatisfy { $0.hasPrefix("https://") }, "\(name)")
            #expect(text.utf8.count < 1_000_000)
        }
        let all = pages.values.joined()
        #expect(all.contains("ac:name=\"expand\"") && all.contains("ac:name=\"note\""))
    }

    @Test("a second export changes nothing, and --check says whether the folder is current")
    func current() throws {
        let project = try ProjectFolder.small()
        let check = ["export", "--to", "github-wiki", "wiki", "--check"].joined(separator: " ")
        let first = try Run(shell: "ratebook " + check, in: project)
        #expect(first.status == 1)
        #expect(first.output.contains("wiki is not current"))
        #expect(try project.contents(of: "wiki").isEmpty)
        #expect(try Run("export", "--to", "github-wiki", "wiki", in: project).status == 0)
        let again = try Run("export", "--to", "github-wiki", "wiki", in: project)
        #expect(
            again.output.contains("nothing to write, all current. The first page is wiki/Home.md")
        )
        #expect(try Run(shell: "ratebook " + check, in: project).status == 0)
        let other = try Run("export", "--to", "gitlab-wiki", "wiki", in: project)
        #expect(other.status == 0)
        #expect(try project.contents(of: "wiki").keys.contains("home.md"))
        #expect(try !project.contents(of: "wiki").keys.contains("_Footer.md"))
    }

    @Test("a page that somebody else wrote is left alone, and nothing is written beside it")
    func foreign() throws {
        let project = try ProjectFolder.small()
        try project.write("Ours.\n", to: "wiki/Home.md")
        let run = try Run("export", "--to", "github-wiki", "wiki", in: project)
        #expect(run.status == 1)
        #expect(run.errors.contains("[foreign-file]") && run.errors.contains("wiki/Home.md"))
        #expect(try project.contents(of: "wiki").keys.sorted() == ["Home.md"])
        #expect(try project.text(of: "wiki/Home.md") == "Ours.\n")
    }

    private func export(_ target: String, of project: ProjectFolder) throws -> [String: String] {
        let run = try Run("export", "--to", target, "wiki", in: project)
        #expect(run.status == 0, "\(run.errors)")
        return try project.contents(of: "wiki").filter { $0.key != ".ratebook-manifest" }
            .mapValues { String(decoding: $0, as: UTF8.self) }
    }

    private static func isCompanion(_ file: String) -> Bool {
        ["_Sidebar.md", "_Footer.md", "_sidebar.md"].contains(file)
    }

    /// Where the links of a page lead, but for places on it and addresses outside.
    private static func destinations(in text: String) -> [String] {
        text.prose.matches(of: /\]\(([^)\s]+)\)/).map { String($0.output.1) }
            .filter { !$0.hasPrefix("#") && !$0.contains(":") }
    }

    /// The file that a wiki takes a destination for.
    private static func file(_ destination: String, from page: String, in target: String) -> String
    {
        let path = String(destination.prefix { $0 != "#" })
        switch target {
        case "github-wiki": return path + ".md"
        case "techdocs":
            let folder = URL(filePath: "/" + page).deletingLastPathComponent()
            return String(folder.appending(path: path).standardizedFileURL.path.dropFirst())
        default: return path.hasPrefix("/") ? path.dropFirst() + ".md" : "not from the root"
        }
    }
}

extension String {
    /// The text without code and without comments.
    fileprivate var prose: String {
        replacing(/(?ms)^ *```.*?^ *```$/, with: "").replacing(/`[^`\n]+`/, with: "")
            .replacing(/(?s)<!--.*?-->/, with: "")
    }
}
