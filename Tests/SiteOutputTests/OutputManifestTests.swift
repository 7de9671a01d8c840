import Diagnostics
import SiteOutput
import Testing

@Suite("The list of generated files")
struct OutputManifestTests {
    private static let header =
        "Written by Ratebook: the files in this folder that it may replace and remove. Do not edit."

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test("It says what it is and lists each path on a line, sorted")
    func content() throws {
        try folder.write([
            OutputFile("b.md", ""), OutputFile("a/c.html", ""), OutputFile("a.md", ""),
        ])
        #expect(
            try folder.text("Public/.ratebook-manifest") == """
                \(Self.header)
                a.md
                a/c.html
                b.md

                """
        )
    }

    @Test("A site without files has a list without paths")
    func empty() throws {
        try folder.write([])
        #expect(try folder.contents() == [".ratebook-manifest": Self.header + "\n"])
        #expect(try folder.plan([]).isCurrent)
    }

    @Test(
        "A damaged list is an error at its first bad line",
        arguments: [
            ("", 1), ("\n", 1), ("a.md\n", 1), ("\(header)", 1), ("\(header)\r\na.md\r\n", 1),
            ("\(header)\na.md", 2), ("\(header)\n\na.md\n", 2), ("\(header)\na.md\n\n", 3),
            ("\(header)\nb.md\na.md\n", 3), ("\(header)\na.md\na.md\n", 3),
            ("\(header)\n../a.md\n", 2), ("\(header)\n/etc/passwd\n", 2),
            ("\(header)\n<<<<<<< HEAD\na.md\n", 2), ("\(header)\n.ratebook-manifest\n", 2),
        ]
    )
    func damaged(text: String, line: Int) throws {
        try folder.write(text, to: "Public/.ratebook-manifest")
        let plan = try folder.plan([OutputFile("a.md", "")])
        #expect(plan.diagnostics.map(\.code) == ["damaged-manifest"])
        #expect(plan.diagnostics.first?.range?.line == line)
        #expect(plan.diagnostics.first?.file == folder.site + "/.ratebook-manifest")
        #expect(plan.created.isEmpty && !plan.isCurrent)
    }

    @Test("Bytes that are no text are damage")
    func bytes() throws {
        try folder.write([OutputFile("a.md", "")])
        let text = try folder.text("Public/.ratebook-manifest")
        try folder.write(Array(text.utf8) + [0xFF, 0x0A], to: "Public/.ratebook-manifest")
        #expect(try folder.plan([]).diagnostics.map(\.code) == ["damaged-manifest"])
    }

    @Test("A link or a folder in its place is a conflict")
    func wrongKind() throws {
        try folder.makeFolder("Public/.ratebook-manifest")
        #expect(try folder.plan([]).diagnostics.map(\.code) == ["folder-in-the-way"])
        try folder.remove("Public/.ratebook-manifest")
        try folder.link("Public/.ratebook-manifest", to: "elsewhere")
        #expect(try folder.plan([]).diagnostics.map(\.code) == ["symbolic-link"])
    }
}
