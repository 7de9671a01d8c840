import Diagnostics
import Foundation
import Quantities
import SiteGeneration
import SiteOutput
import TestSupport
import Testing

/// A site that takes over what has not changed is, to the byte, the one that is made from nothing.
@Suite("Taking over pages")
struct SiteReuseTests {
    private typealias Edit = (what: String, make: @Sendable (ProjectFolder) throws -> Void)

    private static let good = "Content/scenarios/good.yaml"
    private static let busy = "Content/scenarios/busy.yaml"
    private static let releases = "Content/catalog/releases/"

    private static let edits: [Edit] = [
        ("nothing", { _ in }),
        ("a number", { try $0.edit(good, "input_tokens: 100", "input_tokens: 300") }),
        ("a title", { try $0.edit(busy, "Busy answers", "Busier answers") }),
        ("a model", { try $0.edit(good, "claude-haiku-4.5", "claude-sonnet-4.6") }),
        (
            "defaults",
            { try $0.write("region: us-west-2\n", to: "Content/scenarios/_defaults.yaml") }
        ),
        (
            "one that takes over",
            {
                try $0.write("extends: good\ntitle: More\n", to: "Content/scenarios/more.yaml")
            }
        ),
        ("what it takes over", { try $0.edit(good, "output_tokens: 50", "output_tokens: 60") }),
        ("a page", { try $0.edit("Content/pages/about.md", "and [the costs]", "or [the costs]") }),
        (
            "a figure",
            {
                try $0.edit(
                    "Content/pages/about.md",
                    "summary: What this is about.\n",
                    "summary: What this is about.\nfigures:\n  all: estimate good monthly\n"
                )
            }
        ),
        ("what a figure refers to", { try $0.edit(good, "expected: 1000", "expected: 1100") }),
        ("a release", { try release(in: $0) }),
        (
            "a name",
            {
                try $0.edit(
                    "Content/catalog/offerings/all.yaml",
                    "name: Claude Haiku",
                    "name: C. Haiku"
                )
            }
        ),
        ("a cache", { try $0.edit("Content/catalog/offerings/all.yaml", "4096", "1024") }),
        ("the site", { try $0.edit("Content/site.yaml", "title: Costs", "title: The costs") }),
        (
            "the hours",
            {
                try $0.edit("Content/site.yaml", "summary:", "hours_per_month: 720\nsummary:")
            }
        ),
        (
            "a template",
            { try $0.write("<p>{{summary}}</p>\n", to: "Templates/partials/footer.mustache") }
        ),
        (
            "a release less",
            {
                try $0.remove(releases + "2026-08-01.csv")
                try $0.remove(releases + "2026-08-01.yaml")
            }
        ),
        ("a scenario less", { try $0.remove("Content/scenarios/more.yaml") }),
    ]

    private static func release(in project: ProjectFolder) throws {
        let terms = ReleaseTerms(
            date: try #require(CalendarDate(parsing: "2026-08-01")),
            title: nil,
            note: nil,
            checkedBy: nil,
            isAmendment: false,
            isDryRun: false
        )
        let table = """
            platform,offering,meter,region,scope,tier,condition,price_usd,per,effective_from,\
            effective_until,status,source,note
            aws-bedrock,claude-haiku-4.5,input_tokens,*,global,standard,,0.70,1000000 tokens,\
            2026-07-20,,confirmed,price-page,

            """
        let added = try RateAddition.run(
            table,
            shownAs: "table.csv",
            terms: terms,
            project: project.path
        )
        #expect(added.diagnostics.isEmpty)
    }

    @Test("after any edit, the files are those of a site that is made from nothing")
    func equality() async throws {
        let fixtures = ProjectFolder.fixtures
        let project = try ProjectFolder([
            "": fixtures.appending(path: "Project"), "": fixtures.appending(path: "History"),
        ])
        var last: GeneratedSite?
        var before: [String: [UInt8]] = [:]
        for edit in Self.edits {
            try edit.make(project)
            let (site, problems) = try await site(of: project, after: last)
            let (fresh, found) = try await self.site(of: project, after: nil)
            #expect(problems == found, "\(edit.what)")
            let files = contents(of: site)
            let differing = contents(of: fresh).filter { files[$0.key] != $0.value }
            #expect(differing.keys.sorted() == [], "\(edit.what)")
            #expect(files.count == fresh.files.paths.count, "\(edit.what)")
            #expect(edit.what == "nothing" || files != before, "\(edit.what) changes nothing")
            (last, before) = (site, files)
        }
    }

    private func site(
        of project: ProjectFolder,
        after last: GeneratedSite?
    ) async throws -> (GeneratedSite, [Diagnostic]) {
        let request = EstimationRequest(project: project.path)
        let priced = PricedProject.load(request, reusing: last?.project)
        let (site, problems) = await GeneratedSite.generate(
            try #require(priced.project),
            formats: Set(OutputFormat.allCases),
            reusing: last
        )
        return (try #require(site), priced.diagnostics + problems)
    }

    private func contents(of site: GeneratedSite) -> [String: [UInt8]] {
        Dictionary(uniqueKeysWithValues: site.files.paths.map { ($0, site.files[$0]?.bytes ?? []) })
    }
}
