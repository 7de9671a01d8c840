import Foundation
import TestSupport
import Testing

@Suite("Gates of ratebook check, and what they print for programs")
struct GateTests {
    /// Claude Haiku 4.5 reads a million tokens for 1.00 dollar and writes a million for 5.00: 1,000
    /// requests cost 6.00.
    private static let scenario = """
        title: One
        summary: One.
        region: us-east-1
        scope: global
        workloads:
          answers:
            kind: requests
            model: claude-haiku-4.5
            monthly_requests: 1000
            input_tokens: 1000
            output_tokens: 1000
        budget: 5 USD
        """

    private func small() throws -> ProjectFolder {
        let project = try ProjectFolder.small()
        try project.write(GateTests.scenario, to: "Content/scenarios/one.yaml")
        return project
    }

    /// The same with a second release, in which what is written costs 6.00 dollars instead of 5.00.
    private func dearer() throws -> ProjectFolder {
        let project = try small()
        let head =
            try project.text(of: "Content/catalog/releases/2026-01-02.csv")
            .split(separator: "\n").first ?? ""
        try project.write(
            head + "\naws-bedrock,claude-haiku-4.5,output_tokens,*,global,standard,,6.00,"
                + "1000000 tokens,2026-03-01,,confirmed,price-page,\n",
            to: "table.csv"
        )
        let added = try Run(
            shell: "ratebook rates add --release 2026-03-02 --file table.csv --title More"
                + " --checked-by Ann",
            in: project
        )
        #expect(added.status == 0, "\(added.errors)")
        return project
    }

