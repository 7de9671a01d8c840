import TestSupport
import Testing

/// The page of claims of the small project, with figures computed by hand.
@Suite("Claims by command")
struct ClaimTests {
    private static let claims = """
        claims:
          - id: cheap
            topic: Prices
            says: Nova Lite is 143 times cheaper.
            verdict: contradicted
            because: >-
              At {price}, {times} as cheap, {saved} less; {twice} for two million. Of {models}
              models {share} have a ratio from 4 to 5, {least} to {greatest}.
            figures:
              price: rate nova-lite input_tokens scope=in-region
              other: rate claude-haiku-4.5 input_tokens scope=global
              times: = other / price as factor
              saved: = 1 - price / other as percent
              twice: = price * 2000000 as dollars
              models: survey output_tokens / input_tokens models
              share: survey output_tokens / input_tokens share 4 5
              least: survey output_tokens / input_tokens least
              greatest: survey output_tokens / input_tokens greatest
          - id: answers
            topic: Workloads
            says: Answers cost little.
            verdict: condition
            because: "{month} a month, {models} of it for models, {factor}; {one} each."
            figures:
              month: estimate good monthly
              models: estimate good inference
              factor: estimate good factor
              one: estimate good unit-cost

        """

    /// The page in Markdown, with the catalog changed before.
    private func page(_ project: ProjectFolder) throws -> String {
        try project.write(ClaimTests.claims, to: "Content/claims.yaml")
        try project.edit("Content/scenarios/good.yaml", "    guardrails: [content]\n", "")
        let run = try Run("build", in: project)
        #expect(run.status == 0, "\(run.errors)")
        return try project.text(of: "Public/claims/index.md")
    }

    @Test("figures come from the rates, the scenarios and each other")
    func figures() throws {
        let page = try page(.small())
        // 1.00 / 0.06; 1 - 0.06; 0.06 * 2. Ratios: 0.24 / 0.06 = 4, 5.00 / 1.00 = 5,
        // 15.00 / 3.00 = 5 and 15.00 / 2.50 = 6: three of four lie from 4 to 5.
        let price = "[USD 0.06 / 1M tokens](../rates/nova-lite/index.md#rates-in-force)"
        #expect(page.contains("At \(price), 16.67 times as cheap, 94% less; USD 0.12 for two"))
        #expect(
            page.contains("Of 4 models 75% have a ratio from 4 to 5, 4.00 times to 6.00 times.")
        )
        // 1,000 requests of 100 tokens at 1.00 and 50 at 5.00 a million: 0.10 and 0.25.
        let good = "(../scenarios/good/index.md)"
        #expect(page.contains("[USD 0.35]\(good) a month, [USD 0.35]\(good) of it for models"))
        #expect(page.contains("[1.00 times]\(good); [USD 0.350 per 1,000 requests]\(good) each."))
        #expect(page.contains("| [Prices](#prices) | 0 | 0 | 1 | 0 |"))
        #expect(page.contains("| [Workloads](#workloads) | 0 | 1 | 0 | 0 |"))
        #expect(page.contains("Of 2 claims 0 hold, 1 holds with a condition, 1 is contradicted"))
    }

    @Test("a price that is not in force is a warning, and the page has no figure for it")
    func unresolved() throws {
        let project = try ProjectFolder.small()
        try project.write(ClaimTests.claims, to: "Content/claims.yaml")
        // The guardrail of the scenario has no price, so that a month has none either.
        let run = try Run("build", in: project)
        #expect(run.status == 0)
        #expect(run.errors.contains("a line of good has no price [unresolved-figure]"))
        let page = try project.text(of: "Public/claims/index.md")
        #expect(page.contains("*no figure* a month"))
    }

    @Test("another rate gives other figures, with no change of the claims")
    func live() throws {
        let project = try ProjectFolder.small()
        let run = try Run(
            shell: "ratebook rates add --release 2026-02-02 --source price-page"
                + " --offering nova-lite --meter input_tokens --scope in-region"
                + " --price 0.08 --per '1000000 tokens'",
            in: project
        )
        #expect(run.status == 0, "\(run.errors)")
        // 1.00 / 0.08; 0.24 / 0.08 = 3. The price of Claude Sonnet 4.6 has ended by then, so that
        // of 3, 5 and 6 one lies from 4 to 5.
        let page = try page(project)
        #expect(page.contains("12.50 times as cheap, 92% less; USD 0.16 for two million."))
        #expect(
            page.contains("Of 3 models 33% have a ratio from 4 to 5, 3.00 times to 6.00 times.")
        )
    }
}
