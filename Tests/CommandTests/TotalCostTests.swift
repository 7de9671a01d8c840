import Foundation
import TestSupport
import Testing

@Suite("Total cost of ownership")
struct TotalCostTests {
    private static let scenario = """
        title: One
        summary: A tuned model on a unit of its own, and a triage before it that grows.
        region: us-west-2
        scope: global

        workloads:
          triage:
            kind: requests
            model: claude-haiku-4.5
            monthly_requests: 100000
            input_tokens: 3000
            output_tokens: 400
            growth: 3% a month
          answers:
            kind: requests
            model: llama-3.1-8b
            scope: geo
            monthly_requests: 50000
            input_tokens: 1000
            output_tokens: 200
            custom_model:
              fine_tuning: { training_tokens: 18000000, epochs: 3 }
              stored_models: 2
            provisioned:
              units: 2
              commitment: 1m
              tokens_per_minute_per_unit: 40000

        discounts:
          - { label: Agreement, percent: 10%, platform: aws-bedrock }

        own_costs:
          one_time:
            - { label: Training data, amount: 9000 USD }
            - { label: Second review, amount: 4000 USD, month: 6 }
          monthly:
            - { label: On-call, amount: 1200 USD }
        """

    /// A sheet of 36 rows, filled from the top with the list prices of the release.
    private static func sheet() -> [(cumulative: Decimal, effective: Decimal)] {
        var rows: [(cumulative: Decimal, effective: Decimal)] = []
        var (requests, sum) = (Decimal(100_000), Decimal(0))
        for month in 1...36 {
            // 3,000 tokens at 1.00 and 400 at 5.00 a million are 0.005 a request.
            let tokens = requests * Decimal(5) / 1_000
            // Two units at 21.18 an hour and 730 hours, and two models kept at 1.95.
            let fixed = Decimal(2 * 730 * 2_118) / 100 + Decimal(390) / 100
            // 18 million tokens three times at 1.49 a million.
            let training = month == 1 ? Decimal(54 * 149) / 100 : 0
            let own = Decimal(1_200 + (month == 1 ? 9_000 : 0) + (month == 6 ? 4_000 : 0))
            let cloud = tokens + fixed + training
            sum += cloud + own
            rows.append((cumulative: sum, effective: cloud * 9 / 10 + own))
            requests = requests * 103 / 100
        }
        return rows
    }

    @Test("36 months of a tuned, provisioned and growing scenario are those of a sheet")
    func sheetOf36Months() throws {
        let project = try ProjectFolder.shipped(with: Self.scenario)
        let line = "ratebook estimate one --json --catalog 2026-11-12 --as-of 2026-11-12"
        let run = try Run(shell: line, in: project)
        #expect(!run.errors.contains("error"), "\(run.errors)")
        let months = try EstimateJSON(run.output).lines("months")
        #expect(months.count == 36)
        for (month, row) in zip(months, Self.sheet()) {
            let number = try #require(month["month"] as? Int)
            let sums = try #require(month["cumulative"] as? [String: Any])
            let effective = try #require(month["effective"] as? [String: Any])
            try expect(sums["expected"], row.cumulative, number)
            try expect(effective["expected"], row.effective, number)
        }
    }

    /// The two agree to a millionth of a cent: each line is rounded once at twelve decimals.
    private func expect(_ ours: Any?, _ theirs: Decimal, _ month: Int) throws {
        let text = try #require(ours as? String)
        let amount = try #require(Decimal(string: text))
        let difference = amount > theirs ? amount - theirs : theirs - amount
        #expect(difference < Decimal(sign: .plus, exponent: -8, significand: 1), "month \(month)")
    }
}
