import Foundation
import TestSupport
import Testing

/// What every problem of the fixtures tells beside what is wrong.
@Suite("Help of diagnostics")
struct DiagnosticHelpTests {
    /// Codes about whole files, folders and pages, which have no line.
    private static let wholeFiles: Set = [
        "bad-file-name", "bad-release-name", "bad-snapshot-name", "duplicate-page", "empty-file",
        "file-in-the-way", "folder-in-the-way", "foreign-file", "foreign-usage", "missing-file",
        "missing-folder", "unexpected-file", "unused-template", "unpriced-scenario",
        "unresolved-page",
    ]

    private static let folder = ProjectFolder.fixtures.appending(path: "Errors")

    private static var fixtures: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }

    @Test("each has a help line, a file and, where there is one, a line", arguments: fixtures)
    func parts(name: String) throws {
        let file = Self.folder.appending(path: name + "/expected.txt")
        let text = try String(contentsOf: file, encoding: .utf8)
        let problems = text.components(separatedBy: "\n\n")
            .filter { !$0.isEmpty && $0.firstMatch(of: #/^[0-9]+ (error|warning|note)/#) == nil }
        #expect(!problems.isEmpty)
        for problem in problems {
            #expect(problem.contains("\nhelp: "), "\(name): \(problem)")
            let head = try #require(
                problem.firstMatch(
                    of: #/^([^:]+)(:[0-9]+:[0-9]+)?: (error|warning|note): .* \[([a-z0-9-]+)\]\n/#
                ),
                "\(name): \(problem)"
            )
            let code = String(head.output.4)
            #expect(head.output.2 != nil || Self.wholeFiles.contains(code), "\(name): \(problem)")
        }
    }

    @Test("no library's own words reach a reader", arguments: fixtures)
    func words(name: String) throws {
        let file = Self.folder.appending(path: name + "/expected.txt")
        let text = try String(contentsOf: file, encoding: .utf8)
        for words in ["NSCocoa", "did not find expected", "while parsing", "found unexpected"] {
            #expect(!text.contains(words), "\(name)")
        }
    }
}
