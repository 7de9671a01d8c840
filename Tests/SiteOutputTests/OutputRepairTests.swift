import Diagnostics
import Foundation
import SiteOutput
import Testing

/// What a killed write can leave, made by hand, and what becomes of it.
@Suite("Mending what a killed write left")
struct OutputRepairTests {
    private let folder: TemporaryFolder
    private static let staging = "Public/.ratebook-staging/"

    init() throws {
        folder = try TemporaryFolder()
        try folder.write([OutputFile("a.md", "1"), OutputFile("b/c.md", "1")])
    }

    private func repair() throws { try OutputSession.repair(folder.site) }

    /// The site without the list of our files, which these tests leave as it was.
    private func site() throws -> [String: String] {
        try folder.contents().filter { !$0.key.hasPrefix(".ratebook-manifest") }
    }

    @Test("without a journal nothing has changed, and what was staged goes")
    func staged() throws {
        let before = try folder.contents()
        try folder.write("2", to: Self.staging + "new/a.md")
        try folder.write("update a.md\n", to: Self.staging + "journal.part")
        try repair()
        #expect(try folder.contents() == before)
        #expect(!folder.exists(Self.staging))
    }

    @Test(
        "with a journal the write is ended, however far it had come",
        arguments: [0, 1, 2, 3]
    )
    func journal(done: Int) throws {
        let steps = "remove b/c.md\nupdate a.md\ncreate d/e.md\nend\n"
        try folder.write(steps, to: Self.staging + "journal")
        if done > 0 {
            try folder.write("1", to: Self.staging + "old/b/c.md")
            try folder.remove("Public/b")
        }
        try folder.write("1", to: Self.staging + "old/a.md")
        try folder.write(done < 2 ? "1" : "2", to: "Public/a.md")
        if done < 2 { try folder.write("2", to: Self.staging + "new/a.md") }
        try folder.write("2", to: done < 3 ? Self.staging + "new/d/e.md" : "Public/d/e.md")
        try repair()
        #expect(try site() == ["a.md": "2", "d/e.md": "2"])
        #expect(try folder.listing() == [".ratebook-manifest", "a.md", "d", "d/e.md"])
    }

    @Test("what cannot be ended is taken back, and so is what began to be")
    func undo() throws {
        let before = try folder.contents()
        let steps = "remove b/c.md\nupdate a.md\ncreate d/e.md\nend\n"
        for name in ["journal", "undo"] {
            try folder.write(steps, to: Self.staging + name)
            try folder.write("1", to: Self.staging + "old/b/c.md")
            try folder.remove("Public/b")
            try folder.write("1", to: Self.staging + "old/a.md")
            try folder.write("2", to: "Public/a.md")
            try folder.write("2", to: Self.staging + "new/d/e.md")
            if name == "journal" { try folder.write("theirs", to: "Public/d") }
            if name == "journal" {
                #expect(throws: OutputError.self) { try repair() }
                #expect(try folder.text("Public/d") == "theirs")
                try folder.remove("Public/d")
            } else {
                try repair()
            }
            #expect(try folder.contents() == before, "\(name)")
            #expect(!folder.exists(Self.staging))
        }
    }

    @Test(
        "a journal that is not one of ours is not followed",
        arguments: [
            "remove a.md\n", "remove a.md\nend", "remove ../outside.md\nend\n",
            "remove /a.md\nend\n", "delete a.md\nend\n", "remove .ratebook-staging/x\nend\n",
        ]
    )
    func foreignJournal(text: String) throws {
        let before = try folder.contents()
        try folder.write("theirs", to: "outside.md")
        try folder.write(text, to: Self.staging + "journal")
        try repair()
        #expect(try folder.contents() == before)
        #expect(try folder.text("outside.md") == "theirs")
    }

    @Test("a staged link is not published, and the folder beside goes")
    func links() throws {
        try folder.write("secret", to: "outside.md")
        try folder.makeFolder(Self.staging + "new")
        try folder.link(Self.staging + "new/x.md", to: "outside.md")
        try folder.write("create x.md\nend\n", to: Self.staging + "journal")
        try folder.write("half", to: ".Public.ratebook-staging/site/index.html")
        try repair()
        #expect(try folder.listing() == [".ratebook-manifest", "a.md", "b", "b/c.md"])
        #expect(!folder.exists(".Public.ratebook-staging"))
    }

    @Test("a folder that is a link is not written through")
    func linkedFolder() throws {
        try folder.makeFolder("elsewhere")
        try folder.remove("Public")
        try folder.link("Public", to: "elsewhere")
        let plan = try folder.plan([OutputFile("a.md", "1")])
        #expect(plan.diagnostics.map(\.code) == ["symbolic-link"])
        #expect(!folder.exists("elsewhere/a.md"))
    }

    @Test("the folder stays the same one for those who have it open")
    func sameFolder() throws {
        func number() throws -> UInt64 {
            let found = try FileManager.default.attributesOfItem(atPath: folder.site)
            return (found[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0
        }
        let before = try number()
        try folder.write([OutputFile("a.md", "2"), OutputFile("n/e/w.md", "2")])
        #expect(try number() == before)
        #expect(try site().filter { !$0.value.isEmpty } == ["a.md": "2", "n/e/w.md": "2"])
    }
}
