import Foundation
import Quantities
import TestSupport
import Testing

@Suite("Scenarios that share values")
struct SharedScenarioTests {
    /// 10,000 requests of 1,000 tokens in and 200 out with Claude Haiku 4.5 at 1.00 and 5.00
    /// dollars a million tokens: 10.00 and 10.00.
    private static let parent = """
        title: Parent
        summary: States everything.
        extends: _team

        workloads:
          answers:
            kind: requests
            model: claude-haiku-4.5
            monthly_requests: { low: 5000, expected: 10000, high: 20000, basis: measured, note: Old }
            input_tokens: 1000
            output_tokens: 200
        """

    private func project() throws -> ProjectFolder {
        let project = try ProjectFolder.shipped(with: Self.parent)
        try project.write("region: us-east-1\n", to: "Content/scenarios/_defaults.yaml")
        try project.write(
            "scope: global\nparameters: { size: 1000 }\nowner: team\n",
            to: "Content/scenarios/_team.yaml"
        )
        try project.write(
            """
            title: Child
            summary: Says only what is different.
            extends: one
            workloads:
              answers:
                monthly_requests: { low: 30000, expected: 30000, high: 30000, basis: guess }
                input_tokens: = size * 2
            """,
            to: "Content/scenarios/two.yaml"
        )
        return project
    }

    @Test("a scenario goes on from another one, and both from the shared values")
    func amounts() throws {
        let project = try project()
        let parent = try EstimateJSON(Run("estimate", "one", "--json", in: project).output)
        #expect(try parent.money("monthly", "expected").description == "20.00")
        let child = try EstimateJSON(Run("estimate", "two", "--json", in: project).output)
        // 60 million tokens in, 6 million out.
        #expect(try child.money("monthly", "expected").description == "90.00")
        #expect(try child.money("monthly", "low").description == "90.00")
    }

    @Test(
        "the report says where a value comes from, and a number is taken over whole or not at all"
    )
    func places() throws {
        let project = try project()
        let run = try Run("estimate", "two", "--json", "--set", "size=500", in: project)
        let drivers = try EstimateJSON(run.output).lines("drivers")
        let places = drivers.map { driver in
            "\(driver["id"] as? String ?? "") \(driver["from"] as? String ?? "-")"
        }
        #expect(
            places == [
                "size --set", "answers.monthly_requests -", "answers.input_tokens -",
                "answers.output_tokens one",
            ]
        )
        #expect(drivers[1]["basis"] as? String == "guess")
        #expect(drivers[1]["note"] is NSNull)
        #expect(try Run("build", "--formats", "md", in: project).status == 0)
        let page = try project.text(of: "Public/scenarios/two/index.md")
        #expect(page.contains("from \\_team") || page.contains("from _team"))
        #expect(page.contains("from one"))
        #expect(try !project.text(of: "Public/scenarios/one/index.md").contains("from one"))
    }

    @Test("shared files are no pages, and a report depends on those that it uses")
    func digests() throws {
        let project = try project()
        try project.write(
            Self.parent.replacing("extends: _team", with: "scope: global"),
            to: "Content/scenarios/three.yaml"
        )
        func inputs() throws -> [String] {
            try ["one", "two", "three"]
                .map { scenario in
                    let run = try Run("estimate", scenario, "--json", in: project)
                    return try #require(EstimateJSON(run.output).text("inputs_sha256"))
                }
        }
        let before = try inputs()
        #expect(Set(before).count == 3)
        try project.write("scope: global\nparameters: { size: 900 }\n", to: team)
        let after = try inputs()
        #expect(zip(before, after).map { $0 == $1 } == [false, false, true])
        try project.write("region: us-east-1\nowner: all\n", to: "Content/scenarios/_defaults.yaml")
        #expect(zip(after, try inputs()).map { $0 == $1 } == [false, false, false])
        let unknown = try Run("estimate", "_team", in: project)
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("[unknown-scenario]"))
    }

    private let team = "Content/scenarios/_team.yaml"

    @Test("what has another kind takes nothing over")
    func kinds() throws {
        let project = try project()
        try project.write(
            """
            title: Child
            summary: Works through documents.
            extends: one
            workloads:
              answers:
                kind: batch
                model: claude-haiku-4.5
                tier: standard
                monthly_documents: 10000
                document_tokens: = size
                output_tokens: 200
            """,
            to: "Content/scenarios/two.yaml"
        )
        let child = try EstimateJSON(Run("estimate", "two", "--json", in: project).output)
        #expect(try child.money("monthly", "expected").description == "20.00")
    }
}
