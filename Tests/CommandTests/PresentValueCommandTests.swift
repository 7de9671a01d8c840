import Foundation
import TestSupport
import Testing

@Suite("Present values and unit costs from file to print")
struct PresentValueCommandTests {
    /// With Claude Haiku 4.5 at 1.00 and 5.00 dollars a million tokens 1,000 requests of 900 tokens
    /// in and 900 out cost 5.40, and 100 texts with 1,000 tokens in and 1,000 out 0.60: 6.00 a
    /// month, 5.40 after the discount; own costs are 4.00 a month and 100.00 in month 3.
    private static let scenario = """
        title: One
        summary: One.
        region: us-east-1
        scope: global
        horizon_months: 48
        workloads:
          sorting:
            kind: requests
            model: claude-haiku-4.5
            monthly_requests: 1000
            input_tokens: 900
            output_tokens: 900
          letters:
            title: Long letters
            kind: batch
            model: claude-haiku-4.5
            tier: standard
            monthly_documents: 100
            document_tokens: 1000
            output_tokens: 1000
        discounts:
          - { label: Agreement, percent: 10% }
        own_costs:
          one_time:
            - { label: Review, amount: 100 USD, month: 3 }
          monthly:
            - { label: On call, amount: 4 USD }
        variants:
          dear_money: { discount_rate: 24% }
        """

    private func project(site: String = "", scenario: String = "") throws -> ProjectFolder {
        let project = try ProjectFolder.small()
        try project.remove("Content/scenarios/good.yaml")
        let settings = try project.text(of: "Content/site.yaml")
        try project.write(settings + site, to: "Content/site.yaml")
        let text = scenario + "\n" + Self.scenario
        try project.write(text, to: "Content/scenarios/one.yaml")
        return project
    }

    private func estimate(in project: ProjectFolder) throws -> EstimateJSON {
        let run = try Run("estimate", "one", "--json", in: project)
        #expect(run.status == 0, "\(run.errors)")
        let schema = ProjectFolder.repository
            .appending(path: "Sources/ReportBuilding/Schemas/estimate.schema.json")
        let problems = try JSONSchema(Data(contentsOf: schema))
            .problems(in: Data(run.output.utf8))
        #expect(problems == [])
        return try EstimateJSON(run.output)
    }

    private func expected(_ part: String, _ periods: Any?) -> [String?] {
        (periods as? [[String: Any]] ?? [])
            .map { period in
                (period[part] as? [String: Any])?["expected"] as? String
            }
    }

    /// 9.40 a month and 100.00 in month 3 by a sheet: at 12% month n is divided by 1.01ⁿ, and at
    /// 24% by 1.02ⁿ.
    @Test("the rate of the site holds, or that of the scenario or of the variant")
    func rates() throws {
        let months = ["202.856743043518", "380.069562143141", "454.014234031479"]
        let dear = ["193.640440931326", "333.827352789145", "382.559557429205"]
        for project in try [
            project(site: "discount_rate: 12%\n"), project(scenario: "discount_rate: 12%"),
            project(site: "discount_rate: 30%\n", scenario: "discount_rate: 12%"),
        ] {
            let estimate = try estimate(in: project)
            #expect(estimate.text("discount_rate") == "0.12")
            #expect(expected("present_value", estimate.members["periods"]) == months)
            let variant = try #require(estimate.lines("variants").first)
            #expect(variant["discount_rate"] as? String == "0.24")
            #expect(expected("present_value", variant["periods"]) == dear)
        }
        let without = try estimate(in: project())
        #expect(without.members["discount_rate"] is NSNull)
        #expect(expected("present_value", without.members["periods"]) == [nil, nil, nil])
    }

    @Test("what recurs and what falls once stand apart, and add up")
    func periods() throws {
        let estimate = try estimate(in: project())
        let periods = estimate.members["periods"]
        #expect(estimate.lines("periods").map { $0["months"] as? Int } == [12, 36, 48])
        #expect(expected("recurring", periods) == ["72.00", "216.00", "288.00"])
        #expect(expected("one_time", periods) == ["0.00", "0.00", "0.00"])
        #expect(expected("own_recurring", periods) == ["48.00", "144.00", "192.00"])
        #expect(expected("own_one_time", periods) == ["100.00", "100.00", "100.00"])
        #expect(expected("total", periods) == ["220.00", "460.00", "580.00"])
        #expect(expected("effective", periods) == ["212.80", "438.40", "551.20"])
    }

    @Test("each workload has its unit cost, which is that of the whole scenario")
    func unitCosts() throws {
        let estimate = try estimate(in: project())
        let first = try #require(estimate.members["unit_cost"] as? [String: Any])
        let further = try #require(estimate.lines("further_unit_costs").first)
        #expect(estimate.lines("further_unit_costs").count == 1)
        // 10.00 a month by 1,000 requests, and by 100 documents.
        #expect(first["workload"] as? String == "sorting")
        #expect(first["unit"] as? String == "request")
        #expect(first["expected"] as? String == "0.01")
        #expect(further["workload"] as? String == "letters")
        #expect(further["unit"] as? String == "document")
        #expect(further["expected"] as? String == "0.10")
        let units = try #require(further["monthly_units"] as? [String: Any])
        #expect(units["expected"] as? String == "100")
    }

    @Test("the terminal and the page show them, and say how they come about")
    func text() throws {
        let project = try project(site: "discount_rate: 12%\n")
        let text = try Run("estimate", "one", in: project).output
        let rows = text.split(whereSeparator: \.isNewline)
            .map { $0.split(separator: " ").joined(separator: " ") }
        for row in [
            "Recurring, on the cloud bill 72.00 216.00 288.00",
            "Recurring, own costs 48.00 144.00 192.00", "Once, own costs 100.00 100.00 100.00",
            "Total at list price 220.00 460.00 580.00", "Discounts −7.20 −21.60 −28.80",
            "To pay $212.80 $438.40 $551.20", "36 months $380.07 $380.07 $380.07",
        ] {
            #expect(rows.contains(row), "\(row)")
        }
        let words = rows.joined(separator: " ")
        #expect(words.contains("at 12% a year: each month is paid at its end"))
        #expect(words.contains("Document (Long letters) 100 $0.10"))
        #expect(try Run("build", "--formats", "md", in: project).status == 0)
        let page = try project.text(of: "Public/scenarios/one/index.md")
        #expect(page.contains("454.01") && page.contains("Unit costs"))
        let plain = try Run("estimate", "one", in: self.project()).output
        #expect(!plain.contains("present value") && plain.contains("Nothing is taken off"))
    }
}
