import TestSupport
import Testing

@Suite("Records of decisions")
struct DecisionRecordTests {
    @Test("a record has the sections of MADR, and its command confirms its amount")
    func record() throws {
        let project = try ProjectFolder.small()
        let run = try Run("report", "good", "--format", "adr", "-o", "0001-cost.md", in: project)
        #expect(run.status == 0, "\(run.errors)")
        let record = try project.text(of: "0001-cost.md")
        #expect(record.hasPrefix("---\nstatus: proposed\ndate: 2026-01-02\n---\n\n# Cost of "))
        let sections = record.matches(of: /\n(##+ [^\n]+)/).map { String($0.output.1) }
        #expect(
            sections == [
                "## Context and Problem Statement", "## Decision Drivers", "## Considered Options",
                "## Decision Outcome", "### Consequences", "### Confirmation",
                "## Pros and Cons of the Options", "## More Information",
                "### Well-Architected, Generative AI Lens: cost",
            ]
        )
        for question in 1...5 { #expect(record.contains("| GENCOST0\(question) (")) }
        #expect(record.contains("There is no agent."))

        // 1,000 requests of 100 tokens at 1.00 and 50 at 5.00 a million: 0.10 and 0.25. The
        // guardrail has no price.
        #expect(record.contains("- Bad: "))
        let match = try #require(
            record.firstMatch(
                of: /Run `([^`]+)`\. The total must be \*\*at least USD ([0-9.,]+)\*\* a month/
            )
        )
        let again = try Run(shell: String(match.output.1), in: project)
        #expect(again.status == 0, "\(again.errors)")
        #expect(match.output.2 == "0.35" && again.output.contains(match.output.2))
    }

    @Test("who owns the scenario decides")
    func owner() throws {
        let project = try ProjectFolder.small()
        let scenario = "Content/scenarios/good.yaml"
        let owner = "owner: Team \"A\"\n"
        try project.write(try project.text(of: scenario) + owner, to: scenario)
        let run = try Run("report", "good", "--format", "adr", "-o", "-", in: project)
        #expect(run.status == 0, "\(run.errors)")
        let maker = "decision-makers: \"Team \\\"A\\\"\"\n"
        #expect(run.output.hasPrefix("---\nstatus: proposed\ndate: 2026-01-02\n\(maker)---\n"))
        #expect(run.output.contains("- It costs ") && !run.output.contains("Neutral: it costs"))
    }

    @Test("the options stand with their costs, the scenario first")
    func options() throws {
        let project = try ProjectFolder.small()
        try project.edit("Content/scenarios/good.yaml", "    guardrails: [content]\n", "")
        let run = try Run("report", "good", "--format", "adr", "-o", "-", in: project)
        let row = try #require(
            run.output.firstMatch(of: /\n\| (As it stands[^|]*) \| 0\.35 \|  \|\n/)
        )
        #expect(run.output.contains("\n- \(row.output.1)\n"))
        #expect(run.output.contains("Chosen option: \"\(row.output.1)\""))
    }
    @Test("a difference is that of the costs as they stand there")
    func differences() throws {
        let project = try ProjectFolder.small()
        let scenario = "Content/scenarios/good.yaml"
        try project.edit(scenario, "    guardrails: [content]\n", "")
        // 0.35 and 0.035 a month: the difference of 0.315 alone would round to 0.32.
        let variant =
            "variants:\n  few:\n    title: Few\n    answers.monthly_requests: 100\n"
        try project.write(try project.text(of: scenario) + variant, to: scenario)
        let run = try Run("report", "good", "--format", "adr", "-o", "-", in: project)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("\n| Few | 0.04 | −USD 0.31 |\n"))
    }
}
