import Actuals
import Catalog
import Diagnostics
import Foundation
import Quantities
import SourceLoading
import TestSupport
import Testing
import UsageTables

/// A year in which each month differs from the estimate for a reason that was planted.
///
/// A month is estimated at 100,000 requests with 1,000 tokens in and 500 out on Claude Haiku 4.5:
/// 100 million tokens at USD 1.00 and 50 million at USD 5.00 a million, which is USD 100 and 250.
/// The release of July says that input has cost 1.10 since June; so from July on it is 110 and 250.
@Suite("A made-up year")
struct MadeUpYearTests {
    private static let loaded =
        ProjectLoader.load(ProjectFolder.fixtures.appending(path: "Year").path).project

    /// Million tokens of a meter, and what was billed for them.
    struct Line: Sendable {
        let model: String
        let tier: PurchaseTier
        let meter: MeterID
        let tokens: Int
        let cost: String

        init(
            _ meter: MeterID,
            _ tokens: Int,
            _ cost: String,
            model: String = "claude-haiku-4.5",
            _ tier: PurchaseTier = .standard
        ) {
            self.model = model
            self.tier = tier
            self.meter = meter
            self.tokens = tokens
            self.cost = cost
        }
    }

    /// A month: its lines on the bill, the requests in the log, and the steps that it should have.
    struct Month: Sendable, CustomTestStringConvertible {
        let name: String
        let lines: [Line]
        var requests: Int? = 100_000
        let steps: [String]
        var testDescription: String { name }
    }

    private static let sonnet = "claude-sonnet-4.6"

    static let months = [
        Month(
            name: "2026-01",
            lines: [Line("input_tokens", 100, "100"), Line("output_tokens", 50, "250")],
            steps: []
        ),
        // A tenth more requests of the same size.
        Month(
            name: "2026-02",
            lines: [Line("input_tokens", 110, "110"), Line("output_tokens", 55, "275")],
            requests: 110_000,
            steps: ["requests 35"]
        ),
        // Answers of 600 tokens.
        Month(
            name: "2026-03",
            lines: [Line("input_tokens", 100, "100"), Line("output_tokens", 60, "300")],
            steps: ["size Output tokens 50"]
        ),
        // A fifth moves to Sonnet at three times the price: 70 becomes 210.
        Month(
            name: "2026-04",
            lines: [
                Line("input_tokens", 80, "80"), Line("output_tokens", 40, "200"),
                Line("input_tokens", 20, "60", model: sonnet),
                Line("output_tokens", 10, "150", model: sonnet),
            ],
            steps: ["model 140"]
        ),
        // Half goes through flex at half the price.
        Month(
            name: "2026-05",
            lines: [
                Line("input_tokens", 50, "50"), Line("output_tokens", 25, "125"),
                Line("input_tokens", 50, "25", .flex), Line("output_tokens", 25, "62.5", .flex),
            ],
            steps: ["tier -87.5"]
        ),
        // The bill has the price that the catalog learns of in July.
        Month(
            name: "2026-06",
            lines: [Line("input_tokens", 100, "110"), Line("output_tokens", 50, "250")],
            steps: ["correction 10"]
        ),
        // Two fifths of the input are read from the cache at 0.10 instead of 1.10.
        Month(
            name: "2026-07",
            lines: [
                Line("input_tokens", 60, "66"), Line("cache_read_tokens", 40, "4"),
                Line("output_tokens", 50, "250"),
            ],
            steps: ["cache -40"]
        ),
        // The bill asks 0.80 for input.
        Month(
            name: "2026-08",
            lines: [Line("input_tokens", 100, "80"), Line("output_tokens", 50, "250")],
            steps: ["price -30"]
        ),
        // Twice the requests, with answers of 600 tokens. Input: 110 more by requests. Output: from
        // 250 to 600; requests add 250 before the answers grow and 300 after, answers 50 and 100.
        Month(
            name: "2026-09",
            lines: [Line("input_tokens", 200, "220"), Line("output_tokens", 120, "600")],
            requests: 200_000,
            steps: ["requests 385", "size Output tokens 75"]
        ),
        // Nobody counts requests, and there are twice the tokens.
        Month(
            name: "2026-11",
            lines: [Line("input_tokens", 200, "220"), Line("output_tokens", 100, "500")],
            requests: nil,
            steps: ["tokens 360"]
        ),
    ]

    @Test("each cause is found where it was planted", arguments: months)
    func causes(month: Month) throws {
        let found = try #require(try compare(month).months.first?.scenarios.first)
        #expect(found.walk.steps.map(\.words) == month.steps)
        #expect(try found.walk.sum() == found.walk.actual)
        #expect(found.requests == month.requests.map { Quantity($0) })
    }

