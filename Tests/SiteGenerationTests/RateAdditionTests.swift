import Catalog
import Diagnostics
import Foundation
import Quantities
import SiteGeneration
import TestSupport
import Testing

@Suite("Adding rates by hand")
struct RateAdditionTests {
    private static let header = """
        platform,offering,meter,region,scope,tier,condition,price_usd,per,effective_from,\
        effective_until,status,source,note

        """

    private static func line(_ price: String, from day: String = "2026-02-01") -> String {
        "aws-bedrock,claude-haiku-4.5,input_tokens,*,global,standard,,\(price),1000000 tokens,"
            + "\(day),,confirmed,price-page,\n"
    }

    private func project() throws -> ProjectFolder {
        try ProjectFolder(["": ProjectFolder.fixtures.appending(path: "Project")])
    }

    private func add(
        _ lines: String,
        on day: String = "2026-02-01",
        amending: Bool = false,
        dryRun: Bool = false,
        to project: ProjectFolder
    ) throws -> (result: RateAddition?, codes: [String]) {
        let terms = ReleaseTerms(
            date: try #require(CalendarDate(parsing: day)),
            title: nil,
            note: nil,
            checkedBy: nil,
            isAmendment: amending,
            isDryRun: dryRun
        )
        let outcome = try RateAddition.run(
            Self.header + lines,
            shownAs: "table.csv",
            terms: terms,
            project: project.path
        )
        return (outcome.result, outcome.diagnostics.map(\.code))
    }

    @Test("a new price closes the one before it, and stands in the release as it was written")
    func addition() throws {
        let project = try project()
        let added = try add(Self.line("0.90"), to: project)
        #expect(added.codes == [])
        #expect(added.result?.changes.map(\.kind) == [.moved])
        let table = try project.text(of: "Content/catalog/releases/2026-02-01.csv")
        #expect(table == Self.header + Self.line("0.90"))
        let description = try project.text(of: "Content/catalog/releases/2026-02-01.yaml")
        #expect(description.contains("title: \"One rate by hand\"\n"))
        #expect(description.contains("release: 2026-01-02"))
    }

    @Test("a release seals all before it, as sha256sum would")
    func seal() throws {
        let project = try project()
        _ = try add(Self.line("0.90"), to: project)
        _ = try add(Self.line("0.80", from: "2026-03-01"), on: "2026-03-01", to: project)
        let sums = Process()
        let pipe = Pipe()
        sums.executableURL = URL(filePath: "/bin/sh")
        let files = "releases/2026-01-02.* releases/2026-02-01.*"
        sums.arguments = ["-c", "LC_ALL=C shasum -a 256 \(files) | shasum -a 256"]
        sums.currentDirectoryURL = project.root.appending(path: "Content/catalog")
        sums.standardOutput = pipe
        try sums.run()
        let printed = try #require(try pipe.fileHandleForReading.readToEnd())
        let digest = String(decoding: printed.prefix(64), as: UTF8.self)
        #expect(digest.count == 64)
        let description = try project.text(of: "Content/catalog/releases/2026-03-01.yaml")
        #expect(description.contains("  ledger_sha256: \"\(digest)\"\n"))
        try project.edit("Content/catalog/releases/2026-02-01.yaml", "One rate", "A rate")
        let later = try add(Self.line("0.70", from: "2026-04-01"), on: "2026-04-01", to: project)
        #expect(later.codes == ["edited-ledger"])
    }

    @Test("a dry run writes nothing, and says the same")
    func dryRun() throws {
        let project = try project()
        let before = try project.contents(of: "Content")
        let dry = try #require(try add(Self.line("0.90"), dryRun: true, to: project).result)
        #expect(try project.contents(of: "Content") == before)
        let added = try #require(try add(Self.line("0.90"), to: project).result)
        #expect(dry.written == added.written)
        #expect(dry.text(isDryRun: true).contains("Would write\n"))
    }

