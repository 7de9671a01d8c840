import Foundation
import Quantities
import TestSupport
import Testing

@Suite("Months from file to print")
struct MonthsTests {
    /// 100 for input and 100 for output a month, and 800 of the author's.
    private static let scenario = """
        title: One
        summary: One.
        region: us-east-1
        scope: global
        start: 2027-01
        growth: { months: { 4: 150% } }

        workloads:
          answers:
            kind: requests
            model: claude-haiku-4.5
            monthly_requests: 100000
            input_tokens: 1000
            output_tokens: 200

        discounts:
          - { label: Agreement, percent: 10%, platform: aws-bedrock }
        credits:
          - { label: Sign-up, amount: 200 USD, expires_after_months: 12 }
        own_costs:
          one_time: [{ label: Migration, amount: 5000 USD, month: 3 }]
          monthly: [{ label: On-call, amount: 800 USD }]
        """

    private func estimate(_ setting: String = "answers.output_tokens=200") throws -> EstimateJSON {
        let project = try ProjectFolder.shipped(with: Self.scenario)
        let run = try Run("estimate", "one", "--json", "--set", setting, in: project)
        #expect(run.status == 0)
        #expect(run.errors == "")
        return try EstimateJSON(run.output)
    }

    private func expected(_ part: String, _ month: [String: Any]) -> String? {
        (month[part] as? [String: Any])?["expected"] as? String
    }

    @Test("the JSON has every month with its parts, which add up to the totals")
    func json() throws {
        let estimate = try estimate()
        let months = estimate.lines("months")
        #expect(months.count == 36)
        #expect(months.map { $0["month"] as? Int } == (1...36).map { $0 })
        #expect(months.first?["starts"] as? String == "2027-01-01")
        #expect(months.last?["starts"] as? String == "2029-12-01")
        let parts = ["recurring", "own_costs", "total", "cumulative", "effective"]
        let shown = [0, 1, 2, 3].map { index in parts.map { expected($0, months[index]) } }
        // After discounts 180 and then 270; the credit pays 180 and then 20.
        #expect(
            shown == [
                ["200.00", "800.00", "1000.00", "1000.00", "800.00"],
                ["200.00", "800.00", "1000.00", "2000.00", "960.00"],
                ["200.00", "5800.00", "6000.00", "8000.00", "5980.00"],
                ["300.00", "800.00", "1100.00", "9100.00", "1070.00"],
            ]
        )
        #expect(try estimate.money("total_12_months", "expected").description == "17900.00")
        #expect(try estimate.money("total_36_months", "expected").description == "44300.00")
        #expect(expected("cumulative", months[11]) == "17900.00")
        #expect(expected("cumulative", months[35]) == "44300.00")
    }

    @Test("the command line stands above the growth of the file")
    func settings() throws {
        let step = try estimate("growth.months.4=200%")
        #expect(expected("recurring", step.lines("months")[3]) == "400.00")
        let share = try estimate("growth=10%")
        let months = share.lines("months").prefix(3).map { expected("recurring", $0) }
        #expect(months == ["200.00", "220.00", "242.00"])
    }

    @Test("the terminal has the years, and the page every month, to the cent of the totals")
    func text() throws {
        let project = try ProjectFolder.shipped(with: Self.scenario)
        let text = try Run("estimate", "one", in: project).output
        let rows = text.split(whereSeparator: \.isNewline)
            .map { $0.split(separator: " ").joined(separator: " ") }
        #expect(rows.contains("36 months, with what falls once $44,300.00 $44,300.00 $44,300.00"))
        let years = rows.filter { $0.hasPrefix("Year ") && !$0.hasPrefix("Year Recurring") }
        // 17,900 less 3,300 × 10% and the credit of 200; then 13,200 less 360 a year.
        #expect(
            years == [
                "Year 1 (2027-01 to 2027-12) 3,300.00 14,600.00 −330.00 −200.00 17,370.00 17,370.00",
                "Year 2 (2028-01 to 2028-12) 3,600.00 9,600.00 −360.00 0.00 12,840.00 30,210.00",
                "Year 3 (2029-01 to 2029-12) 3,600.00 9,600.00 −360.00 0.00 12,840.00 43,050.00",
            ]
        )
        #expect(rows.contains("Together $980.00 $17,370.00 $43,050.00"))
        #expect(text.contains("150% from month 4 on"))
        #expect(try Run("build", "--formats", "md", in: project).status == 0)
        let page = try project.text(of: "Public/scenarios/one/index.md")
        #expect(page.contains("2029-12") && page.contains("43,050.00"))
    }

    @Test("a scenario without growth says so, and its months are all alike")
    func still() throws {
        let text = try Run("estimate", "chatbot", in: .shipped()).output
        #expect(text.contains("Volumes stay as they are."))
    }
}
