import Foundation
import SiteOutput
import Testing

@Suite("Writing all or nothing")
struct OutputWriteTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test("The first write makes the folder and everything in it")
    func firstWrite() throws {
        try folder.write([OutputFile("index.html", "start"), OutputFile("a/b/c.md", "deep")])
        #expect(
            try folder.listing()
                == [".ratebook-manifest", "a", "a/b", "a/b/c.md", "index.html"]
        )
        #expect(try folder.text("Public/index.html") == "start")
        #expect(try folder.text("Public/a/b/c.md") == "deep")
    }

    @Test("A second write of the same site touches nothing")
    func unchangedSite() throws {
        let files = [OutputFile("index.html", "start"), OutputFile("a/b.md", "deep")]
        try folder.write(files)
        let date = try folder.age()
        try folder.write(files)
        #expect(try folder.touched(since: date) == [])
    }

    @Test("An update touches the changed file only")
    func update() throws {
        try folder.write([OutputFile("a/x.md", "1"), OutputFile("b/y.md", "1")])
        let date = try folder.age()
        try folder.write([OutputFile("a/x.md", "1"), OutputFile("b/y.md", "2")])
        #expect(try folder.text("Public/b/y.md") == "2")
        #expect(try folder.touched(since: date) == ["b", "b/y.md"])
    }

    @Test("A stale file goes, and so do the folders it leaves empty")
    func removal() throws {
        try folder.write([
            OutputFile("a/b/c/x.md", "1"), OutputFile("a/y.md", "1"), OutputFile("d/z.md", "1"),
        ])
        try folder.write("theirs", to: "Public/d/note.txt")
        try folder.write([OutputFile("a/y.md", "1")])
        #expect(
            try folder.listing() == [".ratebook-manifest", "a", "a/y.md", "d", "d/note.txt"]
        )
    }

    @Test("Foreign files and empty foreign folders survive beside ours")
    func foreignFiles() throws {
        try folder.write("theirs", to: "Public/CNAME")
        try folder.makeFolder("Public/empty")
        try folder.write([OutputFile("a.md", "1")])
        try folder.write([OutputFile("b.md", "1")])
        #expect(try folder.listing() == [".ratebook-manifest", "CNAME", "b.md", "empty"])
        #expect(try folder.text("Public/CNAME") == "theirs")
    }

    @Test("A path whose case changed is written under its new name")
    func caseChange() throws {
        try folder.write([OutputFile("Rates.md", "1")])
        let plan = try folder.plan([OutputFile("rates.md", "1")])
        #expect(plan.created == ["rates.md"])
        #expect(plan.removed == ["Rates.md"])
        try plan.apply()
        #expect(try folder.listing() == [".ratebook-manifest", "rates.md"])
    }

    @Test("What a killed write left is cleared, even when nothing else changes")
    func leftoverStaging() throws {
        let files = [OutputFile("a.md", "1")]
        try folder.write("half", to: "Public/.ratebook-staging/new/a.md")
        try folder.write(files)
        #expect(try folder.listing() == [".ratebook-manifest", "a.md"])
        try folder.write("half", to: "Public/.ratebook-staging/old/a.md")
        #expect(try folder.plan(files).isCurrent)
        try folder.write(files)
        #expect(try folder.listing() == [".ratebook-manifest", "a.md"])
    }

    @Test("A link in place of the staging folder is removed, not followed")
    func linkedStaging() throws {
        try folder.makeFolder("Public")
        try folder.write("theirs", to: "outside/new/a.md")
        try folder.link("Public/.ratebook-staging", to: "outside")
        try folder.write([OutputFile("a.md", "1")])
        #expect(try folder.text("outside/new/a.md") == "theirs")
        #expect(try folder.listing() == [".ratebook-manifest", "a.md"])
    }

    @Test("A write that fails half-way puts everything back")
    func rollback() throws {
        try folder.write([OutputFile("a.md", "1"), OutputFile("old/b.md", "1")])
        let before = try folder.contents()
        let plan = try folder.plan([
            OutputFile("a.md", "2"), OutputFile("new/c.md", "2"), OutputFile("z.md", "2"),
        ])
        try folder.makeFolder("Public/z.md")
        let error = #expect(throws: OutputError.self) { try plan.apply() }
        #expect(error?.path == folder.site + "/z.md")
        #expect(error?.lost == [])
        #expect(try folder.contents() == before)
        #expect(
            try folder.listing() == [".ratebook-manifest", "a.md", "old", "old/b.md", "z.md"]
        )
    }

    @Test("A file that appeared since the plan was made is not overwritten")
    func appearedFile() throws {
        let plan = try folder.plan([OutputFile("a.md", "1"), OutputFile("b/c.md", "1")])
        try folder.write("theirs", to: "Public/b")
        #expect(throws: OutputError.self) { try plan.apply() }
        #expect(try folder.contents() == ["b": "theirs"])
        #expect(try folder.listing() == ["b"])
    }

    @Test("A folder that took the place of our file since then is not thrown away")
    func appearedFolder() throws {
        try folder.write([OutputFile("a.md", "1"), OutputFile("b.md", "1")])
        let plan = try folder.plan([OutputFile("b.md", "2")])
        try folder.remove("Public/a.md")
        try folder.write("theirs", to: "Public/a.md/note.txt")
        #expect(throws: OutputError.self) { try plan.apply() }
        #expect(try folder.text("Public/a.md/note.txt") == "theirs")
        #expect(try folder.text("Public/b.md") == "1")
    }

    @Test("A link that appeared since then is not written through")
    func appearedLink() throws {
        try folder.write([OutputFile("a/b.md", "1")])
        let plan = try folder.plan([OutputFile("a/b.md", "2")])
        try folder.remove("Public/a")
        try folder.write("theirs", to: "outside/b.md")
        try folder.link("Public/a", to: "outside")
        #expect(throws: OutputError.self) { try plan.apply() }
        #expect(try folder.text("outside/b.md") == "theirs")
        #expect(!folder.exists("Public/.ratebook-staging"))
    }

    @Test("A link for the folder of a new file is not written through")
    func appearedLinkForNewFile() throws {
        let plan = try folder.plan([OutputFile("a/b.md", "1")])
        try folder.makeFolder("Public")
        try folder.makeFolder("outside")
        try folder.link("Public/a", to: "outside")
        #expect(throws: OutputError.self) { try plan.apply() }
        #expect(!folder.exists("outside/b.md"))
    }

    @Test("A failing manifest takes the whole write back, the new folder included")
    func failingManifest() throws {
        let plan = try folder.plan([OutputFile("a/b.md", "1")])
        try folder.makeFolder("Public/.ratebook-manifest")
        #expect(throws: OutputError.self) { try plan.apply() }
        #expect(try folder.listing() == [".ratebook-manifest"])
    }

    @Test("A file that cannot be staged changes nothing, and the output folder is not left behind")
    func failingStage() throws {
        // Short enough to be looked for in the folder, too long below the staging folder.
        let room = Int(PATH_MAX) - 10 - folder.site.utf8.count
        let path = String((1...room).map { $0 % 100 == 0 && $0 < room ? "/" : "n" })
        let plan = try folder.plan([OutputFile("a.md", "1"), OutputFile(path, "1")])
        let error = #expect(throws: OutputError.self) { try plan.apply() }
        #expect(error?.path == "\(folder.site)/\(path)")
        #expect(!folder.exists("Public"))
    }

    @Test("A name too long for the disk is an error in words")
    func longName() throws {
        let name = String(repeating: "n", count: 300)
        let error = #expect(throws: OutputError.self) { try folder.write([OutputFile(name, "")]) }
        #expect(error?.description.hasPrefix("cannot ") == true)
        #expect(error?.description.contains("Error") == false)
        #expect(!folder.exists("Public"))
    }
}