    @Test("a table without a line, a wrong line and an old day are refused, and nothing is lost")
    func refusals() throws {
        let project = try project()
        let before = try project.contents(of: "Content")
        #expect(try add("", to: project).codes == ["no-rates"])
        #expect(try add(Self.line("0,90"), to: project).codes.isEmpty == false)
        #expect(
            try add(Self.line("0.90"), on: "2026-01-02", to: project).codes == ["release-not-new"]
        )
        #expect(
            try add(Self.line("0.90"), on: "2025-12-31", to: project).codes == ["release-not-new"]
        )
        let twice = Self.line("0.90") + Self.line("0.80")
        #expect(try add(twice, to: project).result == nil)
        #expect(try project.contents(of: "Content") == before)
    }

    @Test("lines may be added to the newest release, which keeps those it has")
    func amendment() throws {
        let project = try project()
        _ = try add(Self.line("0.90"), to: project)
        let output = Self.line("4.00").replacing("input_tokens", with: "output_tokens")
        let amended = try add(output, amending: true, to: project)
        #expect(amended.codes == [])
        let table = try project.text(of: "Content/catalog/releases/2026-02-01.csv")
        #expect(table == Self.header + Self.line("0.90") + output)
        #expect(amended.result?.changes.count == 2)
    }

    @Test("a price that is in force already is no release, whatever its day, source or note")
    func nothingNew() throws {
        let project = try project()
        let before = try project.contents(of: "Content")
        let note = Self.line("1.000").replacing("price-page,", with: "price-page,Read again.")
        for line in [Self.line("1.00"), Self.line("1.00", from: "2026-01-01"), note] {
            let same = try add(line, to: project)
            #expect(same.codes == [])
            #expect(same.result?.written == [])
            #expect(same.result?.changes.map(\.kind) == [.unchanged])
            let text = try #require(same.result?.text(isDryRun: false))
            #expect(text.hasPrefix("  unchanged  aws-bedrock/claude-haiku-4.5/input_tokens/"))
            #expect(text.hasSuffix("\nNothing differs: nothing is written.\n"))
            #expect(try project.contents(of: "Content") == before)
        }
    }

    @Test("of several lines those that differ are a release, and the others are left out")
    func someNew() throws {
        let project = try project()
        let other = Self.line("4.00").replacing("input_tokens", with: "output_tokens")
        let added = try add(Self.line("1.00") + other, to: project)
        #expect(added.codes == [])
        #expect(added.result?.changes.map(\.kind) == [.unchanged, .moved])
        let table = try project.text(of: "Content/catalog/releases/2026-02-01.csv")
        #expect(table == Self.header + other)
        let description = try project.text(of: "Content/catalog/releases/2026-02-01.yaml")
        #expect(description.contains("title: \"One rate by hand\"\n"))
        let again = try add(Self.line("1.00"), amending: true, to: project)
        #expect(again.result?.written == [])
        #expect(try project.text(of: "Content/catalog/releases/2026-02-01.csv") == table)
    }

    @Test("a line with the first day of another is restated where its source, days or note differ")
    func restated() throws {
        let project = try project()
        let line = Self.line("1.00", from: "2026-01-01")
            .replacing("price-page,", with: "price-page,New.")
        let added = try add(line, to: project)
        #expect(added.result?.changes.map(\.kind) == [.restated])
        #expect(added.result?.written.isEmpty == false)
    }

    // One region with a price of its own takes that of every region from the other one.
    @Test("what a price of one region does to the others is told, at once and in the comparison")
    func otherRegions() throws {
        let project = try project()
        let line = Self.line("1.20").replacing(",*,", with: ",us-east-1,")
        let added = try #require(try add(line, to: project).result)
        let lost = "global/standard: 1.00 per 1000000 tokens -> no price"
        let text = added.text(isDryRun: false)
        #expect(text.contains("What changes for regions that no line names\n"))
        #expect(text.contains("/input_tokens/*/\(lost), for the model's prices differ by region"))
        #expect(text.contains("    in eu-central-1\n"))
        let priced = try #require(
            PricedProject.load(EstimationRequest(project: project.path)).project
        )
        let days = try ["2026-01-02", "2026-02-01"].map { try #require(CalendarDate(parsing: $0)) }
        let comparison = try priced.comparison(from: days[0], to: days[1])
        let report = comparison.text(as: .markdown, width: 100, colour: false)
        #expect(report.contains("## Changed for regions that the release does not name"))
        #expect(report.contains("| eu-central-1 |"), "\(report)")
    }
}
