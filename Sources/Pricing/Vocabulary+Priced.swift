import Catalog
import Formulas
import Quantities
import Scenarios

// What the engine knows by name; everything else about it stands in the catalog.

extension MeterID {
    static let inputTokens: MeterID = "input_tokens"
    static let outputTokens: MeterID = "output_tokens"
    static let cacheReadTokens: MeterID = "cache_read_tokens"
    static let embeddingTokens: MeterID = "embedding_tokens"
    static let rerankQueries: MeterID = "rerank_queries"
    static let documentPages: MeterID = "document_pages"
    static let ocuHours: MeterID = "ocu_hours"
    static let storage: MeterID = "storage_gb_months"
    static let vectorPut: MeterID = "put_gb"
    static let vectorQueries: MeterID = "vector_queries"
    static let vectorProcessing: MeterID = "vector_tb_processed"
    static let logGigabytes: MeterID = "log_gb"

    /// Tokens written to a cache that keeps them for a time.
    static func cacheWriteTokens(_ lifetime: CacheLifetime) -> MeterID {
        MeterID("cache_write_\(lifetime)_tokens")
    }
}

extension PlatformID {
    static let bedrock: PlatformID = "aws-bedrock"
    static let openSearch: PlatformID = "aws-opensearch"
    static let s3: PlatformID = "aws-s3"
    static let cloudWatch: PlatformID = "aws-cloudwatch"
}

extension OfferingID {
    static let guardrails: OfferingID = "guardrails"
    static let openSearchServerless: OfferingID = "opensearch-serverless"
    static let s3Vectors: OfferingID = "s3-vectors"
    static let cloudWatchLogs: OfferingID = "cloudwatch-logs"
}

extension RateCatalog {
    /// What a meter is called on a bill.
    func label(of meter: MeterID) -> String { vocabulary.meters[meter]?.name ?? meter.text }

    /// What an offering is called.
    func name(of offering: OfferingID) -> String {
        vocabulary.offerings[offering]?.name ?? offering.text
    }

    /// The shortest prefix that a model caches; nought when the catalog does not know one.
    func minimumCacheableTokens(of offering: OfferingID) -> Quantity {
        Quantity(vocabulary.offerings[offering]?.cache?.minimumTokens ?? 0)
    }
}

extension Workload {
    /// What a meter of a model is bought as for the workload.
    func sku(of meter: MeterID, on model: OfferingID) -> SKU {
        SKU(
            platform: platform,
            offering: model,
            meter: meter,
            region: region.value,
            scope: scope.value,
            tier: tier.value
        )
    }
}

extension Quantity {
    /// Bytes of a binary gigabyte, in which AWS bills storage and logs.
    static let bytesPerGigabyte = Quantity(1_073_741_824)

    /// Bytes of a binary terabyte.
    static let bytesPerTerabyte = Quantity(1_099_511_627_776)
}
