import Foundation
import TestSupport
import Testing

/// Growth, which may follow from parameters and which a variant may change.
@Suite("Growth that follows from parameters")
struct FollowingGrowthTests {
    /// Claude Haiku 4.5 reads a million tokens at 1.00 dollars, Cohere Embed 4 at 0.12.
    private static let scenario = """
        title: One
        summary: One.
        region: us-east-1
        scope: global

        parameters:
          users: 100000
          pace: { low: 10%, expected: 20%, high: 40%, basis: guess }
        growth: = pace / 2 per month

        workloads:
          answers:
            kind: requests
            model: claude-haiku-4.5
            monthly_requests: = users * 10
            input_tokens: 1000
            output_tokens: 0
          pictures:
            kind: media
            model: cohere-embed-4
            uses: [{ meter: embedding_tokens, monthly_amount: = users * 10000 }]

        variants:
          steady: { growth: 0% a month }
          steps: { growth: { months: { 2: 200% } } }
          fast: { pace: 60% }
          range: { growth: { low: 0%, expected: 0%, high: 0%, per: month } }
        """

    private func estimate(_ setting: String = "users=100000") throws -> EstimateJSON {
        let project = try ProjectFolder.shipped(with: Self.scenario)
        let run = try Run("estimate", "one", "--json", "--set", setting, in: project)
        #expect(run.status == 0, "\(run.errors)")
        return try EstimateJSON(run.output)
    }

    private func amounts(_ part: String, _ whole: [String: Any]) throws -> [String] {
        let total = try #require(whole[part] as? [String: Any])
        return try ["low", "expected", "high"].map { try #require(total[$0] as? String) }
    }

    // A thousand million tokens to read and as many to embed cost 1,120 in the first month. Then
    // volumes grow by half the pace.
    @Test("a volume and its growth follow from parameters, for every kind of workload")
    func months() throws {
        let months = try estimate().lines("months")
        let shown = try months.prefix(3).map { try amounts("total", $0) }
        #expect(
            shown == [
                ["1120.00", "1120.00", "1120.00"], ["1176.00", "1232.00", "1344.00"],
                ["1234.80", "1355.20", "1612.80"],
            ]
        )
    }

    // 12 × 1,120; 1,120 and 11 × 2,240; 1,120 × (1.3¹² − 1) ÷ 0.3; 12 × 1,120.
    @Test("a variant changes the growth, or what it follows from")
    func variants() throws {
        let variants = try estimate().lines("variants")
        let totals = try variants.map { try amounts("total_12_months", $0)[1] }
        #expect([totals[0], totals[1], totals[3]] == ["13440.00", "25760.00", "13440.00"])
        #expect(totals[2].hasPrefix("83246."))
    }

    @Test("the command line stands above a variant")
    func settings() throws {
        let variants = try estimate("growth=0%").lines("variants")
        let totals = try variants.map { try amounts("total_12_months", $0)[1] }
        #expect(totals == Array(repeating: "13440.00", count: 4))
    }
}
