import Foundation
import Quantities
import TestSupport
import Testing

/// What a workbook stored is the engine's own figure, so that a recalculation in LibreOffice that
/// gives the same is the proof of every formula.
@Suite("Workbooks")
struct WorkbookTests {
    private static let scenarios = [
        "agent-workflow", "agentcore-operations", "chatbot", "distilled-extraction",
        "fine-tuned-support", "mail-triage", "media-studio", "nightly-batch", "rag-assistant",
        "s3-vectors-handbook", "service-desk",
    ]

    @Test(
        "LibreOffice gives every amount of the shipped scenarios, in each case and after changes",
        .enabled(if: Recalculation.isPossible, "there is no LibreOffice here, or no Python")
    )
    func exactness() async throws {
        let project = try ProjectFolder.shipped()
        try project.write("", to: "books/.keep")
        for scenario in Self.scenarios {
            let run = try Run("report", scenario, "-o", "books/\(scenario).xlsx", in: project)
            #expect(run.status == 0, "\(run.errors)")
            try project.write(
                #"{"low": {"chosen_case": "low"}, "high": {"chosen_case": "high"}}"#,
                to: "books/\(scenario).edits.json"
            )
        }
        try project.write(
            """
            {
                "low": {"chosen_case": "low"},
                "pilot": {"chosen_variant": "Pilot in one country"},
                "nova": {"chosen_variant": "With Nova Pro", "chosen_case": "high"},
                "set": {"Assumptions!E6": 20000},
                "both": {"monthly_users>E": 20000, "price_conversations_output_tokens>C": 10}
            }
            """,
            to: "books/chatbot.edits.json"
        )
        let books = try await Recalculation.all(in: "books", of: project)
        for (name, book) in books {
            guard name.contains("@") else {
                #expect(book.differences == [], "\(name)")
                #expect(book.countedValues == 0, "\(name)")
                continue
            }
            let states = book.cells["Checks"]?.filter { $0.key.hasPrefix("E") }.map(\.value) ?? []
            guard !name.hasSuffix("@set"), !name.hasSuffix("@both") else {
                #expect(states.contains(.text("differs")))
                continue
            }
            #expect(states.contains(.text("same")) && !states.contains(.text("differs")), "\(name)")
        }
        let json = try Run(
            "estimate",
            "chatbot",
            "--set",
            "monthly_users=20000",
            "--json",
            in: project
        )
        let expected = try EstimateJSON(json.output).money("monthly", "expected")
        let total = try #require(books["chatbot@set"]?.number("month_total"))
        #expect(abs(total - (Double(expected.description) ?? 0)) < 1e-9)
        // 43.2 million output tokens a month at five dollars more for a million, and 27.5 percent
        // of that for what goes by inference; nothing grows, so that a year is twelve times it.
        let both = try #require(books["chatbot@both"])
        let month = total + 43.2 * 5 * 1.275
        #expect(abs(try #require(both.number("month_total")) - month) < 1e-9)
        #expect(abs(try #require(both.number("year_total")) - 12 * month) < 1e-8)
        let months = (5...16).map { both.cells["Months"]?["I\($0)"] }
        #expect(months.allSatisfy { Recalculation.Content.number(month).isClose(to: $0) })
        // What the drop-downs choose is what the first sheet shows.
        let shown = ["", "@low", "@pilot", "@nova", "@both"]
            .map { books["chatbot" + $0]?.cells["Summary"]?["B9"] }
        for (index, one) in shown.enumerated() {
            for other in shown[..<index] { #expect(one != nil && one != other) }
        }
    }

    @Test("the same input gives the same bytes, and texts are never formulas")
    func bytes() throws {
        let project = try ProjectFolder.small()
        try project.edit("Content/scenarios/good.yaml", "title: ", "title: =1+1 ")
        #expect(try Run("report", "good", "-o", "one.xlsx", in: project).status == 0)
        let environment = ["TZ": "Asia/Tokyo", "LC_ALL": "de_DE.UTF-8"]
        let run = try Run("report", "good", "-o", "two.xlsx", in: project, environment: environment)
        #expect(run.status == 0)
        let files = try ["one.xlsx", "two.xlsx"]
            .map { try Data(contentsOf: project.root.appending(path: $0)) }
        #expect(files[0] == files[1])
        #expect(files[0].count < 200 * 1_024)
    }

    @Test(
        "LibreOffice gives every amount of the project, and scenarios follow a shared price",
        .enabled(if: Recalculation.isPossible, "there is no LibreOffice here, or no Python")
    )
    func project() async throws {
        let project = try ProjectFolder.shipped()
        try project.write("", to: "books/.keep")
        let run = try Run("workbook", "-o", "books/all.xlsx", in: project)
        #expect(run.status == 0, "\(run.errors)")
        let price = "price_claude_haiku_4_5_input_tokens_global"
        try project.write(
            """
            {
                "low": {"chosen_case": "low"},
                "high": {"chosen_case": "high"},
                "set": {"chatbot_monthly_users>E": 20000},
                "price": {"\(price)": 2}
            }
            """,
            to: "books/all.edits.json"
        )
        let books = try await Recalculation.all(in: "books", of: project)
        let plain = try #require(books["all"])
        #expect(plain.differences == [])
        #expect(plain.countedValues == 0)
        var sum = 0.0
        for scenario in Self.scenarios {
            let json = try Run("estimate", scenario, "--json", in: project)
            let name = scenario.replacing("-", with: "_")
            let estimate = try EstimateJSON(json.output)
            for (copy, end) in [("all", "expected"), ("all@low", "low"), ("all@high", "high")] {
                for (total, cell) in [
                    ("monthly", "month_total"), ("token_only_monthly", "token_only_total"),
                    ("one_time", "once_total"), ("total_12_months", "year_total"),
                ] {
                    let engine = try #require(Double(try estimate.money(total, end).description))
                    let found = try #require(books[copy]?.number("\(name)_\(cell)"))
                    #expect(abs(found - engine) <= 1e-9 * max(1, engine), "\(copy) \(name) \(cell)")
                    if copy == "all", cell == "month_total" { sum += engine }
                }
            }
        }
        let all = try #require(plain.number("all_scenarios_month"))
        #expect(abs(all - sum) < 1e-6)
        let json = try Run(
            "estimate",
            "chatbot",
            "--set",
            "monthly_users=20000",
            "--json",
            in: project
        )
        let set = try EstimateJSON(json.output).money("monthly", "expected")
        let found = try #require(books["all@set"]?.number("chatbot_month_total"))
        #expect(abs(found - (Double(set.description) ?? 0)) < 1e-9)
        // 235.8 million input tokens a month at a dollar more for a million, and 27.5 percent of
        // that for what goes by inference.
        let chatbot = try #require(plain.number("chatbot_month_total"))
        let dearer = try #require(books["all@price"]?.number("chatbot_month_total"))
        #expect(abs(dearer - chatbot - 235.8 * 1.275) < 1e-9)
        let triage = try #require(plain.number("agentcore_operations_month_total"))
        let follower = try #require(books["all@price"]?.number("agentcore_operations_month_total"))
        #expect(follower > triage)
    }

    /// The cells of a row of a price list, by column.
    private static func row(
        of model: String,
        _ counted: String,
        on sheet: String,
        in book: Recalculation?
    ) throws -> [Character: Recalculation.Content] {
        let cells = try #require(book?.cells[sheet])
        let rows = Dictionary(grouping: cells) { $0.key.drop(while: \.isLetter) }
            .mapValues { row in
                Dictionary(row.compactMap { cell in cell.key.first.map { ($0, cell.value) } }) {
                    first,
                    _ in first
                }
            }
        return try #require(
            rows.sorted { Int($0.key) ?? 0 < Int($1.key) ?? 0 }
                .first { $0.value["A"] == .text(model) && $0.value["B"] == .text(counted) }?
                .value
        )
    }

