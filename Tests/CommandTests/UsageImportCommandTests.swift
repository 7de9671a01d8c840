import Foundation
import TestSupport
import Testing

@Suite("ratebook usage")
struct UsageImportCommandTests {
    private static let head =
        "line_item_usage_account_id,line_item_line_item_type,line_item_product_code,"
        + "line_item_usage_type,line_item_usage_start_date,line_item_usage_amount,"
        + "line_item_unblended_cost,line_item_currency_code\n"

    private static func line(
        _ cost: String,
        account: Int = 1,
        day: String = "2026-10-04",
        currency: String = "USD"
    ) -> String {
        "11112222333\(account),Usage,AmazonBedrock,USE1-NovaLite-input-tokens,\(day)T00:00:00Z,"
            + "1000,\(cost),\(currency)\n"
    }

    private func usage(_ project: ProjectFolder) throws -> [String] {
        try project.contents(of: "Content/usage").keys.sorted()
    }

    // 0.06 + 0.07 of October, and 0.5 of November.
    @Test("writes a table a month; the same again changes nothing and says so")
    func again() throws {
        let project = try ProjectFolder.shipped()
        let bill =
            Self.head + Self.line("0.06") + Self.line("0.07")
            + Self.line("0.5", day: "2026-11-01")
        try project.write(bill, to: "bill.csv")
        let dry = try Run("usage", "import", "bill.csv", "--dry-run", in: project)
        #expect(dry.status == 0 && dry.output.contains("Would write"))
        #expect(try usage(project) == [])
        let first = try Run("usage", "import", "bill.csv", in: project)
        #expect(first.errors == "")
        #expect(first.output.contains("added  cur of account 111122223331: USD 0.13, 1 line\n"))
        #expect(try usage(project) == ["2026-10.csv", "2026-11.csv"])
        let before = try project.contents(of: "Content")
        let second = try Run("usage", "import", "bill.csv", in: project)
        #expect(second.status == 0)
        #expect(second.output.hasSuffix("Nothing differs: nothing is written.\n"))
        #expect(
            second.output.contains("unchanged  cur of account 111122223331: USD 0.50, 1 line\n")
        )
        #expect(try project.contents(of: "Content") == before)
        #expect(try Run("check", in: project).status == 0)
    }

    @Test("other figures are an error at the old line, unless they are to replace it")
    func overlap() throws {
        let project = try ProjectFolder.shipped()
        try project.write(Self.head + Self.line("0.06"), to: "a.csv")
        try project.write(
            Self.head + Self.line("0.08") + Self.line("1", account: 2),
            to: "b.csv"
        )
        #expect(try Run("usage", "import", "a.csv", in: project).status == 0)
        let before = try project.contents(of: "Content")
        let refused = try Run("usage", "import", "b.csv", in: project)
        #expect(refused.status == 1)
        #expect(
            refused.errors.hasPrefix(
                "Content/usage/2026-10.csv:2:1: error: cur of account 111122223331 "
                    + "stands here with other figures than in the import [usage-overlap]\n"
            )
        )
        #expect(refused.errors.contains("--replace"))
        #expect(try project.contents(of: "Content") == before)
        let taken = try Run("usage", "import", "b.csv", "--replace", in: project)
        #expect(taken.output.contains("replaced  cur of account 111122223331: USD 0.08, 1 line\n"))
        #expect(taken.output.contains("added  cur of account 111122223332: USD 1.00, 1 line\n"))
        #expect(try project.text(of: "Content/usage/2026-10.csv").contains(",0.08,USD,"))
    }

    @Test("another currency, the same file twice, nothing at all and a missing file are refused")
    func refusals() throws {
        let project = try ProjectFolder.shipped()
        try project.write(Self.head + Self.line("0.06"), to: "a.csv")
        try project.write(Self.head + Self.line("0.06"), to: "copies/a.csv")
        try project.write(Self.head + Self.line("3", account: 3, currency: "EUR"), to: "e.csv")
        let twice = try Run("usage", "import", "a.csv", "copies", in: project)
        #expect(twice.status == 1)
        #expect(twice.errors.contains("copies/a.csv: error: the file holds the same as a.csv"))
        let nothing = try Run("usage", "import", "a.csv", "--month", "2026-09", in: project)
        #expect(nothing.status == 1)
        #expect(nothing.errors.contains("note: 1 line is of another month"))
        #expect(try usage(project) == [])
        #expect(try Run("usage", "import", "a.csv", in: project).status == 0)
        let euros = try Run("usage", "import", "e.csv", in: project)
        #expect(euros.status == 1 && euros.errors.contains("[two-currencies]"))
        let missing = try Run("usage", "import", "none.csv", in: project)
        #expect(missing.status == 3)
        #expect(missing.errors == "error: none.csv cannot be read: it does not exist\n")
        #expect(
            try Run("usage", "import", "a.csv", "--as-of", "2026-10-01", in: project).status == 2
        )
    }

    @Test("lists what stands there, and prints it to its schema")
    func listing() throws {
        let project = try ProjectFolder.shipped()
        let empty = try Run("usage", "list", in: project)
        #expect(empty.output == "No usage yet: ratebook usage import FILE brings some.\n")
        let log = """
            {"schemaType":"ModelInvocationLog","timestamp":"2026-10-03T10:00:00Z",\
            "accountId":"111122223331","region":"eu-west-1","modelId":"eu.amazon.nova-lite-v1:0","requestMetadata":{"team":"a"},\
            "input":{"inputTokenCount":30},"output":{"outputTokenCount":4}}

            """
        try project.write(
            log,
            to: "AWSLogs/1/BedrockModelInvocationLogs/eu-west-1/2026/10/03/10/x.json"
        )
        try project.write(
            "{}",
            to: "AWSLogs/1/BedrockModelInvocationLogs/eu-west-1/2026/10/03/10/data/y.json"
        )
        try project.write(Self.head + Self.line("0.06"), to: "a.csv")
        let run = try Run("usage", "import", "AWSLogs", "a.csv", "--tag", "team", in: project)
        #expect(run.status == 0, "\(run.errors)")
        let list = try Run("usage", "list", in: project)
        let rows = list.output.split(separator: "\n")
            .map { $0.split(separator: " ").map(String.init) }
        #expect(
            rows.contains(["2026-10", "cur", "111122223331", "2026-10-04", "0.06", "USD", "1"])
        )
        #expect(
            rows.contains(["2026-10", "invocation-log", "111122223331", "2026-10-03", "1", "2"])
        )
        let json = try Run("usage", "list", "--json", in: project)
        let schema = ProjectFolder.repository.appending(
            path: "Sources/ReportBuilding/Schemas/usage.schema.json"
        )
        let problems = try JSONSchema(Data(contentsOf: schema))
            .problems(in: Data(json.output.utf8))
        #expect(problems == [])
        #expect(json.output.contains(#""tags": {"#) && json.output.contains(#""team": "a""#))
    }

    @Test("what gzip has compressed is read as it is, in one part or several, and not when cut off")
    func compressed() throws {
        let project = try ProjectFolder.shipped()
        try project.write(Self.head + Self.line("0.06"), to: "a.csv")
        try project.write(Self.line("0.07"), to: "b.csv")
        let shell =
            "gzip -k a.csv b.csv && cat a.csv.gz b.csv.gz > both.csv.gz && head -c 90 a.csv.gz > c.gz"
        #expect(try Run(shell: shell, in: project).status == 0)
        let run = try Run("usage", "import", "both.csv.gz", "--dry-run", in: project)
        #expect(
            run.output.contains("added  cur of account 111122223331: USD 0.13, 1 line\n"),
            "\(run.errors)"
        )
        let cut = try Run("usage", "import", "c.gz", in: project)
        #expect(cut.status == 1 && cut.errors.contains("[bad-gzip]"))
        let twice = try Run("usage", "import", "a.csv", "a.csv.gz", in: project)
        #expect(twice.errors.contains("[same-usage-file]"))
    }

    @Test("a table that is wrong fails a check, and an import beside it")
    func wrongTable() throws {
        let project = try ProjectFolder.shipped()
        try project.write("month\n", to: "Content/usage/2026-09.csv")
        try project.write(Self.head + Self.line("0.06"), to: "a.csv")
        for arguments in [["check"], ["usage", "list"], ["usage", "import", "a.csv"]] {
            let run = try Run(shell: "ratebook " + arguments.joined(separator: " "), in: project)
            #expect(run.status == 1)
            #expect(run.errors.contains("Content/usage/2026-09.csv:1:1: error:"))
        }
        #expect(try usage(project) == ["2026-09.csv"])
    }
}
