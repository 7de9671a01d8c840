import Testing

@Suite("Documents")
struct DocumentTests {
    @Test("the README draws the floor plan")
    func floorPlan() throws {
        let drawn = try SourceFile.text(of: "README.md").split(separator: "\n")
            .compactMap { line -> String? in
                let words = line.split(separator: " ")
                guard words.count > 3, let floor = Int(words[0]) else { return nil }
                return "\(floor) \(words[1])"
            }
        #expect(drawn.sorted() == Room.plan.map { "\($0.floor) \($0.name)" }.sorted())
    }

    @Test("the rate that the guide of the catalog shows is in it, column by column")
    func rate() throws {
        let guides = "Sources/SiteGeneration/SiteGeneration.docc/Guides/"
        let text = try SourceFile.text(of: guides + "Keep-the-catalog.md")
        let example = try #require(text.firstMatch(of: /```csv\n([^`]*)```/))
        let lines = example.1.split(separator: "\n").map { $0.drop { $0 == " " } }
            .filter { !$0.isEmpty }
        let release = try SourceFile.text(of: "Content/catalog/releases/2026-08-21.csv")
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { release.split(separator: "\n").contains($0) })
    }

    @Test("each file of code that the guide through the house names is there")
    func walk() throws {
        let guides = "Sources/SiteGeneration/SiteGeneration.docc/Guides/"
        let text = try SourceFile.text(of: guides + "From-a-file-to-a-page.md")
        let named = text.matches(of: /`[A-Za-z\/+]+\.swift`/)
            .map { String($0.0.dropFirst().dropLast()) }
        let paths = try SourceFile.all().map { "/\($0.folder)/\($0.name).swift" }
        #expect(named.count > 20)
        #expect(named.filter { name in !paths.contains { $0.hasSuffix("/" + name) } } == [])
    }

    @Test("the tool has the version of the newest release in the changelog")
    func version() throws {
        let text = try SourceFile.text(of: "CHANGELOG.md")
        let newest = try #require(text.firstMatch(of: /\n## ([0-9]+\.[0-9]+\.[0-9]+)\n/))
        let tool = try SourceFile.text(of: "Sources/ratebook/Tool/Ratebook.swift")
        #expect(tool.contains("version: \"\(newest.1)\""))
    }
}