    @Test(
        "the price lists of a project follow the published price, the terms and the exchange",
        .enabled(if: Recalculation.isPossible, "there is no LibreOffice here, or no Python")
    )
    func priceLists() async throws {
        let project = try ProjectFolder.shipped()
        try project.write(
            """
            title: With fees
            summary: For one team.
            unit: 1K tokens
            terms:
              - { label: Agreement, discount: 8%, platform: aws-bedrock }
              - { label: Handling, fee: 0.10 USD per 1M tokens }
              - { label: Logging, fee: 0.002 USD per request }
              - { label: Support, markup: 5% }
            groups:
              - { title: All, scope: global, models: [claude-haiku-4.5, claude-sonnet-5] }

            """,
            to: "Content/prices/fees.yaml"
        )
        try project.write(
            """
            {
                "terms": {
                    "models_eur_per_usd": 1, "models_private_pricing_agreement": 0.5,
                    "models_platform_and_support": 0, "fees_handling": 1, "fees_logging": 3
                },
                "price": {"price_claude_haiku_4_5_input_tokens_global": 2}
            }
            """,
            to: "books/all.edits.json"
        )
        let run = try Run("workbook", "-o", "books/all.xlsx", in: project)
        #expect(run.status == 0, "\(run.errors)")
        let books = try await Recalculation.all(in: "books", of: project)
        #expect(books["all"]?.differences == [])
        // A dollar for a million tokens less 8 percent; with 5 percent more and 0.92 euros a dollar
        // 0.88872, to four decimals. The other list adds a tenth of a thousandth for a thousand.
        let expected: [(book: String, models: Double, fees: Double, request: Double)] = [
            ("all", 0.8887, 0.001_071, 0.0021), ("all@price", 1.7774, 0.002_037, 0.0021),
            ("all@terms", 0.5, 0.002_016, 3.15),
        ]
        for (book, models, fees, request) in expected {
            let rows = try [
                Self.row(
                    of: "Claude Haiku 4.5",
                    "Input tokens",
                    on: "Price list 2",
                    in: books[book]
                ),
                Self.row(
                    of: "Claude Haiku 4.5",
                    "Input tokens",
                    on: "Price list 1",
                    in: books[book]
                ),
                Self.row(
                    of: "Claude Haiku 4.5",
                    "Added for each request",
                    on: "Price list 1",
                    in: books[book]
                ),
            ]
            for (row, price) in zip(rows, [models, fees, request]) {
                guard case .number(let found) = row["F"] else {
                    Issue.record("\(book): no price")
                    continue
                }
                #expect(abs(found - price) < 1e-12, "\(book): \(found), not \(price)")
            }
            #expect(rows[0]["L"] == .text(book == "all" ? "same" : "differs"))
        }
    }

