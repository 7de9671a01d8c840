import Analysis
import Catalog
import Diagnostics
import Foundation
import Pricing
import Quantities
import ReportBuilding
import Scenarios
import TestSupport
import Testing

/// Where a platform other than Bedrock sells: data zones of Azure, and no region at all, at the
/// shipped rates of 2026-11-28.
@Suite("Data zones, and platforms without regions")
struct DataZoneTests {
    /// A hundred million tokens in and twenty million out, a month.
    private static func scenario(_ workload: String, region: String, more: String = "") -> String {
        let keys = workload.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
        return """
            title: Zones
            summary: A test.
            \(region)
            workloads:
              answers:
                kind: requests
                monthly_requests: 100000
                input_tokens: 1000
                output_tokens: 200
            \(keys)
            \(more)
            """
    }

    private static let terra = "platform: azure-openai\nmodel: gpt-6.1-terra"

    // A million tokens of GPT-6.1 Terra cost, in and out: 1 and 5 globally, 1.10 and 5.50 in the zone
    // of the United States, 1.20 and 6 in those of Europe and Asia. GPT-4.1 costs 2.20 and 8.80 in
    // every zone, 2 and 8 at OpenAI and globally on Azure.
    @Test(
        "a data zone is chosen by its name, or is that of the scenario's region",
        arguments: [
            ("region: us-east-1", terra, "200.00"),
            ("region: us-east-1", terra + "\nregion: us", "220.00"),
            ("region: us-east-1", terra + "\nregion: eu", "240.00"),
            ("region: us-east-1", terra + "\nregion: eu\nscope: geo", "240.00"),
            ("region: us-east-1", terra + "\nregion: apac", "240.00"),
            ("region: us-west-2", terra + "\nscope: geo", "220.00"),
            ("region: eu-central-1", terra + "\nscope: geo", "240.00"),
            ("region: eu-central-1", terra + "\nscope: global", "200.00"),
            ("", terra + "\nregion: eu", "240.00"),
            ("region: us-east-1", "platform: azure-openai\nmodel: gpt-4.1\nregion: eu", "396.00"),
            ("region: us-gov-west-1", "platform: openai\nmodel: gpt-4.1", "360.00"),
            ("region: us-gov-west-1", "platform: azure-openai\nmodel: gpt-4.1", "360.00"),
            ("", "platform: openai\nmodel: gpt-4.1", "360.00"),
        ]
    )
    func prices(region: String, workload: String, amount: String) throws {
        let files = try PricedFiles(
            ["one": Self.scenario(workload, region: region)],
            as: "2026-11-28"
        )
        let estimate = try #require(files.estimate("one"), "\(files.findings("one"))")
        let total = try estimate.total(.monthly)
        #expect(total.amount.expected.description == amount)
        #expect(!total.isLowerBound && files.findings("one") == [])
    }

    @Test("what is sold in named zones alone has no price in none of them, and the zones are named")
    func unnamedZone() throws {
        let text = Self.scenario(Self.terra + "\nscope: geo", region: "region: sa-east-1")
        let files = try PricedFiles(["one": text], as: "2026-11-28")
        let estimate = try #require(files.estimate("one"))
        #expect(estimate.amounts == ["answers.input_tokens": nil, "answers.output_tokens": nil])
        guard case .unpriced(.noRate(let missing))? = estimate.lines.first?.outcome else {
            Issue.record("it is priced")
            return
        }
        let near = missing.flatMap(\.alternatives).map(\.sku.region.text)
        #expect(!near.isEmpty && Set(near).isSubset(of: ["us", "eu", "apac", "*"]), "\(near)")
    }

    // Ten million searches at 0.014 dollars.
    @Test("searches of the web are bought in the same zone")
    func searches() throws {
        let workload = Self.terra + "\nregion: eu\nweb_searches: 1"
        let files = try PricedFiles(
            ["one": Self.scenario(workload, region: "region: us-east-1")],
            as: "2026-11-28"
        )
        #expect(files.estimate("one")?.amounts["answers.web_searches"] == "1400.00")
    }

    /// A workload, the words of what is wrong, and those of what to do.
    private static let wrong: [(workload: String, summary: String, help: String)] = [
        (
            terra + "\nregion: eu-central-1",
            "Azure AI Foundry has no data zone \"eu-central-1\"",
            "use eu, or leave region out"
        ),
        (
            terra + "\nregion: europe", "Azure AI Foundry has no data zone \"europe\"",
            "use one of apac, eu, us, or leave region out"
        ),
        (
            terra + "\nregion: us\nscope: global",
            "the data zone us serves requests with scope geo",
            "write geo, or leave region out"
        ),
        (
            "platform: google-vertex\nmodel: gemini-3.8-flash\nregion: eu",
            "the key region has no meaning on Google Vertex AI", "leave region out"
        ),
        ("model: claude-haiku-4.5\nregion: eu", "there is no region \"eu\"", "eu-"),
    ]

