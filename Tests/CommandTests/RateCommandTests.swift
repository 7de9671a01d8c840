import Quantities
import TestSupport
import Testing

@Suite("Commands about rates")
struct RateCommandTests {
    private static let usage =
        "ratebook price --platform aws-bedrock --model claude-haiku-4.5 --region us-east-1"
        + " --scope global --tier standard --input 1000 --output 200 --cache-read 500"
        + " --cache-write-5m 100 --cache-write-1h 0 --as-of 2026-11-12"

    @Test("a single usage is priced to the contract, in its order")
    func price() throws {
        let run = try Run(shell: RateCommandTests.usage + " --json", in: .shipped())
        #expect(run.status == 0)
        let start = """
            {
              "schema": "ratebook.price/1",
              "cost_usd": "0.002175",
              "lines": [
                {
                  "meter": "input_tokens",
                  "quantity": "1000",
                  "unit_price_usd": "1.00",
                  "per": "1000000 tokens",
                  "cost_usd": "0.001",
                  "rate_id": "aws-bedrock/claude-haiku-4.5/input_tokens/
            """
        #expect(run.output.hasPrefix(start))
        // 200 at 5.00, 500 at 0.10 and 100 at 1.25, by the million.
        let costs = run.output.matches(of: /"cost_usd": "([0-9.]+)"/).map { String($0.output.1) }
        #expect(costs == ["0.002175", "0.001", "0.001", "0.00005", "0.000125"])
    }

    @Test("a usage without a rate is exit code 1, and says what is missing and what is near")
    func unpriced() throws {
        let run = try Run(
            shell: "ratebook price --model nova-micro --scope global --region us-east-1 --input 5"
                + " --json",
            in: .shipped()
        )
        #expect(run.status == 1)
        #expect(run.output.contains("\"unpriced\": {"))
        #expect(run.output.contains("\"scope\": \"global\""))
        #expect(run.output.contains("aws-bedrock/nova-micro/input_tokens/us-east-1/"))
        #expect(!run.output.contains("cost_usd"))
        #expect(run.errors.contains("[unpriced]"))
    }

    @Test("a promotion is not paid from its end on, and its price is not used any longer")
    func promotion() throws {
        let project = try ProjectFolder.small()
        func price(on day: String) throws -> Run {
            let usage = "--model claude-sonnet-4.6 --scope global --input 1000"
            return try Run(shell: "ratebook price \(usage) --as-of \(day) --json", in: project)
        }
        let last = try price(on: "2026-01-31")
        #expect(last.status == 0)
        #expect(last.output.contains(#""cost_usd": "0.003""#))
        let next = try price(on: "2026-02-01")
        #expect(next.status == 1)
        #expect(!next.output.contains("cost_usd"))
        #expect(next.output.contains("no-rate"))
    }

    @Test("a stream goes on after a line that is wrong, with one answer a line")
    func stream() throws {
        let project = try ProjectFolder.shipped()
        let lines = [
            #"{"id": "a", "model": "claude-haiku-4.5", "scope": "global", "input": 1000000}"#,
            "", "{not json", #"{"id": "b", "model": "claude-haikou", "input": 1}"#,
            #"{"id": "c", "model": "claude-haiku-4.5", "scope": "global", "output": 1}"#,
        ]
        try project.write(lines.joined(separator: "\n"), to: "usages.jsonl")
        let run = try Run(shell: "ratebook price --jsonl < usages.jsonl", in: project)
        #expect(run.status == 1)
        let answers = run.output.split(separator: "\n")
        #expect(answers.count == 4)
        #expect(answers[0].hasPrefix(#"{"schema":"ratebook.price/1","id":"a","cost_usd":"1","#))
        #expect(answers[1].contains(#""id":null,"error":{"line":3,"code":"bad-json""#))
        #expect(answers[2].contains(#""id":"b","unpriced":{"reason":"unknown-model""#))
        #expect(answers[3].contains(#""id":"c","cost_usd":"0.000005""#))
    }

