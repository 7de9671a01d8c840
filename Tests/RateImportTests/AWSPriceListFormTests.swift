import Catalog
import Diagnostics
import Quantities
import RateImport
import Testing

/// Forms in which AWS writes a price of one kind, which must all be read alike.
@Suite("AWS price list: forms")
struct AWSPriceListFormTests {
    private typealias Rules = AWSPriceListReaderTests

    /// A product of the Marketplace, with the last part of its description.
    private func product(
        _ usage: String,
        _ price: String,
        _ words: String,
        model: String = "Claude Haiku 4.5 (Amazon Bedrock Edition)"
    ) -> String {
        Rules.record(
            "USE1-MP:USE1_\(usage)-Units",
            price,
            unit: "Units",
            description: "AWS Marketplace software usage|us-east-1|\(words)",
            model: model
        )
    }

    @Test("capacity for three months is read as that for one is")
    func reservedForThreeMonths() throws {
        let words = "Per Hour per 1K Output TPM Reserved"
        let listing = try Rules.listing([
            product("Reserved_3Month_OutputTPM_Global", "0.27", "\(words) 3 Month Global"),
            product("Reserved_1Month_OutputTPM_Global", "0.30", "\(words) 1 Month Global"),
        ])
        #expect(listing.skipped.isEmpty)
        let start = "aws-bedrock/claude-haiku-4.5/reserved_output_tpm_hours/us-east-1/global/"
        #expect(
            AWSSamples.lines(listing.rates) == [
                start + "reserved-3m = 0.27 per 1000 TPM-hours",
                start + "reserved-1m = 0.30 per 1000 TPM-hours",
            ]
        )
    }

    @Test(
        "a description without a number is of a million tokens of the Marketplace",
        arguments: [
            (
                "input_tokens_global_standard", "Input Tokens - Standard, Global",
                "input_tokens/global"
            ),
            (
                "cache_write_tokens_global_standard", "Cache Write Tokens - Standard, Global",
                "cache_write_5m_tokens/global"
            ),
            (
                "cache_write_tokens_1h_global_standard",
                "Cache Write Tokens (1h TTL) - Standard, Global", "cache_write_1h_tokens/global"
            ),
            ("OutputTokenCount", "Million Response Tokens Regional CRIS", "output_tokens/geo"),
            ("InputTokenCount", "Million Input Tokens Regional CRIS", "input_tokens/geo"),
        ]
    )
    func unitsInWords(usage: String, words: String, expected: String) throws {
        let parts = expected.split(separator: "/")
        let known: [AWSSamples.Line] = [
            ("claude-haiku-4.5", MeterID(String(parts[0])), "*", .geo, "1.10", 1_000_000, nil)
        ]
        let listing = try Rules.listing([product(usage, "1.10", words)], known)
        #expect(listing.skipped.isEmpty)
        #expect(
            AWSSamples.lines(listing.rates) == [
                "aws-bedrock/claude-haiku-4.5/\(parts[0])/us-east-1/\(parts[1])/standard"
                    + " = 1.10 per 1000000 tokens"
            ]
        )
    }

    @Test("without a number a price that is not the Marketplace's stays unread, as does capacity")
    func numberMissing() throws {
        let other = Rules.record(
            "USE1-NovaLite-input-tokens",
            "1",
            unit: "Units",
            description: "x|us-east-1|Input Tokens"
        )
        let capacity = product("Reserved_1Month_OutputTPM_Global", "1", "Output TPM 1 Month Global")
        let listing = try Rules.listing([other, capacity])
        #expect(listing.rates.isEmpty)
        #expect(
            Set(listing.skipped.map(\.reason)) == [
                "Units, and the description does not say how many"
            ]
        )
    }

    @Test("a million tokens are implausible where the model costs a thousand times as much")
    func numberAgainstNeighbours() throws {
        let known: [AWSSamples.Line] = [
            ("claude-haiku-4.5", "input_tokens", "*", .global, "1000", 1_000_000, nil),
            ("claude-haiku-4.5", "output_tokens", "*", .global, "5000", 1_000_000, nil),
        ]
        let record = product("input_tokens_global_standard", "1", "Input Tokens - Standard, Global")
        let listing = try Rules.listing([record], known)
        #expect(listing.rates.isEmpty)
        #expect(listing.skipped.allSatisfy { $0.reason.hasPrefix("implausible") })
    }

    @Test(
        "an hour of reinforcement fine-tuning in any spelling",
        arguments: ["RFT-hours", "RFT-training-hours", "Reinforcement-Fine-Tuning-hours"]
    )
    func reinforcementFineTuning(words: String) throws {
        let listing = try Rules.listing([
            Rules.record(
                "USE1-openai.gpt-oss-20b-\(words)",
                "80.0000000000",
                unit: "hour",
                model: "gpt-oss-20b"
            )
        ])
        #expect(listing.skipped.isEmpty)
        #expect(listing.rates.map(\.key.sku.meter) == ["training_hours"])
        #expect(listing.rates.map(\.price.amountText) == ["80.00"])
    }

    @Test("AgentCore's offer is of services without a model, in any region")
    func agentCore() throws {
        func record(_ usage: String, _ price: String, _ unit: String, _ sku: String) -> String {
            Rules.record(
                usage,
                price,
                unit: unit,
                model: "",
                region: usage.hasPrefix("APN1") ? "ap-northeast-1" : "us-east-1",
                sku: sku
            )
        }
        let listing = try Rules.listing([
            record("USE1-Runtime:Consumption-based:vCPU", "0.0895000000", "vCPU-Hours", "A"),
            record("APN1-Runtime:Consumption-based:Memory", "0.0094500000", "GB-Hours", "B"),
            record(
                "USE1-Gateway:Consumption-based:API-Invocations",
                "0.000005",
                "Invocations",
                "C"
            ),
            record("USE1-Memory:Consumption-based:Short-Term-Memory", "0.00025", "Events", "D"),
            record("USE1-Knowledge-Base:Consumption-based:Retrieval", "0.001", "Queries", "E"),
            record("USE1-Runtime:Consumption-based:vCPU-v2", "0.1", "vCPU-Hours", "F"),
            record("USE1-Memory:Consumption-based:Short-Term-Memory", "0.25", "GB-Mo", "G"),
        ])
        #expect(
            AWSSamples.lines(listing.rates) == [
                "aws-agentcore/agentcore-runtime/vcpu_hours/us-east-1/-/standard"
                    + " = 0.0895 per 1 vCPU-hour",
                "aws-agentcore/agentcore-runtime/memory_gb_hours/ap-northeast-1/-/standard"
                    + " = 0.00945 per 1 GB-hour",
                "aws-agentcore/agentcore-gateway/gateway_invocations/us-east-1/-/standard"
                    + " = 0.000005 per 1 invocation",
                "aws-agentcore/agentcore-memory/memory_events/us-east-1/-/standard"
                    + " = 0.00025 per 1 event",
                "aws-agentcore/managed-knowledge-base/retrievals/us-east-1/-/standard"
                    + " = 0.001 per 1 retrieval",
            ]
        )
        #expect(
            listing.skipped.map(\.reason) == [
                "a usage type that is not understood", "a unit that is not the meter's: GB-Mo",
            ]
        )
    }

    @Test(
        "the regions of the Middle East are read",
        arguments: [("MEC1", "me-central-1"), ("MES1", "me-south-1")]
    )
    func middleEast(code: String, region: String) throws {
        let usage = "\(code)-NovaLite-input-tokens-cross-region-global"
        let listing = try Rules.listing([Rules.record(usage, "0.00006", region: region)])
        #expect(listing.skipped.isEmpty)
        #expect(listing.rates.map(\.key.sku.region) == [Region(region)])
    }

    // The heading of AWS's file, with a column of the AmazonBedrock offer and without one.
    private static let table = """
        "FormatVersion","v1.0"
        "Disclaimer","This pricing list is for informational purposes only."
        "Publication Date","2026-09-11T12:44:08Z"
        "Version","20260911124408"
        "OfferCode","AmazonBedrock"
        "SKU","OfferTermCode","RateCode","TermType","PriceDescription","EffectiveDate",\
        "StartingRange","EndingRange","Unit","PricePerUnit","Currency","Product Family",\
        "serviceCode","Location","Location Type","usageType","operation","Model","Region Code",\
        "serviceName"
        "A","J","A.J.6","OnDemand","$0.00006, per 1K","2026-08-01","0","Inf","1K tokens",\
        "0.0000600000","USD","Amazon Bedrock","AmazonBedrock","US East (N. Virginia)",\
        "AWS Region","USE1-NovaLite-input-tokens","","Nova Lite","us-east-1","Amazon Bedrock"
        "B","J","B.J.6","OnDemand","AWS Marketplace software usage|us-east-1|Million Input Tokens\
         Global","2026-01-01","0","Inf","Units","1.0000000000","USD","","","","AWS Region",\
        "USE1-MP:USE1_InputTokenCount_Global-Units","","","us-east-1",\
        "Claude Haiku 4.5 (Amazon Bedrock Edition)"
        "C","J","C.J.6","Reserved","","2026-01-01","0","Inf","hour","1","USD","","","","","","","","",""
        "D","J"

        """

    @Test("the offer with commas holds what index.json does", arguments: ["", "\u{FEFF}"])
    func commas(mark: String) throws {
        let bytes = Array((mark + Self.table).utf8)
        let catalog = try AWSSamples.catalog()
        let day = try SmallCatalog.date("2026-09-11")
        let read = ImportFormat.awsPriceList
            .read(bytes, knowing: catalog, on: day, file: "index.csv")
        #expect(read.diagnostics.isEmpty)
        let listing = try #require(read.listing)
        #expect(
            AWSSamples.lines(listing.rates) == [
                "aws-bedrock/nova-lite/input_tokens/us-east-1/in-region/standard"
                    + " = 0.00006 per 1000 tokens",
                "aws-bedrock/claude-haiku-4.5/input_tokens/us-east-1/global/standard"
                    + " = 1.00 per 1000000 tokens",
            ]
        )
        #expect(listing.rates[0].effectiveFrom?.description == "2026-08-01")
        #expect(
            listing.skipped.map(\.reason) == [
                "a term that is not on demand",
                "a line with another number of fields than the heading",
            ]
        )
    }

    @Test(
        "a file of something else is refused in few words",
        arguments: [
            "[" + Array(repeating: "1", count: 30_000).joined(separator: ",") + "]",
            "[" + Array(repeating: "{\"k\":\"v\"}", count: 3).joined(separator: ",") + "]",
            "{\"" + String(repeating: "k", count: 50_000) + "\": 1}",
            "SKU,Price\n" + String(repeating: "x", count: 50_000),
            "\"FormatVersion\",\"v1.0\"\n\"" + String(repeating: "x", count: 50_000),
            "<html>" + String(repeating: "x", count: 50_000),
        ]
    )
    func foreign(text: String) throws {
        let catalog = try AWSSamples.catalog()
        let day = try SmallCatalog.date("2026-09-11")
        for format in ImportFormat.allCases {
            let read = format.read(Array(text.utf8), knowing: catalog, on: day, file: "list")
            #expect(read.listing == nil)
            #expect(read.diagnostics.containsErrors)
            let printed = read.diagnostics.map { DiagnosticPrinter().text(for: $0) }.joined()
            for line in printed.split(separator: "\n") { #expect(line.count <= 210) }
        }
    }
}
