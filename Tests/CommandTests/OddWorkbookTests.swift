import Foundation
import TestSupport
import Testing

/// Workbooks of scenarios that lack what others have, or have too much of it.
@Suite("Workbooks of odd scenarios")
struct OddWorkbookTests {
    /// A scenario with a workload that asks Claude Haiku 4.5, and what else it states.
    private static func scenario(
        _ title: String,
        requests: String,
        words: String = "Odd.",
        tier: String = "standard",
        more: String = ""
    ) -> String {
        """
        title: "\(title)"
        summary: "\(words)"
        owner: "\(words)"
        tags: { team: "\(title)" }
        region: us-east-1
        scope: global
        \(more)
        workloads:
          answers:
            { kind: requests, title: "\(title)", model: claude-haiku-4.5, input_tokens: 333,
              output_tokens: { low: 0, expected: 7, high: 77 }, monthly_requests: \(requests),
              tier: \(tier) }

        """
    }

    private static let long = Array(repeating: "Vertragsverwaltungsgesellschaft", count: 12)
        .joined(separator: " ")

    private static let signs = ["=1+1", "+1+1", "-1+1", "@SUM(1)"]

    private static var scenarios: [String: String] {
        var files = [
            "unpriced": scenario("Nothing has a price", requests: "1000", tier: "flex"),
            "partly": scenario("Half of it has a price", requests: "1000") + """
                  others:
                    { kind: requests, model: claude-haiku-4.5, tier: flex, input_tokens: 9,
                      output_tokens: 9, monthly_requests: 50 }

                """,
            "idle": scenario("Nobody asks", requests: "0"),
            "maybe": scenario("Perhaps nobody asks", requests: "{ low: 0, expected: 0, high: 9 }"),
            "free": scenario(
                "Everything is given back",
                requests: "1000",
                more: """
                    discounts:
                      - { label: All of it, percent: 100%, platform: aws-bedrock }
                    credits:
                      - { label: Far too much, amount: 500000 USD, expires_after_months: 3 }
                    """
            ),
            "once": scenario(
                "Only once",
                requests: "0",
                more: """
                    own_costs:
                      one_time:
                        - { label: Preparing, amount: 9000 USD }
                        - { label: Review, amount: { low: 1 USD, expected: 2 USD, high: 3 USD }, month: 36 }
                    """
            ),
            "growing": scenario("Three years", requests: "1001", more: "growth: 12% a month"),
            "long": scenario(long, requests: "1000", words: long),
            "twin-one": scenario("Twins", requests: "1000"),
            "twin-two": scenario("Twins", requests: "2000"),
        ]
        for (index, sign) in signs.enumerated() {
            files["sign-\(index)"] = scenario(
                sign,
                requests: "= people * 3",
                words: sign,
                more: """
                    parameters:
                      people: { label: "\(sign)", low: 5, expected: 7, high: 9, unit: people, note: "\(sign)" }
                    """
            )
        }
        return files
    }

    @Test(
        "every amount is the engine's in each case, alone and in the workbook of the project",
        .enabled(if: Recalculation.isPossible, "there is no LibreOffice here, or no Python")
    )
    func amounts() async throws {
        let project = try ProjectFolder.shipped()
        for name in ["pages", "scenarios", "claims.yaml"] { try project.remove("Content/" + name) }
        for (name, file) in Self.scenarios {
            try project.write(file, to: "Content/scenarios/\(name).yaml")
        }
        let books = try await recalculated(in: project)
        let all = try #require(books["project"])
        #expect(all.differences == [])
        #expect(all.countedValues == 0)
        for name in Self.scenarios.keys.sorted() {
            let book = try #require(books[name])
            #expect(book.differences == [], "\(name)")
            #expect(book.countedValues == 0, "\(name)")
            let estimate = try EstimateJSON(Run("estimate", name, "--json", in: project).output)
            let prefix = name.replacing("-", with: "_") + "_"
            for (suffix, end) in [("", "expected"), ("@low", "low"), ("@high", "high")] {
                try #require(books[name + suffix]).expect(estimate, end, name + suffix)
                try #require(books["project" + suffix])
                    .expect(estimate, end, "project, " + name + suffix, named: prefix)
            }
        }
        // A text that begins like a formula is shown, and nothing is computed from it.
        for (index, sign) in Self.signs.enumerated() {
            let shown = books["sign-\(index)"]?.cells.values.flatMap(\.values) ?? []
            #expect(shown.contains(.text(sign)), "\(sign)")
        }
        // What has no price is said, and the total is called a lower bound.
        for name in ["unpriced", "partly"] {
            let rates = books[name]?.cells["Rates"] ?? [:]
            #expect(rates.values.contains(.text("no price")), "\(name)")
        }
        let notes = all.cells["Portfolio"]?.values.map { $0 } ?? []
        #expect(
            notes.contains(
                .text(
                    "Half of it has a price: 2 of 4 lines have no price, so that its total is a "
                        + "lower bound."
                )
            )
        )
        #expect(notes.filter { $0 == .text("Twins") }.count == 2)
    }

    private func recalculated(in project: ProjectFolder) async throws -> [String: Recalculation] {
        let edits = #"{"low": {"chosen_case": "low"}, "high": {"chosen_case": "high"}}"#
        for name in Self.scenarios.keys.sorted() + ["project"] {
            try project.write(edits, to: "books/\(name).edits.json")
            let file = "books/\(name).xlsx"
            let run =
                name == "project"
                ? try Run("workbook", "-o", file, in: project)
                : try Run("report", name, "-o", file, in: project)
            #expect(run.status == 0, "\(name): \(run.errors)")
        }
        return try await Recalculation.all(in: "books", of: project)
    }
}