    @Test(
        "a project without a price list has a row for each way to call a model",
        .enabled(if: Recalculation.isPossible, "there is no LibreOffice here, or no Python")
    )
    func priceMatrix() async throws {
        let project = try ProjectFolder.small()
        try project.write("", to: "books/.keep")
        let run = try Run("workbook", "-o", "books/all.xlsx", in: project)
        #expect(run.status == 0, "\(run.errors)")
        let book = try #require(try await Recalculation.all(in: "books", of: project)["all"])
        #expect(book.differences == [])
        let cells = try #require(book.cells["Price list"])
        #expect(cells["F4"] == .text("Input tokens"))
        #expect(cells["G4"] == .text("Output tokens"))
        let haiku = cells.filter { $0.value == .text("Claude Haiku 4.5") }.keys
            .map { $0.dropFirst() }.filter { cells["B" + $0] == .text("global") }
        #expect(haiku.count == 1)
        for row in haiku {
            #expect(cells["F" + row] == .number(1))
            #expect(cells["G" + row] == .number(5))
        }
    }

    @Test("a workbook of a project needs a name that ends with .xlsx, and a scenario")
    func projectRefused() throws {
        let project = try ProjectFolder.small()
        let named = try Run("workbook", "-o", "costs.csv", in: project)
        #expect(named.status == 2)
        #expect(named.errors.contains("name a file that ends with .xlsx"))
        try project.remove("Content/scenarios")
        let empty = try Run("workbook", "-o", "costs.xlsx", in: project)
        #expect(empty.status == 3, "\(empty.errors)")
        #expect(empty.errors.contains("there is no scenario for a workbook"))
    }

    @Test("a workbook is not text for standard output")
    func standardOutput() throws {
        let project = try ProjectFolder.small()
        let run = try Run("report", "good", "--format", "xlsx", "-o", "-", in: project)
        #expect(run.status == 2)
        #expect(run.errors.contains("A workbook is not text"))
    }
}
