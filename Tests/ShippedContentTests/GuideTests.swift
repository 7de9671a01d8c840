import Foundation
import TestSupport
import Testing

@Suite("The guide to what prices what")
struct GuideTests {
    private static let guide = ProjectFolder.repository.appending(
        path: "Sources/SiteGeneration/SiteGeneration.docc/Guides/What-prices-what.md"
    )

    /// The rows of the tables of the guide.
    private static let rows: [[String]] =
        ((try? String(contentsOf: guide, encoding: .utf8)) ?? "").split(separator: "\n")
        .filter { $0.hasPrefix("| ") && $0.hasSuffix(" |") }
        .map { $0.dropFirst(2).dropLast(2).components(separatedBy: " | ") }
        .filter { $0.last != "scenario" }

    @Test(
        "every key and choice of a row stands in the scenario that the row links",
        arguments: rows
    )
    func row(cells: [String]) throws {
        try #require(cells.count == 3)
        let link = try #require(cells[2].wholeMatch(of: /\[([a-z0-9-]+)\]\(([^)]+)\)/))
        let file = URL(filePath: String(link.2), relativeTo: Self.guide).standardizedFileURL
        let folder = ProjectFolder.repository.appending(path: "Content/scenarios")
        #expect(file.path == folder.appending(path: "\(link.1).yaml").path)
        let words = try Self.words(of: file)
        let spans = cells[1].matches(of: /`([^`]+)`/).map { String($0.1) }
        #expect(!spans.isEmpty)
        for parts in spans.map(Self.words) {
            for word in parts {
                let key = word.hasSuffix(":") ? word : word + ":"
                let mayBeChoice = parts.count > 1 && key != word
                #expect(words.contains(key) || mayBeChoice && words.contains(word), "\(word)")
            }
        }
    }

    @Test("every shipped scenario is linked")
    func scenarios() throws {
        let folder = ProjectFolder.repository.appending(path: "Content/scenarios")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let linked = Set(Self.rows.compactMap(\.last).map { $0.prefix { $0 != "]" }.dropFirst() })
        #expect(Set(files.map { $0.dropLast(".yaml".count) }) == linked)
    }

    /// The words of a scenario, without its prose.
    private static func words(of file: URL) throws -> Set<String> {
        let text = try String(contentsOf: file, encoding: .utf8)
        let lines = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("#") }
        let prose = ["title:", "summary:", "note:", "says:", "label:"]
        let stated = lines.map { line in
            let text = line.drop { " -".contains($0) }
            return prose.first { text.hasPrefix($0) } ?? String(line)
        }
        return Set(stated.flatMap { words(of: $0) })
    }

    /// The words of a line or of a code span, those that are keys with their colon.
    private static func words(of text: String) -> [String] {
        text.matches(of: /[a-z0-9_.-]+:?/).map { String($0.0) }
    }
}