    @Test("a zone that is not sold, and a scope that is not its own, are errors with their places")
    func errors() throws {
        for (workload, summary, help) in Self.wrong {
            let text = Self.scenario(workload, region: "region: us-east-1")
            let files = try PricedFiles(["one": text], as: "2026-11-28")
            let found = files.findings("one").filter { $0.severity == .error }
            #expect(found.count == 1 && files.estimate("one") == nil, "\(workload): \(found)")
            #expect(found.first?.summary.hasPrefix(summary) == true, "\(found)")
            #expect(found.first?.help?.contains(help) == true, "\(found)")
            #expect(found.first?.range != nil)
        }
    }

    @Test("a region is needed as soon as anything is bought from AWS")
    func missingRegion() throws {
        let direct = "platform: openai\nmodel: gpt-4.1"
        let files = try PricedFiles(
            [
                "logs": Self.scenario(
                    direct,
                    region: "",
                    more: "adjacent: { logs: { share_of_requests: 100% } }"
                ),
                "bedrock": Self.scenario("model: claude-haiku-4.5", region: ""),
                "named": Self.scenario("platform: aws-bedrock\nmodel: nova-pro", region: ""),
            ],
            as: "2026-11-28"
        )
        for name in ["logs", "bedrock", "named"] {
            #expect(files.estimate(name) == nil)
            let summaries = files.findings(name).map(\.summary)
            #expect(summaries.contains("the file has no region"), "\(name): \(summaries)")
        }
    }

    @Test("a comparison stays in the zone, moves to Bedrock's region, and takes another zone")
    func comparison() throws {
        let text = Self.scenario(Self.terra + "\nregion: us", region: "region: us-east-1")
        let files = try PricedFiles(["one": text], as: "2026-11-28")
        let comparison = try files.comparison("one")
        #expect(comparison.baseline.way.region == "us" && comparison.baseline.way.scope == .geo)
        func cost(_ comparison: Comparison, _ words: String) -> String? {
            comparison.options.first { $0.way.places == words }?.total.amount.expected.description
        }
        #expect(cost(comparison, "azure-openai us geo standard") == "220.00")
        #expect(cost(comparison, "azure-openai - global standard") == "200.00")
        #expect(cost(comparison, "aws-bedrock us-east-1 geo standard") == "220.00")
        #expect(cost(comparison, "aws-bedrock us-east-1 global standard") == "200.00")
        #expect(cost(comparison, "azure-openai eu geo standard") == nil)
        var request = ComparisonRequest()
        request.regions = ["eu-central-1"]
        let abroad = try files.comparison("one", request)
        #expect(cost(abroad, "azure-openai eu geo standard") == "240.00")
        #expect(cost(abroad, "aws-bedrock eu-central-1 global standard") == "200.00")
        request.regions = ["eu"]
        let zone = try files.comparison("one", request)
        #expect(cost(zone, "azure-openai eu geo standard") == "240.00")
        #expect(cost(zone, "aws-bedrock us-east-1 geo standard") == "220.00")
    }

    @Test("a variant buys elsewhere, in a data zone of its own")
    func variant() throws {
        let more =
            "variants: { europe: { answers.region: eu }, bedrock: "
            + "{ answers.platform: aws-bedrock, answers.region: us-east-1, answers.scope: geo } }"
        let workload = Self.terra + "\nregion: us"
        let text = Self.scenario(workload, region: "region: us-east-1", more: more)
        let files = try PricedFiles(["one": text], as: "2026-11-28")
        let variants = try #require(files.estimate("one")).model.scenario.variants
        #expect(variants.map(\.workloads[0].platform) == ["azure-openai", .bedrock])
        #expect(variants.map(\.workloads[0].place) == ["eu", "us-east-1"])
    }

    @Test("moved from Bedrock, tokens go to the data zone that its region lies in")
    func moved() throws {
        let text = Self.scenario("model: gpt-6.1-terra", region: "region: us-east-1\nscope: geo")
        let comparison = try PricedFiles(["one": text], as: "2026-11-28").comparison("one")
        let azure = comparison.options.filter { $0.way.platform == "azure-openai" }
        let pairs = azure.map { ($0.way.places, $0.total.amount.expected.description) }
        let costs = Dictionary(uniqueKeysWithValues: pairs)
        #expect(costs["azure-openai us geo standard"] == "220.00")
        #expect(costs["azure-openai - global standard"] == "200.00")
    }
}

extension PurchaseWay {
    /// From whom, where and how.
    fileprivate var places: String {
        let parts = [platform.text, region?.text, scope?.rawValue, tier?.rawValue]
        return parts.map { $0 ?? "-" }.joined(separator: " ")
    }
}
