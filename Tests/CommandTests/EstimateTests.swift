import Foundation
import Quantities
import TestSupport
import Testing

@Suite("ratebook estimate")
struct EstimateTests {
    private static let scenarios = ["rag-assistant", "chatbot", "agent-workflow", "nightly-batch"]

    @Test(
        "the JSON has the members of the contract in order, and exact totals",
        arguments: scenarios
    )
    func json(scenario: String) throws {
        let run = try Run("estimate", scenario, "--json", in: .shipped())
        #expect(run.status == 0)
        #expect(!run.errors.contains(": error: "))
        let found = run.output.matches(of: /\n  "([a-z0-9_]+)":/).map { String($0.output.1) }
        let contract = [
            "schema", "scenario", "catalog_release", "as_of", "monthly", "token_only_monthly",
            "one_time", "total_12_months", "total_36_months", "unit_cost", "lines",
        ]
        #expect(found.filter(contract.contains) == contract)
        let estimate = try EstimateJSON(run.output)
        #expect(estimate.text("schema") == "ratebook.estimate/1")
        #expect(estimate.text("scenario") == scenario)
        for line in estimate.lines("lines") {
            #expect((line["path"] as? [String])?.count == 3)
            #expect(line["formula"] is String && line["rate_ids"] is [String])
        }
        for end in ["low", "expected", "high"] { try checkTotals(of: estimate, end) }
    }

    /// Every total is the exact sum of its lines.
    private func checkTotals(of estimate: EstimateJSON, _ end: String) throws {
        let lines = Dictionary(grouping: estimate.lines("lines")) { $0["recurrence"] as? String }
        let monthly = try total(of: lines["monthly"], end)
        let once = try total(of: lines["one-time"], end)
        #expect(try estimate.money("monthly", end) == monthly)
        #expect(try estimate.money("one_time", end) == once)
        let tokenOnly = try total(of: estimate.lines("token_only_lines"), end)
        #expect(try estimate.money("token_only_monthly", end) == tokenOnly)
        #expect(try estimate.money("total_12_months", end) == monthly * 12 + once)
        #expect(try estimate.money("total_36_months", end) == monthly * 36 + once)
    }

    @Test("CSV, Markdown and the terminal's text say the same total")
    func forms() throws {
        let project = try ProjectFolder.shipped()
        let exact = try EstimateJSON(Run("estimate", "rag-assistant", "--json", in: project).output)
            .money("monthly", "expected").rounded(toFractionDigits: 2)
        let csv = try Run("estimate", "rag-assistant", "--csv", in: project)
        let rows = csv.output.split(whereSeparator: \.isNewline)
        #expect(rows.first?.hasPrefix("Group,Item,Item note,Quantity,Quantity unit,Rate,") == true)
        let costs = rows.dropFirst().compactMap { $0.split(separator: ",").last }
        #expect(costs.count == 14)
        let parts = try costs.map { try Money(parsing: String($0)) }
        #expect(try Money.total(of: parts) == exact)

        let markdown = try Run("estimate", "rag-assistant", "--markdown", in: project)
        #expect(markdown.output.hasPrefix("# Document assistant\n"))
        let text = try Run("estimate", "rag-assistant", in: project)
        #expect(text.output.hasPrefix("Document assistant\n"))
        // Between 1,000 and 1,000,000 dollars.
        let digits = exact.description
        let printed = digits.dropLast(6) + "," + digits.suffix(6)
        #expect(markdown.output.contains(printed) && text.output.contains(printed))
        #expect(!text.output.contains("\u{1B}"))
    }

    @Test("a driver that is set moves the estimate, also one that the file gives a range")
    func settings() throws {
        let project = try ProjectFolder.shipped()
        let run = try Run(
            "estimate",
            "nightly-batch",
            "--json",
            "--set",
            "summaries.monthly_documents=0",
            in: project
        )
        #expect(run.status == 0)
        let estimate = try EstimateJSON(run.output)
        #expect(try estimate.money("monthly", "high") == .zero)
        #expect(estimate.members["unit_cost"] is NSNull)
        #expect(estimate.members["total_to_token_only"] is NSNull)
    }

    @Test("an end of a tornado's bar is the estimate with the input set to it")
    func sensitivity() throws {
        let project = try ProjectFolder.withHistory()
        let estimate = try EstimateJSON(Run("estimate", "good", "--json", in: project).output)
        let sensitivity = try #require(estimate.members["sensitivity"] as? [String: Any])
        let effects = try #require(sensitivity["drivers"] as? [[String: String]])
        #expect(effects.map { $0["driver"] }.contains("answers.monthly_requests"))
        for effect in effects {
            let driver = try #require(effect["driver"])
            let ranges = estimate.lines("drivers").first { $0["id"] as? String == driver }
            for end in ["low", "high"] {
                let value = try #require(ranges?[end] as? String)
                let set = driver + "=" + value
                let other = try Run("estimate", "good", "--json", "--set", set, in: project)
                let amount = try EstimateJSON(other.output).money("monthly", "expected")
                #expect(try amount == Money(parsing: try #require(effect["at_" + end])))
            }
        }
    }

    @Test("explain shows one line or all of them")
    func explain() throws {
        let project = try ProjectFolder.shipped()
        let one = try Run("explain", "rag-assistant", "answers.output_tokens", in: project)
        #expect(one.status == 0)
        #expect(one.output.contains("(answers.output_tokens)"))
        #expect(one.output.contains("$375.00"))
        #expect(!one.output.contains("(answers.input_tokens)"))
        let all = try Run("explain", "rag-assistant", in: project)
        #expect(all.status == 0)
        for line in ["answers.input_tokens", "handbook.store.search", "adjacent.other", "own.1"] {
            #expect(all.output.contains("(\(line))"))
        }
    }

    private func total(of lines: [[String: Any]]?, _ end: String) throws -> Money {
        try Money.total(of: (lines ?? []).map { try Money(parsing: $0[end] as? String ?? "") })
    }
}