    @Test("without a project, the catalog inside the binary is used, and told to be")
    func carried() throws {
        let nowhere = try ProjectFolder([:])
        try nowhere.write("", to: "empty")
        let run = try Run(shell: RateCommandTests.usage + " --json", in: nowhere)
        #expect(run.status == 0)
        #expect(run.errors == "No project here: the catalog inside ratebook is used.\n")
        #expect(
            run.output
                == (try Run(shell: RateCommandTests.usage + " --json", in: .shipped()).output)
        )
        for command in ["rates verify", "rates list --kind service", "rates show nova-lite"] {
            #expect(try Run(shell: "ratebook " + command, in: nowhere).status == 0)
        }
        #expect(try Run(shell: "ratebook check", in: nowhere).status == 3)
        let named = try Run(shell: "ratebook rates verify --project .", in: nowhere)
        #expect(named.status == 3)
    }

    @Test("what cannot be priced says why, and has no cost")
    func reasons() throws {
        let project = try ProjectFolder.shipped()
        let lines = [
            #"{"model": "claude-haiku-4.5", "platform": "aws-bedrok", "input": 1}"#,
            #"{"model": "claude-haiku-4.5", "scope": "global", "region": "us-gov-west-1", "input": 9}"#,
        ]
        try project.write(lines.joined(separator: "\n"), to: "usages.jsonl")
        let run = try Run(shell: "ratebook price --jsonl < usages.jsonl", in: project)
        let reasons = run.output.matches(of: /"unpriced":\{"reason":"([a-z-]+)"/).map(\.output.1)
        #expect(reasons == ["unknown-platform", "no-rate"])
        #expect(!run.output.contains("cost_usd"))
    }

    @Test("rates are listed by what they are, in each form")
    func list() throws {
        let filter =
            "ratebook rates list --platform aws-bedrock --offering 'Claude Haiku 4.5' "
            + "--scope global --tier batch"
        let table = try Run(shell: filter, in: .shipped())
        #expect(table.output.contains("2 rates in force"))
        let csv = try Run(shell: filter + " --csv", in: .shipped())
        #expect(csv.output.split(separator: "\n").count == 3)
        let json = try Run(shell: filter + " --json", in: .shipped())
        #expect(json.output.contains(#""schema": "ratebook.rates/1""#))
        #expect(try Run(shell: "ratebook rates show haikou", in: .shipped()).status == 2)
    }

    @Test("a verified ledger says what it holds, and an edited one is refused")
    func verify() throws {
        let project = try ProjectFolder.shipped()
        let good = try Run("rates", "verify", in: project)
        #expect(good.status == 0)
        #expect(good.output.contains(" sources: every law holds.\n"))
        #expect(good.output.contains("ways to call a model in a region have a price"))
        #expect(good.output.contains("\nledger: { release: "))
        let table = "Content/catalog/releases/2026-05-25.csv"
        let text = try project.text(of: table).replacing(",0.10,", with: ",0.11,")
        try project.write(text, to: table)
        let bad = try Run("rates", "verify", in: project)
        #expect(bad.status == 1)
        #expect(bad.errors.contains("[edited-release]"))
    }

    @Test("the effect of a release on a scenario is the difference of its two estimates")
    func diff() throws {
        let project = try ProjectFolder.shipped()
        let (from, to) = ("2026-05-25", "2026-11-12")
        let diff = try Run("diff", from, to, "--json", in: project)
        #expect(diff.status == 0)
        let effect = try #require(
            diff.output.firstMatch(
                of: /"scenario": "rag-assistant"(?s:.*?)"difference": "([-0-9.]+)"/
            )
        )
        func expected(_ release: String) throws -> Money {
            let run = try Run(
                shell: "ratebook estimate rag-assistant --json --catalog \(release)"
                    + " --as-of \(release)",
                in: project
            )
            let match = try #require(
                run.output.firstMatch(of: /"monthly": \{(?s:.*?)"expected": "([0-9.]+)"/)
            )
            return try Money(parsing: String(match.output.1))
        }
        let difference = try expected(to) - expected(from)
        #expect(try Money(parsing: String(effect.output.1)) == difference)
        #expect(difference != .zero)
    }

    @Test("a gate fails on a scenario that grows dearer by more than its limit")
    func gate() throws {
        let project = try ProjectFolder.shipped()
        let pass = try Run(shell: "ratebook diff 2026-05-25 2026-11-12 --fail-over 5%", in: project)
        #expect(pass.status == 0)
        let wrong = try Run("diff", "2026-11-12", "2026-05-25", in: project)
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("[release-order]"))
    }

    @Test("a comment has whole rows only and no more characters than its site takes")
    func limit() throws {
        let project = try ProjectFolder.shipped()
        let command = "ratebook diff 2026-05-25 2026-11-12 --markdown"
        let whole = try Run(shell: command, in: project).output
        let marked = "<!-- ratebook diff -->\n" + whole
        #expect(try Run(shell: command + " --limit gitlab", in: project).output == marked)
        let lines = Set(whole.split(separator: "\n"))
        for limit in [1_000, 4_000, 9_000] {
            let short = try Run(shell: command + " --limit \(limit)", in: project).output
            #expect(short.utf16.count <= limit)
            let rows = short.split(separator: "\n").filter { $0.hasPrefix("|") }
            #expect(rows.allSatisfy(lines.contains))
            #expect(short.contains(" rows are left out so that this fits here.**"))
            #expect(short.contains("`ratebook diff 2026-05-25 2026-11-12 --json`"))
            // The sentence with the effect is never cut.
            let first = short.split(separator: "\n").prefix(3)
            #expect(first == marked.split(separator: "\n").prefix(3))
        }
        for wrong in ["--markdown --limit 999", "--markdown --limit hub", "--limit github"] {
            let run = try Run(shell: "ratebook diff 2026-05-25 2026-11-12 " + wrong, in: project)
            #expect(run.status == 2)
        }
    }

    @Test("a comment stands alone: its links lead to the address of the site, or nowhere")
    func links() throws {
        let project = try ProjectFolder.withHistory()
        let command = "ratebook diff 2026-03-02 2026-07-01 --markdown --limit github"
        let plain = try Run(shell: command, in: project)
        #expect(plain.status == 0 && plain.output.contains("| Answers |"), "\(plain.output)")
        #expect(!plain.output.contains("]("))
        let address = "address: https://example.org/a\nsummary:"
        try project.edit("Content/site.yaml", "summary:", address)
        let linked = try Run(shell: command, in: project).output
        let destinations = linked.matches(of: /\]\(([^)]*)\)/).map(\.output.1)
        #expect(destinations.contains("https://example.org/a/scenarios/good/index.html"))
        #expect(destinations.allSatisfy { $0.hasPrefix("https://") }, "\(destinations)")
    }

    @Test("the site has a page for each release, a feed and the catalog")
    func site() throws {
        let project = try ProjectFolder.shipped()
        #expect(try Run("build", in: project).status == 0)
        func text(_ path: String) throws -> String { try project.text(of: "Public/" + path) }
        #expect(try text("changes/index.html").contains("2026-11-12/index.html"))
        #expect(try text("changes/2026-11-12/index.md").contains("## We corrected the record"))
        let feed = try text("feed.xml")
        #expect(feed.contains("<updated>2026-11-12T00:00:00Z</updated>"))
        #expect(XMLCheck.isWellFormed(feed))
        let catalog = try text("catalog.json")
        #expect(catalog.contains(#""schema": "ratebook.catalog/1""#))
        #expect(catalog.contains(#""snapshot": "2026-08-21""#))
    }
}

/// Whether tags close in the order in which they open, which is all that our own XML can get wrong.
private enum XMLCheck {
    static func isWellFormed(_ text: String) -> Bool {
        var open: [Substring] = []
        for tag in text.matches(of: /<(\/?)([a-z]+)[^>]*?(\/?)>/) {
            if tag.output.1 == "/" {
                guard open.popLast() == tag.output.2 else { return false }
            } else if tag.output.3 != "/" {
                open.append(tag.output.2)
            }
        }
        return open.isEmpty && text.hasPrefix("<?xml ")
    }
}
