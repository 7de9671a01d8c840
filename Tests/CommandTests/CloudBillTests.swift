import Foundation
import Quantities
import TestSupport
import Testing

@Suite("Services, discounts and credits from file to print")
struct CloudBillTests {
    /// 100 + 100 for tokens and 21 for 600,000 node transitions a month.
    private static let scenario = """
        title: One
        summary: One.
        region: us-east-1
        scope: global

        workloads:
          answers:
            kind: requests
            model: claude-haiku-4.5
            monthly_requests: 100000
            input_tokens: 1000
            output_tokens: 200

        flows: { workload: answers, transitions: 6 }

        discounts:
          - { label: Agreement, percent: 10%, platform: aws-bedrock }
        credits:
          - { label: Sign-up, amount: 200 USD, expires_after_months: 12 }
        own_costs:
          monthly: [{ label: On-call, amount: 800 USD }]
        """

    @Test("the JSON has list, contracted and effective cost, apart from the totals at list price")
    func json() throws {
        let run = try Run("estimate", "one", "--json", in: .shipped(with: Self.scenario))
        #expect(run.status == 0)
        #expect(run.errors == "")
        let estimate = try EstimateJSON(run.output)
        let bill = try #require(estimate.members["cloud_bill"] as? [String: Any])
        let expected = [
            "monthly": ["221.00", "198.90", "198.90"],
            "total_12_months": ["2652.00", "2386.80", "2186.80"],
            "total_36_months": ["7956.00", "7160.40", "6960.40"],
        ]
        for (time, amounts) in expected.sorted(by: { $0.key < $1.key }) {
            let cost = try #require(bill[time] as? [String: Any])
            let found = ["list", "contracted", "effective"]
                .map { (cost[$0] as? [String: Any])?["expected"] as? String }
            #expect(found == amounts, "\(time)")
        }
        #expect(try estimate.money("monthly", "expected").description == "1021.00")
        let line = try estimate.money(line: "flows.flow_node_transitions", "expected")
        #expect(line.description == "21.00")
    }

    @Test("the terminal shows every step, and explain opens the discount")
    func text() throws {
        let project = try ProjectFolder.shipped(with: Self.scenario)
        let text = try Run("estimate", "one", in: project).output
        let rows = text.split(whereSeparator: \.isNewline)
            .map { $0.split(separator: " ").joined(separator: " ") }
        #expect(rows.contains("Cloud bill at list price 221.00 2,652.00 7,956.00"))
        #expect(rows.contains("Discount: Agreement −22.10 −265.20 −795.60"))
        #expect(rows.contains("Contracted cost 198.90 2,386.80 7,160.40"))
        #expect(rows.contains("Credit: Sign-up Not applicable −200.00 −200.00"))
        #expect(rows.contains("Effective cost 198.90 2,186.80 6,960.40"))
        #expect(rows.contains("Own costs, apart from it 800.00 9,600.00 28,800.00"))
        #expect(rows.contains("Together $998.90 $11,786.80 $35,760.40"))
        let explained = try Run("explain", "one", "discounts.1", in: project)
        #expect(explained.status == 0)
        #expect(explained.output.contains("$22.10"))
    }
}
