import Foundation
import TestSupport
import Testing

@Suite("ratebook init")
struct InitTests {
    /// A folder without anything in it but a file that is not Ratebook's.
    private func emptyFolder() throws -> ProjectFolder {
        let folder = try ProjectFolder([:])
        try folder.write("mine", to: "notes.txt")
        return folder
    }

    @Test("starts a project in a new folder that builds, prices and passes its check")
    func newFolder() throws {
        let folder = try emptyFolder()
        let start = try Run("init", "reports", in: folder)
        #expect(start.status == 0, "\(start.errors)")
        let next = "Next:\n  cd reports\n  ratebook build\n  ratebook estimate help-desk\n"
        #expect(start.output.contains(next))
        #expect(try !folder.contents(of: "reports").keys.contains { $0.hasPrefix(".ratebook") })
        let build = try Run("build", "--project", "reports", in: folder)
        #expect(build.status == 0, "\(build.errors)")
        #expect(build.errors == "")
        let page = try folder.text(of: "reports/Public/reading-the-reports/index.html")
        #expect(page.contains("Help desk"))
        let check = try Run("check", "--project", "reports", in: folder)
        #expect(check.status == 0, "\(check.errors)")
        let estimate = try Run("estimate", "help-desk", "--project", "reports", in: folder)
        #expect(estimate.status == 0)
    }

    @Test("starts one in the folder where it stands, beside what is there")
    func here() throws {
        let folder = try emptyFolder()
        let start = try Run("init", in: folder)
        #expect(start.status == 0)
        #expect(start.output.contains("Next:\n  ratebook build\n"))
        #expect(try folder.text(of: "notes.txt") == "mine")
        #expect(try folder.text(of: ".gitignore").contains("Public/**/*.html"))
        let rates = try Run("rates", "verify", in: folder)
        #expect(rates.status == 0)
    }

    @Test("names what is in the way and writes nothing")
    func inTheWay() throws {
        let folder = try emptyFolder()
        try folder.write("*.o", to: ".gitignore")
        let before = try folder.contents(of: "")
        let run = try Run("init", in: folder)
        #expect(run.status == 3)
        let message = "error: nothing was written: .gitignore is already in this folder\n"
        #expect(run.errors == message)
        #expect(try folder.contents(of: "") == before)

        try folder.write("title: Mine\n", to: "Content/site.yaml")
        let both = try Run("init", in: folder)
        #expect(both.errors.contains("Content and .gitignore are already in this folder"))
        #expect(try folder.text(of: "Content/site.yaml") == "title: Mine\n")
    }

    @Test("says when the folder cannot be written")
    func unwritable() throws {
        let folder = try emptyFolder()
        let run = try Run("init", "notes.txt/reports", in: folder)
        #expect(run.status == 3)
        #expect(run.errors.hasPrefix("error: no project can be written to notes.txt/reports: "))
        #expect(!run.errors.contains("Domain"))
        #expect(try folder.contents(of: "").keys.sorted() == ["notes.txt"])
    }
}
