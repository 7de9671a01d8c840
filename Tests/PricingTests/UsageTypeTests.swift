import Catalog
import Pricing
import Quantities
import Testing

@Suite("Usage types of a bill")
struct UsageTypeTests {
    @Test(
        "a usage type says meter, unit, tier and scope",
        arguments: [
            ("EU_InputTokenCount", "input_tokens 1000000 standard -"),
            ("USE1-MP:USE1_InputTokenCount-Units", "input_tokens 1000000 standard -"),
            ("APN2-MP:APN2_InputTokenCount_Global-Units", "input_tokens 1000000 standard global"),
            (
                "USE1-MP:USE1_CacheWrite1hInputTokenCount_Global-Units",
                "cache_write_1h_tokens 1000000 standard global"
            ),
            (
                "APS3-MP:APS3_CacheWrite1hInputTokenCount_LCtx_Global-Units",
                "cache_write_1h_tokens 1000000 standard global long"
            ),
            (
                "APS6-MP:APS6_CacheReadInputTokenCount_LCtx-Units",
                "cache_read_tokens 1000000 standard - long"
            ),
            (
                "EUN1-MP:EUN1_OutputTokenCount_Global_Batch-Units",
                "output_tokens 1000000 batch global"
            ),
            ("APN1-MP:APN1_MillionBatchInputTokens-Units", "input_tokens 1000000 batch -"),
            (
                "USE1-MP:USE1_input_tokens_global_standard-Units",
                "input_tokens 1000000 standard global"
            ),
            (
                "USE1-MP:USE1_InputTokenCount_LatencyOptimized-Units",
                "input_tokens 1000000 latency-optimized -"
            ),
            ("NovaLite-input-tokens", "input_tokens 1000 standard -"),
            ("USE1-NovaLite-input-tokens-batch", "input_tokens 1000 batch -"),
            ("USE1-NovaPro-input-tokens-flex", "input_tokens 1000 flex -"),
            ("USE1-NovaLite-input-tokens-custom-model", "input_tokens 1000 custom -"),
            (
                "USE1-NovaLite-input-tokens-cross-region-global-batch",
                "input_tokens 1000 batch global"
            ),
            (
                "USE1-NovaLite-cache-write-input-token-count",
                "cache_write_5m_tokens 1000 standard -"
            ),
            (
                "USE1-Claude4Sonnet-cache-write-input-token-count-1-hour",
                "cache_write_1h_tokens 1000 standard -"
            ),
            ("USE1-Ministral-3-8b-Instruct-input-tokens", "input_tokens 1000 standard -"),
            (
                "USE1-MP:USE1_Reserved_1Month_OutputTPM_Global-Units",
                "reserved_output_tpm_hours 1000 reserved-1m global"
            ),
            (
                "APN3-MP:APN3_Reserved_3Month_InputTPM_Geo-Units",
                "reserved_input_tpm_hours 1000 reserved-3m geo"
            ),
            ("EU_Reserved_1Month_InputTPM", "reserved_input_tpm_hours 1000 reserved-1m -"),
        ]
    )
    func read(text: String, meaning: String) throws {
        let type = try #require(UsageType(parsing: text))
        var words = [
            type.meter.text, "\(type.tokensPerUnit)", type.tier.rawValue,
            type.scope?.rawValue ?? "-",
        ]
        if type.isLongContext { words.append("long") }
        #expect(words.joined(separator: " ") == meaning)
    }

    @Test(
        "a usage type with a word that is not understood is not guessed",
        arguments: [
            "EU_SomethingElse", "USE1-NovaCanvas-T2I-1024-Standard", "EU_InputTokenCount_Moon",
            "USE1-MP:USE1_Reserved_6Month_OutputTPM_Global-Units", "", "-", "MP:", "_",
            "USE1-MP:USE1_Reserved_1Month_OutputTokenCount-Units",
            "USE1-NovaLite-ProvisionedThroughput-1month-ModelUnits",
            "USE1-openai.gpt-oss-20b-mantle-input-tokens-global-flex",
            "USE1-Nova2.0Sonic-input-audio-tokens",
        ]
    )
    func notUnderstood(text: String) { #expect(UsageType(parsing: text) == nil) }
}
