import Foundation
import TestSupport
import Testing

/// Bills of Claude Haiku 4.5, whose list is 1.00 for a million tokens in (1.10 since June), 0.50 as
/// flex, and 5.00 out.
@Suite("ratebook rates audit and suggest")
struct RateAuditCommandTests {
    private func project(
        _ lines: [(account: String, meter: String, tokens: Int, cost: String)],
        month: String = "2026-02"
    ) throws -> ProjectFolder {
        let project = try ProjectFolder(["": ProjectFolder.fixtures.appending(path: "Year")])
        try project.writeUsage(of: month, upTo: 28, lines)
        return project
    }

    private let one = "111111111111"

    @Test("sets both prices beside each other, with the cost of what agrees and what does not")
    func differing() throws {
        let project = try project([
            (one, "input_tokens", 100_000_000, "100"), (one, "output_tokens", 50_000_000, "200"),
            (one, "cache_write_5m_tokens", 8_000_000, "10"),
        ])
        let run = try Run("rates", "audit", in: project)
        #expect(run.status == 0, "\(run.errors)")
        let row = run.output.split(separator: "\n").first { $0.contains(" 5.00 ") }
        let words = (row?.split(separator: " ").map(String.init) ?? []).suffix(6)
        // 200 ÷ 50 is 4.00 a million, and the list says 5.00.
        #expect(Array(words) == ["4.00", "5.00", "1000000", "tokens", "0.8", "200.00"])
        let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("$100.00 in 1 line are billed at list price, $200.00 in 1 line at"))
        #expect(text.contains("and $10.00 in 1 line have no price in the catalog."))
    }

    @Test(
        "says why, where only one reason fits",
        arguments: [
            // Half of input is flex, and output at list price.
            (["50", "250"], "2026-02", "the price of flex"),
            // Everything at 90 percent.
            (["90", "225"], "2026-02", "a discount: all of the"),
            // What input cost until the day before.
            (["100", "250"], "2026-06", "the price before"),
            // Half of everything: flex or a discount, nobody knows.
            (["50", "125"], "2026-02", nil),
            (["80", "250"], "2026-02", nil),
        ] as [([String], String, String?)]
    )
    func reasons(costs: [String], month: String, reason: String?) throws {
        let project = try project(
            [
                (one, "input_tokens", 100_000_000, costs[0]),
                (one, "output_tokens", 50_000_000, costs[1]),
            ],
            month: month
        )
        let run = try Run("rates", "audit", "--month", month, in: project)
        let told = ["the price of flex", "a discount: all of the", "the price before"]
            .filter(run.output.contains)
        #expect(told == [reason].compactMap(\.self), "\(run.output)")
        #expect(run.status == 0)
    }

    // 80 dollars for 100 million tokens are 0.80 a million, and the list says 1.00.
    @Test("prints exact JSON to its contract")
    func json() throws {
        let project = try project([
            (one, "input_tokens", 100_000_000, "80"), (one, "output_tokens", 50_000_000, "250"),
            (one, "cache_write_5m_tokens", 8_000_000, "10"),
        ])
        let run = try Run("rates", "audit", "--format", "json", in: project)
        let schema = ProjectFolder.repository
            .appending(path: "Sources/ReportBuilding/Schemas/audit.schema.json")
        let problems = try JSONSchema(Data(contentsOf: schema))
            .problems(in: Data(run.output.utf8))
        #expect(problems == [])
        let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        let members = try #require(document as? [String: Any])
        let agreed = try #require(members["at_list_price"] as? [String: Any])
        #expect(agreed["lines"] as? Int == 1 && agreed["cost_usd"] as? String == "250")
        let differing = try #require(members["at_another_price"] as? [[String: Any]])
        #expect(differing.map { $0["billed_unit_price_usd"] as? String } == ["0.8"])
        #expect(differing.first?["list_unit_price_usd"] as? String == "1.00")
        #expect(differing.first?["list_cost_usd"] as? String == "100")
        #expect(differing.first?["reason"] is NSNull)
        let unpriced = try #require(members["without_a_price"] as? [[String: Any]])
        #expect(unpriced.map { $0["meter"] as? String } == ["cache_write_5m_tokens"])
    }

    @Test("--fail-over fails where a line is billed above its list price")
    func gate() throws {
        let project = try project([
            (one, "input_tokens", 100_000_000, "103"), (one, "output_tokens", 50_000_000, "250"),
        ])
        #expect(try Run("rates", "audit", "--fail-over", "5%", in: project).status == 0)
        let run = try Run("rates", "audit", "--fail-over", "2%", in: project)
        #expect(run.status == 1)
        #expect(run.errors.contains("is billed 3% above its list price [billed-over-list]"))
    }

    @Test("a draft release holds what nothing explains, and the catalog reads it")
    func suggest() throws {
        let project = try project([
            (one, "input_tokens", 100_000_000, "50"), (one, "output_tokens", 50_000_000, "200"),
        ])
        let before = try project.contents(of: "Content/catalog/releases")
        let terms = ["--month", "2026-02", "--release", "2026-11-30"]
        func suggest(_ more: String...) throws -> Run {
            let all = terms + more
            return try Run(
                shell: "ratebook rates suggest " + all.joined(separator: " "),
                in: project
            )
        }
        let held = try suggest("--details")
        #expect(held.status == 0, "\(held.errors)")
        #expect(held.output.contains("Held back"))
        #expect(held.output.contains("the price of something else that the catalog has"))
        #expect(try project.contents(of: "Content/catalog/releases") == before)
        let taken = try suggest("--take", "all")
        #expect(taken.status == 0, "\(taken.errors)")
        let table = try project.text(of: "Content/catalog/releases/2026-11-30.csv")
        let lines = table.split(separator: "\n").dropFirst()
        #expect(lines.count == 1)
        #expect(
            table.contains(
                "claude-haiku-4.5,output_tokens,*,global,standard,,4.00,1000000 tokens,"
                    + "2026-02-01,,disputed,bill-2026-02,"
            )
        )
        let after = try project.contents(of: "Content/catalog/releases")
        #expect(before.allSatisfy { after[$0.key] == $0.value })
        #expect(try Run("rates", "verify", in: project).status == 0)
        let audit = try Run("rates", "audit", in: project)
        #expect(audit.output.contains("$200.00 in 1 line are billed at list price"))
    }

    @Test("a discount is suggested as no list price")
    func discount() throws {
        let project = try project([
            (one, "input_tokens", 100_000_000, "90"), (one, "output_tokens", 50_000_000, "225"),
        ])
        let run = try Run(
            shell:
                "ratebook rates suggest --month 2026-02 --release 2026-11-30 --take all --details",
            in: project
        )
        #expect(run.output.contains("a discount on all of the platform is no list price"))
        let files = try project.contents(of: "Content/catalog/releases")
        #expect(!files.keys.contains { $0.hasPrefix("2026-11-30") })
    }

    // 209.330 million at 5.50 are 1,151.315 and 574.079 at 1.10 are 631.4869; 45.723 are 251.4765 and
    // 127.931 are 140.7241. In London 0.046 million at 15.00 are 0.69, a cent above the 0.68 that was
    // billed, because the quantity is rounded. All 14 lines come to 2,178.93371.
    @Test("the real bill of May 2026 is billed at list price")
    func realBill() throws {
        let bill = ProjectFolder.repository.appending(
            path: "../shared/data/usage/real-bill.bedrock.2026-05.eur-org.csv"
        )
        guard FileManager.default.fileExists(atPath: bill.path) else {
            return print("skipped: the shared data are not on this machine")
        }
        let project = try ProjectFolder.shipped()
        let month = ["--month", "2026-05"]
        let imported = try Run(
            "usage",
            "import",
            bill.path,
            month[0],
            month[1],
            "--replace",
            in: project
        )
        #expect(imported.status == 0)
        let run = try Run("rates", "audit", month[0], month[1], in: project)
        let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("$2,178.25 in 13 lines are billed at list price, $0.68 in 1 line"))
    }
}
