import Foundation
import Quantities
import TestSupport
import Testing

/// Prices that finance teams would check first, through the whole program.
@Suite("Prices from file to print")
struct PricingTests {
    /// 50,000 queries with 15 × 500 = 7,500 tokens in and 500 out.
    private func assistant(scope: String, hours: Int? = nil) -> String {
        """
        title: Assistant
        summary: Answers from documents.
        region: us-east-1
        scope: \(scope)
        \(hours.map { "hours_per_month: \($0)" } ?? "# The site's hours in a month.")

        workloads:
          answers:
            kind: rag
            model: claude-sonnet-4.6
            monthly_requests: 50000
            question_tokens: 0
            output_tokens: 500
            retrieval: { knowledge_base: handbook, chunks: 15, chunk_tokens: 500 }

        knowledge_bases:
          handbook:
            store: { kind: opensearch-serverless, redundancy: true }
            corpus: { pages: 60000 }
        """
    }

    private func estimate(_ scenario: String) throws -> EstimateJSON {
        let run = try Run("estimate", "one", "--json", in: .shipped(with: scenario))
        #expect(run.status == 0)
        return try EstimateJSON(run.output)
    }

    // 375M × $3 + 25M × $15 for a million; geo is a tenth more.
    @Test(
        "a token-only month of retrieval, at each scope",
        arguments: [("global", "1500.00"), ("geo", "1650.00")]
    )
    func tokenOnly(scope: String, month: String) throws {
        let estimate = try estimate(assistant(scope: scope))
        for end in ["low", "expected", "high"] {
            #expect(try estimate.money("token_only_monthly", end).description == month)
        }
        #expect(estimate.member("unpriced_lines", of: "token_only_monthly") as? Int == 0)
    }

    // 2 OCUs × 730 or 720 hours × $0.24.
    @Test(
        "the least that OpenSearch Serverless costs follows the hours in a month",
        arguments: [(Int?.none, "350.40"), (720, "345.60")]
    )
    func openSearch(hours: Int?, month: String) throws {
        let estimate = try estimate(assistant(scope: "global", hours: hours))
        let units = try ["indexing", "search"]
            .map { try estimate.money(line: "handbook.store." + $0, "expected") }
        #expect(try Money.total(of: units).description == month)
    }

    @Test("a tier without a price makes every total a lower bound, in each form")
    func unpriced() throws {
        let scenario = """
            title: Documents
            summary: Read overnight.
            region: us-east-1
            scope: global

            workloads:
              documents:
                kind: batch
                model: claude-opus-4.7
                tier: batch
                monthly_documents: 1000
                document_tokens: 1000
                output_tokens: 100
                guardrails: [content]
            """
        let project = try ProjectFolder.shipped(with: scenario)
        let estimate = try EstimateJSON(Run("estimate", "one", "--json", in: project).output)
        for total in ["monthly", "token_only_monthly", "total_12_months", "total_36_months"] {
            #expect(estimate.member("unpriced_lines", of: total) as? Int == 2)
            #expect(estimate.member("is_lower_bound", of: total) as? Bool == true)
        }
        #expect(estimate.member("is_lower_bound", of: "unit_cost") as? Bool == true)
        let input = estimate.lines("lines")
            .first { $0["id"] as? String == "documents.input_tokens" }
        #expect(input?["expected"] is NSNull)
        #expect((input?["unpriced"] as? String)?.contains("no rate for Claude Opus 4.7") == true)

        // (4 + 1) text units × 1,000 × $0.15 ÷ 1,000 is all that has a price.
        #expect(try Run("build", "--formats", "html,md", in: project).status == 0)
        let page = "Public/scenarios/one/index."
        let texts = [
            try Run("estimate", "one", in: project).output,
            try Run("estimate", "one", "--markdown", in: project).output,
            try project.text(of: page + "html"), try project.text(of: page + "md"),
        ]
        for text in texts {
            #expect(text.contains("2 of 3 lines have no price"))
            #expect(text.contains("Not priced"))
            #expect(text.firstMatch(of: /at least (\$|USD )0\.75/) != nil)
        }
        let portfolio = try project.text(of: "Public/index.md")
        #expect(portfolio.contains("at least USD 0.75 a month"))
    }
}