    @Test("a source is stale after the days that are given, from the day that is priced")
    func stale() throws {
        let project = try small()
        let check = "ratebook check --gate stale --as-of 2026-04-11"
        // The source was read on the first of January: 100 days before.
        #expect(try Run(shell: check, in: project).status == 0)
        #expect(try Run(shell: check + " --older-than 100", in: project).status == 0)
        let old = try Run(shell: check + " --older-than 99", in: project)
        #expect(old.status == 1)
        #expect(old.errors.contains("100 days before 2026-04-11 [stale-rate]"))
        #expect(
            try Run(shell: "ratebook check --gate none --as-of 2028-01-01", in: project).status == 0
        )
    }

    @Test("a scenario that grew dearer fails above the limit, and only there")
    func change() throws {
        let project = try dearer()
        let check = "ratebook check --gate change"
        // From 6.00 to 7.00 dollars is a sixth.
        let usual = try Run(shell: check, in: project)
        #expect(usual.status == 1)
        #expect(usual.errors.contains("One grew in cost by more than the limit [cost-over-limit]"))
        #expect(
            usual.errors.contains(
                "from 6.00 USD a month at release 2026-01-02 to 7.00 USD at 2026-03-02"
            )
        )
        #expect(try Run(shell: check + " --over 16%", in: project).status == 1)
        #expect(try Run(shell: check + " --over 17%", in: project).status == 0)
        let since = try Run(shell: check + " --since 2026-01-02", in: project)
        #expect(since.status == 1)
        let unknown = try Run(shell: check + " --since 2026-01-03", in: project)
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("--since:1:1"))
        let same = try Run(shell: check + " --since 2026-03-02", in: project)
        #expect(same.errors.contains("[release-order]"))
    }

    @Test("with one release there is nothing that could have changed")
    func oneRelease() throws {
        #expect(try Run(shell: "ratebook check --gate change", in: small()).status == 0)
    }

    @Test(
        "an option of a gate that is not chosen is refused",
        arguments: [
            "--older-than 9", "--over 5%", "--since 2026-01-02", "--gate stale --older-than -1",
        ]
    )
    func options(arguments: String) throws {
        let run = try Run(shell: "ratebook check " + arguments, in: ProjectFolder.small())
        #expect(run.status == 2)
        #expect(run.output == "")
    }

    @Test("JUnit has a suite for the content and for each gate, and a case for each thing checked")
    func junit() throws {
        let project = try small()
        let check = "ratebook check --gate budget --gate unpriced --gate links --diagnostics junit"
        let run = try Run(shell: check, in: project)
        #expect(run.status == 1)
        let results = try JUnitResults(run.errors)
        #expect(results.suites == ["content", "budget", "unpriced", "links"])
        #expect(results.cases["budget"] == ["one"])
        #expect(results.cases["unpriced"] == ["good", "one"])
        #expect(results.cases["links"] == ["Content/pages/about.md"])
        // The content filter of the scenario `good` has no price here.
        #expect(
            results.failures == ["budget/one: over-budget", "unpriced/good: unpriced-line"]
        )
        let again = try Run(shell: check, in: project)
        #expect(again.errors == run.errors)
    }

    @Test("names that would be mark-up or control characters stay names")
    func hostile() throws {
        let project = try small()
        try project.edit(
            "Content/scenarios/one.yaml",
            "title: One",
            #"title: "a]]></failure>\"<&'\u0007\u0085é\uFFFF""#
        )
        let junit = try Run("check", "--diagnostics", "junit", in: project)
        let results = try JUnitResults(junit.errors)
        #expect(results.failures == ["budget/one: over-budget"])
        #expect(results.text.contains("a]]></failure>\"<&'"))
        let sarif = try Run("check", "--diagnostics", "sarif", in: project)
        let runs = try SARIFResults(sarif.errors)
        #expect(runs.messages.contains { $0.contains("a]]></failure>\"<&'\u{7}") })
    }

    @Test("a budget of a group is a case, and a file with an error is one")
    func cases() throws {
        let project = try small()
        let scenario = GateTests.scenario.replacing(
            "workloads:",
            with: "tags: { team: a<b }\nworkloads:"
        )
        try project.write(scenario, to: "Content/scenarios/one.yaml")
        let settings = try project.text(of: "Content/site.yaml")
        try project.write(settings + "budgets: { team: { a<b: 7 USD } }\n", to: "Content/site.yaml")
        try project.write("title: Two\n", to: "Content/scenarios/two.yaml")
        let results = try JUnitResults(Run("check", "--diagnostics=junit", in: project).errors)
        #expect(results.cases["budget"] == ["one", "team: a<b"])
        #expect(
            results.failures == [
                "content/Content/scenarios/two.yaml: missing-key", "budget/one: over-budget",
            ]
        )
    }

    @Test("SARIF has what its schema requires, and a place for each result")
    func sarif() throws {
        let project = try small()
        try project.write("See [this](/no-such/).", to: "Content/pages/näm e.md")
        let run = try Run(
            shell: "ratebook check --gate stale --as-of 2027-01-02 --diagnostics sarif",
            in: project
        )
        #expect(run.status == 1)
        let results = try SARIFResults(run.errors)
        #expect(results.rules == results.rules.sorted())
        #expect(results.ruleNames.allSatisfy(results.rules.contains))
        #expect(results.levels["over-budget"] == "warning")
        #expect(results.levels["stale-rate"] == "error")
        #expect(results.files.contains("Content/scenarios/one.yaml"))
        #expect(results.files.contains("Content/site.yaml"))
        #expect(results.files.contains { $0.hasPrefix("Content/pages/n%C3%A4m%20e") })
    }

    @Test("where nothing is found, a document for programs is there all the same")
    func nothing() throws {
        let project = try ProjectFolder.small()
        let junit = try Run("check", "--diagnostics=junit", in: project)
        #expect(junit.status == 0)
        #expect(try JUnitResults(junit.errors).failures == [])
        let sarif = try Run("check", "--diagnostics=sarif", in: project)
        #expect(sarif.status == 0)
        #expect(try SARIFResults(sarif.errors).levels["over-budget"] == nil)
        #expect(try Run("check", "--diagnostics=github", in: project).errors == "")
    }
}
