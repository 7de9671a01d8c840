import Diagnostics
import SiteOutput
import Testing

@Suite("What has to change in an output folder")
struct OutputPlanTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test("A missing folder needs every file, in sorted order")
    func missingFolder() throws {
        let plan = try folder.plan([
            OutputFile("b.md", ""), OutputFile("a/c.md", ""), OutputFile("a.md", ""),
        ])
        #expect(plan.created == ["a.md", "a/c.md", "b.md"])
        #expect(plan.updated.isEmpty && plan.unchanged.isEmpty && plan.removed.isEmpty)
        #expect(plan.diagnostics.isEmpty)
        #expect(!plan.isCurrent)
        #expect(!folder.exists("Public"))
    }

    @Test("Each file is new, changed, unchanged or stale")
    func comparison() throws {
        try folder.write([
            OutputFile("same.md", "1"), OutputFile("changed.md", "1"), OutputFile("stale.md", "1"),
            OutputFile("gone.md", "1"), OutputFile("deleted.md", "1"),
        ])
        try folder.remove("Public/gone.md")
        try folder.remove("Public/deleted.md")
        let plan = try folder.plan([
            OutputFile("same.md", "1"), OutputFile("changed.md", "2"), OutputFile("new.md", "1"),
            OutputFile("gone.md", "1"),
        ])
        #expect(plan.created == ["gone.md", "new.md"])
        #expect(plan.updated == ["changed.md"])
        #expect(plan.unchanged == ["same.md"])
        #expect(plan.removed == ["stale.md"])
        #expect(!plan.isCurrent)
    }

    @Test("A folder as wanted is current, until one byte or the manifest differs")
    func current() throws {
        let files = [OutputFile("a.md", "1"), OutputFile("b/c.html", "2")]
        try folder.write(files)
        #expect(try folder.plan(files).isCurrent)
        try folder.write("3", to: "Public/a.md")
        #expect(try !folder.plan(files).isCurrent)
        try folder.write("1", to: "Public/a.md")
        #expect(try folder.plan(files).isCurrent)
        try folder.remove("Public/.ratebook-manifest")
        #expect(try !folder.plan(files).isCurrent)
    }

    @Test("A file that is not ours and differs is a conflict")
    func foreignFile() throws {
        try folder.write("theirs", to: "Public/a.md")
        let plan = try folder.plan([OutputFile("a.md", "ours"), OutputFile("b.md", "ours")])
        #expect(plan.diagnostics.map(\.code) == ["foreign-file"])
        #expect(plan.diagnostics.map(\.severity) == [.error])
        #expect(plan.diagnostics.first?.file == folder.site + "/a.md")
        #expect(!plan.isCurrent)
    }

    @Test("A plan with conflicts cannot be applied")
    func conflictedApply() async {
        await #expect(processExitsWith: .failure) {
            let files = [OutputFile("a.md", "1"), OutputFile("a.md", "2")]
            let plan = try OutputPlan(writing: files, to: "nowhere")
            do { try plan.apply() } catch { return }
        }
    }

    @Test("A file that is not ours but has the wanted bytes becomes ours")
    func adoption() throws {
        try folder.write("1", to: "Public/a.md")
        let plan = try folder.plan([OutputFile("a.md", "1")])
        #expect(plan.unchanged == ["a.md"])
        #expect(plan.diagnostics.isEmpty)
        try plan.apply()
        let next = try folder.plan([OutputFile("a.md", "2")])
        #expect(next.updated == ["a.md"])
    }

    @Test("A folder where a file belongs, and a file where a folder belongs, are conflicts")
    func wrongKinds() throws {
        try folder.makeFolder("Public/a.md")
        try folder.write("theirs", to: "Public/b")
        let plan = try folder.plan([
            OutputFile("a.md", ""), OutputFile("b/c.md", ""), OutputFile("b/d/e.md", ""),
        ])
        #expect(plan.diagnostics.map(\.code) == ["folder-in-the-way", "file-in-the-way"])
        #expect(plan.diagnostics.last?.file == folder.site + "/b")
    }

    @Test("A symbolic link is never read or written through")
    func symbolicLinks() throws {
        try folder.makeFolder("Public")
        try folder.write("same", to: "outside/a.md")
        try folder.link("Public/linked", to: "outside")
        try folder.link("Public/b.md", to: "outside/a.md")
        try folder.link("Public/dangling.md", to: "outside/nothing.md")
        let plan = try folder.plan([
            OutputFile("linked/a.md", "same"), OutputFile("linked/new.md", ""),
            OutputFile("b.md", "same"), OutputFile("dangling.md", ""),
        ])
        #expect(plan.diagnostics.map(\.code) == Array(repeating: "symbolic-link", count: 3))
        #expect(plan.created.isEmpty && plan.unchanged.isEmpty)
    }

    @Test("A stale path that leads through a link, or to a folder, is not ours any more")
    func staleLinks() throws {
        try folder.write([
            OutputFile("a/b.md", "1"), OutputFile("c.md", "1"), OutputFile("d.md", ""),
        ])
        try folder.write("theirs", to: "outside/b.md")
        try folder.remove("Public/a")
        try folder.link("Public/a", to: "outside")
        try folder.remove("Public/c.md")
        try folder.write("theirs", to: "Public/c.md/file")
        let plan = try folder.plan([OutputFile("d.md", "")])
        #expect(plan.removed.isEmpty)
        try plan.apply()
        #expect(try folder.text("outside/b.md") == "theirs")
        #expect(try folder.text("Public/c.md/file") == "theirs")
    }

    @Test(
        "Two files that cannot share a folder are an error",
        arguments: [
            (["a.md", "a.md"], ["duplicate-output"]),
            (["a.md", "A.md", "b.md"], ["case-clash"]),
            (["Rates/a.md", "Rates/b.md", "rates/c.md", "rates/d.md"], ["case-clash"]),
            (["a", "a/b.md"], ["duplicate-output"]),
            (["a/b.md", "A"], ["case-clash"]),
            (["a/b.md", "a/c.md", "ab.md"], []),
        ]
    )
    func clashes(paths: [String], codes: [String]) throws {
        let plan = try folder.plan(paths.map { OutputFile($0, "") })
        #expect(plan.diagnostics.map(\.code) == codes)
        #expect(plan.created.isEmpty == !codes.isEmpty)
    }

    @Test("A plan for some kinds leaves the other kinds alone")
    func kinds() throws {
        try folder.write([
            OutputFile("a.md", "1"), OutputFile("a.html", "1"), OutputFile("b.md", "1"),
        ])
        try folder.write("theirs", to: "Public/c.html")
        let plan = try folder.plan(
            [OutputFile("a.md", "2"), OutputFile("c.html", "2"), OutputFile("d.HTML", "2")],
            kinds: ["md"]
        )
        #expect(plan.diagnostics.isEmpty)
        #expect(plan.created.isEmpty)
        #expect(plan.updated == ["a.md"])
        #expect(plan.removed == ["b.md"])
        try plan.apply()
        #expect(try folder.listing() == [".ratebook-manifest", "a.html", "a.md", "c.html"])
        #expect(try folder.text("Public/.ratebook-manifest").hasSuffix("\na.html\na.md\n"))
    }

    @Test("In a fresh checkout that has only some kinds, a plan for these kinds is current")
    func checkout() throws {
        let files = [
            OutputFile("a.md", "1"), OutputFile("a.html", "1"), OutputFile(".nojekyll", ""),
        ]
        try folder.write(files)
        try folder.remove("Public/a.html")
        try folder.remove("Public/.nojekyll")
        #expect(try folder.plan(files, kinds: ["md"]).isCurrent)
        #expect(try folder.plan(files).created == [".nojekyll", "a.html"])
    }

    @Test("A file where the output folder belongs is an error in words")
    func fileAsFolder() throws {
        try folder.write("theirs", to: "Public")
        let error = #expect(throws: OutputError.self) { try folder.plan([]) }
        #expect(error?.description == "cannot read \(folder.site): it is not a folder")
    }
}
