import Actuals
import Catalog
import Diagnostics
import Foundation
import Quantities
import Scenarios
import SourceLoading
import TestSupport
import Testing
import UsageTables

/// What usage says of the numbers of a workload, by hand.
@Suite("Calibration")
struct CalibrationTests {
    /// A line of a month: millions of tokens, and requests where they are counted.
    struct Use: Sendable {
        let month: String
        let meter: MeterID
        let tokens: Int
        var requests: Int?
        var tier: PurchaseTier = .standard
        var lastDay: String?
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let workload: String
        let uses: [Use]
        let measured: [String]
        var reasons: [String: String] = [:]
        var testDescription: String { name }
    }

    private static let haiku = "    model: claude-haiku-4.5\n"
    private static let requests =
        "    kind: requests\n" + haiku
        + "    monthly_requests: 100000\n    input_tokens: 1000\n    output_tokens: 500\n"

    private static func log(_ month: String, _ requests: Int, input: Int, output: Int) -> [Use] {
        [
            Use(month: month, meter: "input_tokens", tokens: input, requests: requests),
            Use(month: month, meter: "output_tokens", tokens: output, requests: requests),
        ]
    }

    static let cases = [
        // 140 / 0.1, 192 / 0.12 and 210 / 0.14 are 1,400, 1,600 and 1,500; 542 / 0.36 is 1,505.56.
        Case(
            name: "requests",
            workload: requests,
            uses: log("2026-01", 100_000, input: 140, output: 40)
                + log("2026-02", 120_000, input: 192, output: 60)
                + log("2026-03", 140_000, input: 210, output: 84),
            measured: [
                "answers.monthly_requests 100000 120000 140000",
                "answers.input_tokens 1400 1505.56 1600", "answers.output_tokens 400 511.11 600",
            ]
        ),
        // Of a month with 31 days 100,000 are 3,288.15… a day by 365 ÷ 12 days; twice as many were
        // used as 1,000 a day come to.
        Case(
            name: "growth and another time are taken out",
            workload: "    kind: requests\n" + haiku
                + "    requests: 1200 per year\n    growth: 10% a month\n"
                + "    input_tokens: 1000\n    output_tokens: 500\n",
            uses: log("2026-01", 200, input: 1, output: 1)
                + log("2026-02", 220, input: 1, output: 1),
            measured: [
                "answers.requests 2400 2400 2400",
                // A million by 200 and by 220, and two by 420.
                "answers.input_tokens 4545.45 4761.9 5000",
                "answers.output_tokens 4545.45 4761.9 5000",
            ]
        ),
        // 200 million of 100,000 × 4,000 were read from the cache; 500 − 400 beside the prompts.
        Case(
            name: "the hit rate, beside the system prompt",
            workload: requests + "    system_tokens: 4000\n"
                + "    caching: { ttl: 5m, hit_rate: 90% }\n",
            uses: log("2026-01", 100_000, input: 300, output: 50)
                + [
                    Use(
                        month: "2026-01",
                        meter: "cache_read_tokens",
                        tokens: 200,
                        requests: 100_000
                    )
                ],
            measured: [
                "answers.monthly_requests 100000 100000 100000",
                "answers.input_tokens 1000 1000 1000", "answers.output_tokens 500 500 500",
                "answers.hit_rate 0.5 0.5 0.5",
            ],
            reasons: ["answers.system_tokens": "neither logs nor bills count it"]
        ),
        // Three million searches in two million requests, and then five in two: eight in four.
        Case(
            name: "searches of the web by request",
            workload: requests + "    web_searches: 1\n",
            uses: ["2026-01", "2026-02"]
                .flatMap { month in
                    log(month, 2_000_000, input: 2000, output: 1000) + [
                        Use(
                            month: month,
                            meter: "web_searches",
                            tokens: month == "2026-01" ? 3 : 5,
                            requests: 2_000_000
                        )
                    ]
                },
            measured: [
                "answers.monthly_requests 2000000 2000000 2000000",
                "answers.input_tokens 1000 1000 1000", "answers.output_tokens 500 500 500",
                "answers.web_searches 1.5 2 2.5",
            ]
        ),
        Case(
            name: "a log without searches",
            workload: requests + "    web_searches: 1\n",
            uses: log("2026-01", 100_000, input: 100, output: 50),
            measured: [
                "answers.monthly_requests 100000 100000 100000",
                "answers.input_tokens 1000 1000 1000", "answers.output_tokens 500 500 500",
            ],
            reasons: [
                "answers.web_searches":
                    "no log counts searches, which stand in the answers that it keeps"
            ]
        ),
        // 30 and 10 million, and 45 and 15 million more: a fourth is flex in input, and so in all.
        Case(
            name: "tiers share the tokens",
            workload: requests + "    tier: { standard: 50%, flex: 50% }\n",
            uses: [
                Use(month: "2026-01", meter: "input_tokens", tokens: 75),
                Use(month: "2026-01", meter: "input_tokens", tokens: 25, tier: .flex),
            ],
            measured: [
                "answers.tier.standard 0.75 0.75 0.75", "answers.tier.flex 0.25 0.25 0.25",
            ],
            reasons: [
                "answers.output_tokens": "no log counts requests: import that of the month"
            ]
        ),
        Case(
            name: "a month that runs has sizes, and no volume",
            workload: requests,
            uses: log("2026-01", 50_000, input: 60, output: 20)
                .map { use in
                    Use(
                        month: use.month,
                        meter: use.meter,
                        tokens: use.tokens,
                        requests: use.requests,
                        lastDay: "2026-01-10"
                    )
                },
            measured: ["answers.input_tokens 1200 1200 1200", "answers.output_tokens 400 400 400"],
            reasons: ["answers.monthly_requests": "the month still runs"]
        ),
        Case(
            name: "a chat",
            workload: "    kind: chat\n" + haiku
                + "    monthly_users: 100\n    conversations_per_user: 10\n"
                + "    turns_per_conversation: 5\n    message_tokens: 60\n    output_tokens: 500\n",
            uses: log("2026-01", 50_000, input: 60, output: 20),
            measured: ["answers.output_tokens 400 400 400"],
            reasons: [
                "answers.monthly_users":
                    "a log counts requests, and neither users nor conversations",
                "answers.message_tokens":
                    "a log has the input of a request in all, which is 1200 tokens",
            ]
        ),
        Case(
            name: "embeddings",
            workload: "    kind: embedding\n    model: titan-text-embeddings-v2\n"
                + "    monthly_texts: 1000\n    text_tokens: 300\n",
            uses: [
                Use(month: "2026-01", meter: "input_tokens", tokens: 1, requests: 2000)
            ],
            measured: ["answers.text_tokens 500 500 500"],
            // The catalog of the year has no price of it, so that there is no estimate.
            reasons: [
                "answers.monthly_texts": "nothing is estimated that a count could be set beside"
            ]
        ),
        Case(
            name: "an agent",
            workload: "    kind: agent\n" + haiku
                + "    monthly_runs: 10\n    visible_input_tokens: 100\n"
                + "    visible_output_tokens: 10\n    amplification: 5\n",
            uses: log("2026-01", 100, input: 1, output: 1),
            measured: [],
            reasons: [
                "answers.amplification":
                    "a log counts calls of models, and does not say which of them are one run"
            ]
        ),
    ]

