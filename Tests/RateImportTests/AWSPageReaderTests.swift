import Catalog
import Quantities
import RateImport
import Testing

@Suite("AWS pricing page")
struct AWSPageReaderTests {
    static func listing(
        _ rows: [String],
        _ lines: [AWSSamples.Line] = []
    ) throws -> PriceListing {
        let text = "[" + rows.joined(separator: ",") + "]"
        let document = try JSONDocument(parsing: [UInt8](text.utf8), file: "x")
        let day = try #require(CalendarDate(parsing: "2026-07-14"))
        return AWSPageReader(catalog: try AWSSamples.catalog(lines), asOf: day)
            .listing(of: document)
    }

    static func row(
        _ model: String,
        _ cells: [String: String],
        path: String = "Anthropic",
        category: String = "Geo and In-region Cross-region Inference"
    ) -> String {
        let more = cells.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \"\($0.value)\"" }
        return """
            {"Some models": "\(model)", "Hierarchy_Path": "\(path)",
            "Pricing_Category": "\(category)", \(more.joined(separator: ", "))}
            """
    }

    static let input = "Price per 1M input tokens"

    @Test(
        "a heading says meter and tier, however it is spelt",
        arguments: [
            ("Prce per 1M input tokens", "input_tokens", "standard", 1_000_000),
            ("Price per 1M Input tokens", "input_tokens", "standard", 1_000_000),
            ("Price per 1M cached input tokens", "cache_read_tokens", "standard", 1_000_000),
            (
                "Price per 1M\u{A0}input tokens (1hr cache write)", "cache_write_1h_tokens",
                "standard", 1_000_000
            ),
            (
                "Price per 1M input tokens (30m cache write)", "cache_write_30m_tokens", "standard",
                1_000_000
            ),
            ("Price per 1M output tokens (batch)", "output_tokens", "batch", 1_000_000),
            ("Price per 1,000 input tokens", "input_tokens", "standard", 1000),
            (
                "Price per hour per 1K Input TPM with 3-Month Commitment",
                "reserved_input_tpm_hours", "reserved-3m", 1000
            ),
            (
                "Price per hour per model unit for 6-month commitment", "model_unit_hours",
                "provisioned-6m", 1
            ),
            (
                "Price per hour per model with no commitment", "model_unit_hours", "provisioned", 1
            ),
            (
                "Price to infer from a custom model for 1 model unit per hour (with no-commit"
                    + " Provisioned Throughput pricing)",
                "model_unit_hours", "provisioned", 1
            ),
            ("Price to store each custom model* per month", "custom_model_months", "standard", 1),
            ("Price to train 1M tokens", "training_tokens", "standard", 1_000_000),
        ]
    )
    func headings(heading: String, meter: MeterID, tier: String, per: Int) throws {
        let listing = try Self.listing([Self.row("Claude Sonnet 4", [heading: "$1.00"])])
        #expect(listing.rates.map(\.key.sku.meter) == [meter])
        #expect(listing.rates.map(\.key.sku.tier.rawValue) == [tier])
        #expect(listing.rates.map(\.price.per) == [Quantity(per)])
        #expect(listing.skipped.isEmpty)
    }

    @Test("no price is not a price", arguments: ["N/A", "NA", "non-GA", "-", "", " N/A* "])
    func blanks(text: String) throws {
        let listing = try Self.listing([Self.row("Claude Sonnet 4", [Self.input: text])])
        #expect(listing.rates.isEmpty)
        #expect(listing.skipped.map(\.reason) == ["no price on the page"])
    }

    @Test("a price with a blank after the dollar sign keeps its digits")
    func blankAfterDollar() throws {
        let listing = try Self.listing([Self.row("gpt-oss-20b", [Self.input: "$ 0.0361"])])
        #expect(listing.rates.map(\.price.amount.description) == ["0.0361"])
        #expect(listing.rates.map(\.price.fractionDigits) == [4])
        // It is 0.03605, rounded up.
        let known = try Self.listing(
            [
                Self.row(
                    "gpt-oss-20b",
                    ["Prce per 1M input tokens": "$ 0.0361"],
                    category: "General Pricing"
                )
            ],
            [("gpt-oss-20b", "input_tokens", "*", .inRegion, "0.03605", 1_000_000, nil)]
        )
        #expect(known.rates.map(\.price.amount.description) == ["0.03605"])
        #expect(known.rates.map(\.note) == ["The page rounds it to 0.0361."])
    }

    @Test("one model under two names has one rate, and so has one scope spelt in two ways")
    func twoNames() throws {
        let listing = try Self.listing([
            Self.row(
                "Claude 4.5 Haiku",
                [Self.input: "$1.00"],
                category: "Global Cross-region Inference"
            ),
            Self.row(
                "Claude Haiku 4.5",
                [Self.input: "$1.00"],
                category: "Global Cross region Inference"
            ),
            Self.row("DeepSeek v3.1", [Self.input: "$0.58"], category: "DeepSeek"),
            Self.row("DeepSeek-V3.1", [Self.input: "$0.58"], category: "DeepSeek"),
        ])
        #expect(
            AWSSamples.lines(listing.rates) == [
                "aws-bedrock/claude-haiku-4.5/input_tokens/*/global/standard"
                    + " = 1.00 per 1000000 tokens",
                "aws-bedrock/deepseek-v3.1/input_tokens/*/in-region/standard"
                    + " = 0.58 per 1000000 tokens",
            ]
        )
        #expect(
            listing.skipped.map(\.reason) == [
                "the same rate as another entry", "the same rate as another entry",
            ]
        )
    }

    @Test("rows with several prices are of regions that nobody can tell apart")
    func regions() throws {
        let rows = ["$0.58", "$0.60"].map { Self.row("DeepSeek v3.1", [Self.input: $0]) }
        let listing = try Self.listing(rows)
        #expect(listing.rates.isEmpty)
        let reason = "several prices on the page, which names no regions"
        #expect(listing.skipped.map(\.reason) == [reason, reason])
        // The one that the catalog has is still the one of that region.
        let known = try Self.listing(
            rows,
            [("deepseek-v3.1", "input_tokens", "us-east-1", .inRegion, "0.00058", 1000, nil)]
        )
        #expect(known.rates.map(\.key.sku.region) == ["us-east-1"])
        #expect(known.skipped.map(\.reason) == [reason])
    }

    @Test("a price by region is not taken for one of everywhere")
    func byRegion() throws {
        let listing = try Self.listing(
            [Self.row("DeepSeek v3.1", [Self.input: "$0.70"])],
            [("deepseek-v3.1", "input_tokens", "us-east-1", .inRegion, "0.58", 1_000_000, nil)]
        )
        #expect(listing.rates.isEmpty)
        #expect(
            listing.skipped.map(\.reason) == [
                "the catalog has it by region, and the page names none"
            ]
        )
    }

    @Test("per 1,000 for a price per million is refused, and the right price kept")
    func wrongHeading() throws {
        let listing = try Self.listing([
            Self.row(
                "Claude 3.5 Haiku",
                [
                    Self.input: "$0.80", "Price per 1M output tokens": "$4.00",
                    "Price per 1M input tokens (cache read)": "$0.08",
                ]
            ),
            Self.row(
                "Claude 3.5 Haiku",
                [
                    "Price per 1,000 input tokens": "$1.00",
                    "Price per 1,000 output tokens": "$5.00",
                ],
                category: "Latency Optimized Inference"
            ),
        ])
        #expect(listing.rates.map(\.key.sku.tier) == [.standard, .standard, .standard])
        let reason =
            "implausible: for 1000 tokens as written, or for 1,000 times as many by the model's"
            + " other prices"
        #expect(listing.skipped.map(\.reason) == [reason, reason])
    }

    @Test("a rounded figure is the known price, and a coarse one is not")
    func rounded() throws {
        let known: [AWSSamples.Line] = [
            ("gpt-5.6-luna", "cache_write_30m_tokens", "*", .inRegion, "3.4375", 1_000_000, nil),
            ("gpt-oss-20b", "input_tokens", "*", .inRegion, "0.0361", 1_000_000, nil),
        ]
        let listing = try Self.listing(
            [
                Self.row(
                    "GPT-5.6 Luna",
                    ["Price per 1M input tokens (30m cache write)": "$3.44"],
                    category: "General Pricing"
                ),
                Self.row("gpt-oss-20b", [Self.input: "$0.04"], category: "General Pricing"),
            ],
            known
        )
        #expect(listing.rates.map(\.price.amount.description) == ["3.4375", "0.04"])
        #expect(listing.rates.first?.note == "The page rounds it to 3.44.")
    }

    @Test("the table or the name says the tier")
    func tiers() throws {
        let listing = try Self.listing([
            Self.row("gpt-oss-20b", [Self.input: "$0.035"], path: "OpenAI > x > Flex"),
            Self.row("Amazon Nova Pro (w/ latency optimized inference)", [Self.input: "$1.00"]),
            Self.row(
                "gpt-oss-20b",
                [Self.input: "$0.09"],
                path: "OpenAI > x > Model Customization"
            ),
        ])
        #expect(listing.rates.map(\.key.sku.tier) == [.flex, .latencyOptimized, .custom])
    }

    @Test("a row that names regions and a first day has both")
    func extendedAccess() throws {
        let listing = try Self.listing([
            Self.row(
                "Claude 3.5 Sonnet (Public Extended Access, Effective 1 Dec 2025)",
                [Self.input: "$6.00", "Regions": "US East (N. Virginia), Europe (Zurich)"]
            )
        ])
        #expect(listing.rates.map(\.key.sku.region) == ["us-east-1", "eu-central-2"])
        #expect(listing.rates.allSatisfy { $0.effectiveFrom?.description == "2025-12-01" })
    }

    @Test("a worked example has no rates")
    func example() throws {
        let listing = try Self.listing([
            Self.row("x", ["Price per 1000 input tokens": "$0.008"], category: "Pricing Examples")
        ])
        #expect(listing.rates.isEmpty)
        #expect(listing.skipped.map(\.reason) == ["a worked example"])
    }
}
