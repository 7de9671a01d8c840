import Foundation
import TestSupport
import Testing

/// Volumes with their time and shares of tiers, which may follow from parameters too.
@Suite("Volumes and shares that follow from parameters")
struct FollowingNumberTests {
    /// Claude Haiku 4.5 reads a million tokens at 1.00, in a batch at 0.50 dollars.
    private static let scenario = """
        title: One
        summary: One.
        region: us-east-1
        scope: global

        parameters:
          daily_users: { low: 50, expected: 100, high: 200, basis: guess, unit: users }
          patient: { low: 10%, expected: 20%, high: 40%, basis: guess }

        workloads:
          answers:
            kind: requests
            model: claude-haiku-4.5
            requests: = daily_users * 24 per day
            input_tokens: 1000
            output_tokens: 0
            tier: { standard: = 100% - patient, batch: = patient }

        variants:
          busy: { answers.requests: { expected: = daily_users * 48, per: day } }
          office: { answers.requests: 2400 per workday }
          month: { answers.monthly_requests: = daily_users * 10 }
          range: { answers.requests: { low: 1200, expected: 2400, high: 4800, per: day } }
        """

    private func estimate(_ options: String...) throws -> EstimateJSON {
        let project = try ProjectFolder.shipped(with: Self.scenario)
        let settings = options.map { " --set '\($0)'" }.joined()
        let run = try Run(shell: "ratebook estimate one --json" + settings, in: project)
        #expect(run.status == 0, "\(run.errors)")
        return try EstimateJSON(run.output)
    }

    private func monthly(_ estimate: [String: Any]) throws -> [String] {
        let total = try #require(estimate["monthly"] as? [String: Any])
        return try ["low", "expected", "high"].map { try #require(total[$0] as? String) }
    }

    // 24 requests a day of 100 users are 73,000 a month of 730 hours, or 73 million tokens: 80% at
    // 1.00 and 20% at 0.50. In the low case half as many, 60% and 40%; in the high case twice as
    // many, 90% and 10%.
    @Test("a volume for a time and the shares of tiers follow from parameters")
    func total() throws {
        let estimate = try estimate()
        #expect(try monthly(estimate.members) == ["29.20", "65.70", "138.70"])
        let drivers = estimate.lines("drivers")
        let volume = try #require(drivers.first { $0["id"] as? String == "answers.requests" })
        #expect(volume["formula"] as? String == "daily_users × 24")
        #expect(volume["expected"] as? String == "2400")
    }

    // 48 requests a day cost twice as much. 2,400 per workday are 52,000 a month. 1,000 a month
    // cost 0.90. 2,400 a day are as many as in the scenario.
    @Test("a variant changes a volume for a time")
    func variants() throws {
        let variants = try estimate().lines("variants")
        #expect(
            try variants.map(monthly) == [
                ["58.40", "131.40", "277.40"], ["41.60", "46.80", "49.40"],
                ["0.40", "0.90", "1.90"],
                ["29.20", "65.70", "138.70"],
            ]
        )
        let change = (variants.last?["changes"] as? [[String: Any]])?.first
        #expect(change?["words"] as? String == "2400 (1200 to 4800) per day")
    }

    // 10 an hour are 7,300 a month, at 0.90 a thousand; with 40% of them patient at 0.80.
    @Test("the command line stands above all")
    func settings() throws {
        for volume in ["10 per hour", "= daily_users / 10 per hour"] {
            let estimate = try estimate("answers.requests=" + volume)
            #expect(try monthly(estimate.members)[1] == "6.57")
        }
        let patient = try estimate("answers.requests=10 per hour", "patient=40%")
        #expect(try monthly(patient.members) == ["5.84", "5.84", "5.84"])
    }
}
