import Catalog
import Foundation
import Quantities
import RateImport
import Testing

/// A catalog small enough to read, and the published files where they are present.
enum AWSSamples {
    static let platform: PlatformID = "aws-bedrock"

    /// Where the published files are: beside the project, and not part of it.
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "shared/data")

    static func document(_ path: String) throws -> JSONDocument {
        let data = try Data(contentsOf: folder.appending(path: path))
        return try JSONDocument(parsing: [UInt8](data), file: path)
    }

    static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: path).path)
    }

    /// What a reader found, as lines: the key, the price and its unit.
    static func lines(_ rates: [ListedRate]) -> [String] {
        rates.map { rate in
            let price = rate.price
            let digits = price.amount.decimalText(minimumFractionDigits: price.fractionDigits)
            return "\(rate.key) = \(digits) per \(price.per) \(price.unit)"
        }
    }

    static func meter(_ id: MeterID, _ unit: String, _ units: String) -> Meter {
        Meter(id: id, name: id.text, unit: unit, units: units, kind: .tokens)
    }

    static let meters: [Meter] =
        [
            "input_tokens", "output_tokens", "cache_read_tokens", "cache_write_5m_tokens",
            "cache_write_30m_tokens", "cache_write_1h_tokens", "embedding_tokens",
            "cache_write_12h_tokens", "training_tokens",
        ]
        .map { meter($0, "token", "tokens") } + [
            meter("reserved_input_tpm_hours", "TPM-hour", "TPM-hours"),
            meter("reserved_output_tpm_hours", "TPM-hour", "TPM-hours"),
            meter("rerank_queries", "query", "queries"),
            meter("model_unit_hours", "model unit-hour", "model unit-hours"),
            meter("output_images_1024_standard", "image", "images"),
            meter("guardrail_content_text_units", "text unit", "text units"),
            meter("custom_model_months", "model-month", "model-months"),
            meter("training_hours", "hour", "hours"),
            meter("vcpu_hours", "vCPU-hour", "vCPU-hours"),
            meter("memory_gb_hours", "GB-hour", "GB-hours"),
            meter("gateway_invocations", "invocation", "invocations"),
            meter("memory_events", "event", "events"),
            meter("retrievals", "retrieval", "retrievals"),
        ]

    static func model(
        _ id: OfferingID,
        _ name: String,
        kind: OfferingKind = .model,
        ids: [String] = [],
        cache: [String] = []
    ) -> Offering {
        Offering(
            id: id,
            name: name,
            kind: kind,
            maker: "",
            vendorIDs: [platform: ids],
            cache: CacheTerms(
                minimumTokens: nil,
                lifetimes: cache.compactMap { CacheLifetime(parsing: $0) }
            )
        )
    }

    static let offerings: [Offering] = [
        model(
            "claude-haiku-4.5",
            "Claude Haiku 4.5",
            ids: ["eu.anthropic.claude-haiku-4-5-20251001-v1:0"]
        ),
        model("claude-sonnet-4.5", "Claude Sonnet 4.5", ids: ["us.anthropic.claude-sonnet-4-5"]),
        model("claude-sonnet-4", "Claude Sonnet 4"),
        model("claude-haiku-3", "Claude 3 Haiku"),
        model("claude-haiku-3.5", "Claude 3.5 Haiku"),
        model("claude-sonnet-3.5", "Claude 3.5 Sonnet"),
        model("claude-opus-4.8", "Claude Opus 4.8"),
        model("nova-lite", "Amazon Nova Lite"),
        model("nova-micro", "Amazon Nova Micro"),
        model("nova-pro", "Amazon Nova Pro"),
        model("nova-2-lite", "Amazon Nova 2 Lite"),
        model("nova-premier", "Amazon Nova Premier"),
        model("nova-canvas", "Amazon Nova Canvas"),
        model("ministral-8b", "Ministral 8B 3.0", ids: ["mistral.ministral-3-8b-instruct"]),
        model("deepseek-v3.1", "DeepSeek V3.1", ids: ["deepseek.v3.1"]),
        model("gpt-oss-20b", "gpt-oss-20b", ids: ["openai.gpt-oss-20b-1:0"]),
        model("gpt-5.6-luna", "GPT-5.6 Luna", ids: ["openai.gpt-5.6-luna"], cache: ["30m"]),
        model("llama-3.1-70b", "Llama 3.1 70B Instruct"),
        model("command-light", "Cohere Command Light"),
        model("cohere-rerank-3.5", "Cohere Rerank 3.5", kind: .rerank),
        model("titan-embed-v2", "Amazon Titan Text Embeddings V2", kind: .embedding),
        model("guardrails", "Amazon Bedrock Guardrails", kind: .service),
        model("agentcore-runtime", "AgentCore Runtime", kind: .service),
        model("agentcore-gateway", "AgentCore Gateway", kind: .service),
        model("agentcore-memory", "AgentCore Memory", kind: .service),
        model("managed-knowledge-base", "Managed Knowledge Base", kind: .service),
    ]

    /// A line of a ledger: offering, meter, region, scope, price, per, condition.
    typealias Line = (OfferingID, MeterID, Region, Scope?, String, Int, RateCondition?)

    static func catalog(_ lines: [Line] = []) throws -> RateCatalog {
        let day = try #require(CalendarDate(year: 2026, month: 1, day: 1))
        let period = try #require(EffectivePeriod(from: day))
        let entries = try lines.compactMap { line in
            let meter = meters.first { $0.id == line.1 }
            let sku = SKU(
                platform: platform,
                offering: line.0,
                meter: line.1,
                region: line.2,
                scope: line.3
            )
            return LedgerEntry(
                release: day,
                key: RateKey(sku, condition: line.6),
                price: try UnitPrice(
                    parsing: line.4,
                    per: Quantity(line.5),
                    unit: meter?.units ?? ""
                ),
                period: period,
                status: .confirmed,
                sources: ["x"]
            )
        }
        return RateCatalog(
            vocabulary: Vocabulary(
                platforms: [],
                meters: meters,
                offerings: offerings,
                sources: []
            ),
            releases: [
                Release(
                    id: day,
                    title: "",
                    checkedBy: "",
                    sha256: "",
                    tableSHA256: "",
                    entries: entries
                )
            ]
        )
    }
}