    @Test("measures what usage determines, and says why it leaves the rest", arguments: cases)
    func measures(_ entry: Case) throws {
        let calibration = try calibrate(entry.workload, entry.uses)
        #expect(calibration.measured.map(\.words) == entry.measured)
        for (name, reason) in entry.reasons {
            #expect(calibration.unmeasured.first { $0.name == name }?.reason == reason)
        }
    }

    @Test("single requests are told beside the mean of one month, and not taken for its range")
    func sizes() throws {
        let workload = Self.requests
        let calibration = try calibrate(workload, Self.log("2026-01", 100, input: 1, output: 1)) {
            RequestSizes(p5: 10, p50: 9_000, p95: 30_000, mean: Quantity($0 / 100))
        }
        let output = try #require(calibration.measured.last)
        #expect(output.requestSizes?.p5 == 10 && output.requestSizes?.p95 == 30_000)
        #expect(output.value == Spread(Quantity(10_000)))
        #expect(output.note == "Measured in 2026-01 from invocation-log")
    }

    // 100 million tokens at 1.00 are 100, though half of it is billed, and 42 and then 28 of other
    // services are a share of 0.42 and 0.28; together 70 of 200.
    @Test("what stands around the models is a share of inference at list price, whatever is billed")
    func share() throws {
        let months = ["2026-01", "2026-02"]
        let uses = months.map { Use(month: $0, meter: "input_tokens", tokens: 100) }
        let adjacent = "adjacent:\n  share_of_inference: 10%\n"
        func services(in month: CalendarMonth) -> [UsageRow] {
            var group = UsageGroup(month: month, source: .costAndUsageReport)
            group.account = "111111111111"
            group.service = "AmazonCloudWatch"
            let cost = Quantity(month.description == "2026-01" ? 42 : 28)
            return [UsageRow(group: group, meter: nil, unit: "", cost: cost)]
        }
        let found = try calibrate(
            Self.requests,
            uses,
            source: .costAndUsageReport,
            adjacent,
            beside: services
        )
        #expect(found.measured.map(\.words) == ["adjacent.share_of_inference 0.28 0.35 0.42"])
        let none = try calibrate(Self.requests, uses, source: .costAndUsageReport, adjacent)
        #expect(
            none.unmeasured.first { $0.name == "adjacent.share_of_inference" }?.reason
                == "no bill has other services beside tokens: import them with --service"
        )
    }

    private func calibrate(
        _ workload: String,
        _ uses: [Use],
        source kind: UsageSource = .invocationLog,
        _ more: String = "",
        sizes: (Int) -> RequestSizes? = { _ in nil },
        beside others: (CalendarMonth) -> [UsageRow] = { _ in [] }
    ) throws -> Calibration {
        let project = try ProjectFolder(["": ProjectFolder.fixtures.appending(path: "Year")])
        try project.remove("Content/scenarios/help.yaml")
        try project.write(
            "title: Desk\nsummary: One workload.\nregion: us-east-1\nscope: global\n"
                + "start: 2026-01\nworkloads:\n  answers:\n" + workload
                + more + "actuals:\n  - account: \"111111111111\"\n",
            to: "Content/scenarios/desk.yaml"
        )
        let loaded = ProjectLoader.load(project.path)
        let source = try #require(loaded.project, "\(loaded.diagnostics)")
        let scenario = try #require(source.scenarios.first, "\(loaded.diagnostics)")
        let months = Set(uses.map(\.month)).sorted()
        let tables = try months.map { name in
            let month = try #require(CalendarMonth(parsing: name))
            return UsageTable(
                month: month,
                currency: nil,
                rows: uses.filter { $0.month == name }.map { row($0, of: kind, in: month, sizes) }
                    + others(month)
            )
        }
        let log = DiagnosticLog()
        let calibration = Calibration(
            of: scenario,
            from: tables,
            in: Set(tables.map(\.month)),
            beside: source.scenarios,
            source.catalog,
            .identity,
            reporting: log
        )
        return try #require(calibration, "\(log.diagnostics)")
    }

    private func row(
        _ use: Use,
        of kind: UsageSource,
        in month: CalendarMonth,
        _ sizes: (Int) -> RequestSizes?
    ) -> UsageRow {
        var group = UsageGroup(month: month, source: kind)
        group.account = "111111111111"
        group.region = "us-east-1"
        group.platform = .bedrock
        group.model = "claude-haiku-4.5"
        group.scope = .global
        group.tier = use.tier
        return UsageRow(
            group: group,
            meter: use.meter,
            unit: "tokens",
            requests: use.requests,
            quantity: Quantity(use.tokens * 1_000_000),
            cost: kind.isBill ? Quantity(use.tokens / 2) : nil,
            lastDay: use.lastDay.flatMap { CalendarDate(parsing: $0) },
            sizes: sizes(use.tokens * 1_000_000)
        )
    }
}

extension MeasuredDriver {
    /// The driver as `answers.output_tokens 400 500 600`.
    fileprivate var words: String { "\(name) \(value.low) \(value.expected) \(value.high)" }
}
