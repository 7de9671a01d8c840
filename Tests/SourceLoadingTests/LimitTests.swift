import Diagnostics
import Foundation
import SourceLoading
import TestSupport
import Testing

/// What is too much is refused with a place and a help line, and soon.
@Suite("Limits of what is read", .timeLimit(.minutes(10)))
struct LimitTests {
    private static let front = "---\ntitle: A\nsummary: B\n---\n"

    private static func times(_ count: Int, _ text: (Int) -> String) -> String {
        (0..<count).map(text).joined()
    }

    /// An input that is too large, the file that it is, and what is said of it.
    struct Excess: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let file: String
        let code: String
        let text: @Sendable () -> String

        init(
            _ name: String,
            _ file: String,
            _ code: String,
            _ text: @escaping @Sendable () -> String
        ) {
            testDescription = name
            self.file = file
            self.code = code
            self.text = text
        }
    }

    private static let page = "Content/pages/about.md"
    private static let scenario = "Content/scenarios/more.yaml"
    private static let table = "Content/catalog/availability/2026-01-03.csv"

    static let excesses = [
        Excess("newlines in a page", page, "file-too-large") {
            front + String(repeating: "\n", count: 1 << 20)
        },
        Excess("newlines in a scenario", scenario, "file-too-large") {
            "title: A\n" + String(repeating: "\n", count: 1 << 20)
        },
        Excess("newlines in a table", table, "file-too-large") {
            String(repeating: "\n", count: 1 << 20)
        },
        Excess("bytes in a page", page, "file-too-large") {
            front + String(repeating: String(repeating: "x", count: 1000) + "\n", count: 2_200)
        },
        Excess("a long line in a page", page, "line-too-long") {
            front + String(repeating: "a ", count: 50_000)
        },
        Excess("a long line in a scenario", scenario, "line-too-long") {
            "title: " + String(repeating: "é", count: 50_000)
        },
        Excess("a long line in a table", table, "line-too-long") {
            "a\n" + String(repeating: ",", count: 100_000)
        },
        Excess("many parameters", scenario, "too-many-values") {
            "parameters:\n" + times(40_000) { "  p\($0): \($0)\n" }
        },
        Excess("many keys", scenario, "too-many-values") { times(40_000) { "k\($0): 1\n" } },
        Excess("many items", scenario, "too-many-values") {
            "references:\n" + times(40_000) { "  - \($0)\n" }
        },
        Excess("many figures on few lines", page, "page-too-long") {
            front + times(20) { line in times(300) { "{rate m\(line) t\($0)} " } + "\n" }
        },
        Excess("many links", page, "page-too-long") {
            front + times(20) { _ in times(300) { "[a](/m\($0)/) " } + "\n" }
        },
        Excess("many headings", page, "page-too-long") { front + times(6_000) { "## h\($0)\n" } },
        Excess("a wide table", page, "table-too-wide") {
            [
                front, "\n|", times(300) { "a\($0)|" }, "\n|", times(300) { _ in "-|" }, "\n",
                times(5_000) { "\($0)\n" },
            ]
            .joined()
        },
    ]

    @Test("each has its message, at a place", arguments: excesses)
    func excess(_ excess: Excess) throws {
        let project = try ProjectFolder(["": ProjectFolder.fixtures.appending(path: "Project")])
        try project.write(excess.text(), to: excess.file)
        let found = ProjectLoader.load(project.path).diagnostics
        let own = found.filter { $0.code == excess.code }
        #expect(own.map(\.file) == [excess.file], "\(found.prefix(3).map(\.summary))")
        #expect(own.allSatisfy { $0.help != nil })
        #expect(own.allSatisfy { $0.range != nil || $0.code == "file-too-large" })
        #expect(DiagnosticPrinter().text(for: found).utf8.count < 100_000)
    }

    @Test("what is within the limits is read, in a time that grows with its length")
    func within() throws {
        let project = try ProjectFolder(["": ProjectFolder.fixtures.appending(path: "Project")])
        let rate = "{rate claude-haiku-4.5 input_tokens scope=global} "
        try project.write(Self.front + Self.times(1_200) { _ in rate } + "\n", to: Self.page)
        let good = try project.text(of: "Content/scenarios/good.yaml")
        let following = Self.times(1_500) { "  p\($0): = p\($0 % 7 + 1500) + 1\n" }
        let parameters = following + Self.times(7) { "  p\($0 + 1500): \($0)\n" }
        try project.write(good + "parameters:\n" + parameters, to: Self.scenario)
        let found = ProjectLoader.load(project.path).diagnostics
        // Nothing follows from the parameters; of the warnings 200 are kept, and a note.
        #expect(Set(found.map(\.code)) == ["unused-parameter", "more-problems"])
        #expect(found.count == 201)
    }

    @Test("problems on one line are all told where they are, up to the limit")
    func problems() throws {
        let project = try ProjectFolder(["": ProjectFolder.fixtures.appending(path: "Project")])
        let text = Self.front + Self.times(4_000) { "{no \($0)} " } + "\n"
        try project.write(text, to: Self.page)
        let found = ProjectLoader.load(project.path).diagnostics
        #expect(found.count == 201)
        // {no 0} {no 1} …: the hundredth stands behind ten of 7 columns and 90 of 8.
        let column = found[100].range?.column
        let expected = 10 * 7 + 90 * 8 + 2
        #expect(column == expected)
        let lines = found.prefix(200).map { $0.range?.line }
        #expect(lines.allSatisfy { $0 == 5 })
    }

    @Test("more scenarios and pages than are read are told")
    func files() throws {
        let project = try ProjectFolder(["": ProjectFolder.fixtures.appending(path: "Project")])
        for number in 0..<2_001 {
            try project.write("title: A\n", to: "Content/scenarios/s\(number).yaml")
            try project.write("x\n", to: "Content/pages/p\(number).md")
        }
        let found = ProjectLoader.load(project.path).diagnostics
            .filter { $0.code == "too-many-files" }
        #expect(found.map(\.file) == ["Content/scenarios", "Content/pages"])
        #expect(found.allSatisfy { $0.summary.contains("2002") && $0.help != nil })
    }

    @Test("a setting lets tables be larger, and must be a number of megabytes")
    func setting() throws {
        let project = try ProjectFolder(["": ProjectFolder.fixtures.appending(path: "Project")])
        let site = try project.text(of: "Content/site.yaml")
        // A hole takes no room on the disk; as a table it is nonsense, but it is read.
        try project.write("a\n", to: "Content/notes.csv")
        let file = project.root.appending(path: "Content/notes.csv")
        try FileHandle(forWritingTo: file).truncate(atOffset: 20 << 20)
        func codes(_ line: String) throws -> [String] {
            try project.write(site + line, to: "Content/site.yaml")
            return ProjectLoader.load(project.path).diagnostics.map(\.code)
        }
        #expect(try codes("") == ["file-too-large"])
        #expect(try codes("largest_table_mb: 19\n") == ["file-too-large"])
        #expect(try codes("largest_table_mb: 20\n") == ["line-too-long"])
        #expect(
            Set(try codes("largest_table_mb: 0\n")) == ["file-too-large", "number-out-of-range"]
        )
        #expect(Set(try codes("largest_table_mb: x\n")) == ["file-too-large", "bad-integer"])
    }

    @Test(
        "names that are no folders on every system are refused",
        arguments: [
            ("con", "device"), ("aux", "device"), ("nul", "device"), ("com7", "device"),
            ("lpt1", "device"), (String(repeating: "a", count: 101), "longer than 100"),
            ("Help", "cannot become"), ("a_b", "cannot become"), ("ü", "cannot become"),
            ("u\u{308}", "cannot become"), ("a..b", "cannot become"), ("a b", "cannot become"),
            ("-a", "cannot become"), ("a-", "cannot become"), ("team/a", "cannot become"),
            ("..a", "cannot become"), ("a%2f", "cannot become"), ("a\\b", "cannot become"),
        ]
    )
    func names(name: String, words: String) throws {
        let project = try ProjectFolder(["": ProjectFolder.fixtures.appending(path: "Project")])
        let good = try project.text(of: "Content/scenarios/good.yaml")
        try project.write(good, to: "Content/scenarios/\(name).yaml")
        try project.write(Self.front, to: "Content/pages/\(name).md")
        let found = ProjectLoader.load(project.path).diagnostics
        // A name that begins with a point is a hidden file, which is not read.
        guard !name.hasPrefix(".") else { return }
        #expect(found.map(\.code) == ["bad-file-name", "bad-file-name"])
        #expect(found.allSatisfy { $0.summary.contains(words) && $0.help != nil })
        for other in ["console", "com10", "auxiliary", String(repeating: "a", count: 100)] {
            try project.write(good, to: "Content/scenarios/\(other).yaml")
        }
        #expect(ProjectLoader.load(project.path).diagnostics.count == 2)
    }
}