    @Test("what nobody planned, taxes, credits and refunds stand apart; the rest is in no scenario")
    func charges() throws {
        var rows = try lines(Self.months[7], in: "2026-10")
        rows += [
            try row("2026-10", "111111111111", meter: "Guardrail-Units", "12.34"),
            try row("2026-10", "111111111111", charge: .tax, "5"),
            try row("2026-10", "111111111111", charge: .credit, "-20"),
            try row("2026-10", "111111111111", charge: .adjustment, "-7"),
            try row("2026-10", "222222222222", meter: "input_tokens", "99"),
        ]
        let actuals = try compare(rows, of: "2026-10")
        let month = try #require(actuals.months.first)
        let walk = try #require(month.scenarios.first?.walk)
        #expect(
            walk.steps.map(\.words)
                == [
                    "price -30", "unplanned claude-haiku-4.5, Guardrail-Units 12.34",
                    "adjustment -7", "tax 5", "credit -20",
                ]
                .map { $0.replacing("claude-haiku-4.5", with: "Claude Haiku 4.5") }
        )
        // 80 + 250 + 12.34 + 5 − 20 − 7, and 99 beside it.
        #expect(walk.actual == (try Quantity(parsing: "320.34")))
        #expect(try walk.sum() == walk.actual)
        #expect(month.unclaimed.map(\.account) == ["222222222222"])
        #expect(try month.unclaimedCost() == Quantity(99))
        #expect(month.billed == (try Quantity(parsing: "419.34")))
    }

    // A tenth of 350.00 is estimated for what stands around the models, and the bill has 12.50 of
    // logs, 30.00 of functions and 2.25 of a purchase: 44.75 are 9.75 more than 35.00.
    @Test("other services of the bill stand beside what was estimated for them, as a whole")
    func services() throws {
        let loaded = try #require(try withShare())
        var rows = try lines(Self.months[0], in: "2026-01")
        for (name, charge, cost) in [
            ("AmazonCloudWatch", UsageCharge.usage, "12.5"), ("AWSLambda", .usage, "30"),
            ("AmazonS3", .purchase, "2.25"),
        ] {
            rows.append(try service(name, charge, cost, in: "2026-01"))
        }
        let month = try #require(
            try compare(rows, of: "2026-01", loaded).months.first?.scenarios.first
        )
        #expect(month.walk.steps.map(\.words) == ["services 9.75"])
        #expect(month.walk.estimate == Quantity(385))
        #expect(month.walk.actual == (try Quantity(parsing: "394.75")))
        #expect(month.requests == Quantity(100_000))
        // Without any on the bill they never came.
        let none = try compare(lines(Self.months[0], in: "2026-01"), of: "2026-01", loaded)
        let walk = try #require(none.months.first?.scenarios.first?.walk)
        #expect(walk.steps.map(\.words) == ["unseen AWS services, Other AWS services -35"])
        // Without an estimate nobody planned them.
        let bare = try compare(rows, of: "2026-01").months.first?.scenarios.first?.walk
        #expect(
            bare?.steps.map(\.words) == [
                "unplanned AWSLambda 30", "unplanned AmazonCloudWatch 12.5",
                "unplanned AmazonS3 2.25",
            ]
        )
    }

    /// The project with a tenth of inference for what stands around it.
    private func withShare() throws -> LoadedProject? {
        let project = try ProjectFolder(["": ProjectFolder.fixtures.appending(path: "Year")])
        try project.edit(
            "Content/scenarios/help.yaml",
            "actuals:",
            "adjacent:\n  share_of_inference: 10%\n\nactuals:"
        )
        return ProjectLoader.load(project.path).project
    }

    private func service(
        _ name: String,
        _ charge: UsageCharge,
        _ cost: String,
        in month: String
    ) throws -> UsageRow {
        var group = UsageGroup(
            month: try #require(CalendarMonth(parsing: month)),
            source: .costAndUsageReport
        )
        group.account = "111111111111"
        group.service = name
        group.charge = charge
        return UsageRow(
            group: group,
            meter: nil,
            unit: "",
            requests: nil,
            quantity: nil,
            cost: try Quantity(parsing: cost)
        )
    }

    // Ten of 31 days: of 360 there are 35.483870967741935484 and 80.645161290322580645.
    @Test("of a running month the days up to the last usage are compared")
    func running() throws {
        let month = Month(
            name: "2026-12",
            lines: [Line("input_tokens", 40, "44"), Line("output_tokens", 20, "100")],
            requests: 40_000,
            steps: []
        )
        let actuals = try compare(month, lastDay: "2026-12-10")
        let found = try #require(actuals.months.first?.scenarios.first)
        #expect(found.days?.seen == 10 && found.days?.all == 31)
        let estimate = try Quantity(parsing: "116.129032258064516129")
        let days = try estimate - Quantity(360)
        #expect(found.walk.estimate == Quantity(360))
        #expect(try found.walk.amount(of: .days) == days)
        let requests = try found.walk.amount(of: .requests)
        // The size is the same but for the last decimal of a third.
        #expect(
            try requests.rounded(toFractionDigits: 12)
                == (Quantity(144) - estimate).rounded(toFractionDigits: 12)
        )
        #expect(try found.walk.sum() == Quantity(144))
    }

    @Test("an earlier month whose last days had no usage is whole")
    func earlier() throws {
        let rows = try lines(Self.months[0], in: "2026-01", lastDay: "2026-01-29")
        let log = DiagnosticLog()
        let later = try lines(Self.months[1], in: "2026-02")
        let loaded = try #require(Self.loaded)
        let actuals = ActualCosts(
            of: [try table(rows, of: "2026-01"), try table(later, of: "2026-02")],
            loaded.scenarios,
            in: loaded.catalog,
            .identity,
            reporting: log
        )
        #expect(actuals.months.map { $0.days == nil } == [true, true])
        #expect(actuals.months.flatMap(\.scenarios).map(\.walk.steps.count) == [0, 1])
    }

    @Test("a month without usage of its own is not on the bill")
    func unseen() throws {
        let actuals = try compare(
            [try row("2026-03", "222222222222", meter: "input_tokens", "99")],
            of: "2026-03"
        )
        let walk = try #require(actuals.months.first?.scenarios.first?.walk)
        #expect(
            walk.steps.map(\.words) == [
                "unseen Answers, Input tokens -100", "unseen Answers, Output tokens -250",
            ]
        )
        #expect(walk.actual == .zero)
    }

    private func compare(_ month: Month, lastDay: String? = nil) throws -> ActualCosts {
        try compare(try lines(month, in: month.name, lastDay: lastDay), of: month.name)
    }

    private func compare(
        _ rows: [UsageRow],
        of month: String,
        _ project: LoadedProject? = Self.loaded
    ) throws -> ActualCosts {
        let loaded = try #require(project)
        return ActualCosts(
            of: [try table(rows, of: month)],
            loaded.scenarios,
            in: loaded.catalog,
            .identity,
            reporting: DiagnosticLog()
        )
    }

    private func table(_ rows: [UsageRow], of month: String) throws -> UsageTable {
        UsageTable(
            month: try #require(CalendarMonth(parsing: month)),
            currency: .usDollar,
            rows: rows
        )
    }

    /// The bill, and the log where requests are counted.
    private func lines(
        _ month: Month,
        in name: String,
        lastDay: String? = nil
    ) throws -> [UsageRow] {
        try month.lines.flatMap { line in
            let bill = try row(
                name,
                "111111111111",
                meter: line.meter,
                tokens: line.tokens,
                line.cost,
                model: line.model,
                line.tier,
                lastDay: lastDay
            )
            guard let requests = month.requests, line.model == month.lines[0].model,
                line.tier == .standard
            else { return [bill] }
            return [bill]
                + [
                    try row(
                        name,
                        "111111111111",
                        source: .invocationLog,
                        meter: line.meter,
                        tokens: month.lines.filter { $0.meter == line.meter }
                            .reduce(0) { $0 + $1.tokens },
                        nil,
                        requests: requests
                    )
                ]
        }
    }

    private func row(
        _ month: String,
        _ account: String,
        source: UsageSource = .costAndUsageReport,
        meter: MeterID? = nil,
        tokens: Int? = nil,
        charge: UsageCharge = .usage,
        _ cost: String?,
        model: String = "claude-haiku-4.5",
        _ tier: PurchaseTier = .standard,
        requests: Int? = nil,
        lastDay: String? = nil
    ) throws -> UsageRow {
        var group = UsageGroup(
            month: try #require(CalendarMonth(parsing: month)),
            source: source
        )
        group.account = account
        group.region = "us-east-1"
        group.platform = .bedrock
        group.model = charge == .usage ? model : ""
        group.scope = .global
        group.tier = tier
        group.charge = charge
        return UsageRow(
            group: group,
            meter: meter,
            unit: tokens == nil ? "" : "tokens",
            requests: requests,
            quantity: tokens.map { Quantity($0 * 1_000_000) },
            cost: try cost.map { try Quantity(parsing: $0) },
            lastDay: lastDay.flatMap { CalendarDate(parsing: $0) }
        )
    }
}

extension CostWalk.Step {
    /// The step as `size Output tokens 50`.
    var words: String {
        [cause.rawValue, subject, amount.description].compactMap(\.self).joined(separator: " ")
    }
}

extension CostWalk {
    /// The estimate with all steps.
    func sum() throws -> Quantity {
        try steps.reduce(estimate) { try $0 + $1.amount }
    }
}
