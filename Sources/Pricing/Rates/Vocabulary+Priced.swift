public import Catalog
import Formulas
import Quantities
public import Scenarios

// What the engine knows by name; everything else about it stands in the catalog.

extension MeterID {
    /// Tokens that a model reads, cached ones apart.
    public static let inputTokens: MeterID = "input_tokens"

    /// Tokens that a model writes.
    public static let outputTokens: MeterID = "output_tokens"

    /// Tokens that a model finds in its cache.
    public static let cacheReadTokens: MeterID = "cache_read_tokens"

    static let embeddingTokens: MeterID = "embedding_tokens"
    static let rerankQueries: MeterID = "rerank_queries"
    static let webSearches: MeterID = "web_searches"
    static let documentPages: MeterID = "document_pages"
    static let ocuHours: MeterID = "ocu_hours"
    static let acuHours: MeterID = "acu_hours"
    static let retrievals: MeterID = "retrievals"
    static let agenticRetrievals: MeterID = "agentic_retrievals"
    static let vectorReturned: MeterID = "vector_gb_returned"
    static let storage: MeterID = "storage_gb_months"
    static let vectorPut: MeterID = "put_gb"
    static let vectorQueries: MeterID = "vector_queries"
    static let vectorProcessing: MeterID = "vector_tb_processed"
    package static let reservedInput: MeterID = "reserved_input_tpm_hours"
    static let reservedOutput: MeterID = "reserved_output_tpm_hours"
    package static let modelUnitHours: MeterID = "model_unit_hours"
    static let trainingTokens: MeterID = "training_tokens"
    static let trainingImages: MeterID = "training_images"
    static let trainingHours: MeterID = "training_hours"
    static let customModelMonths: MeterID = "custom_model_months"
    static let customUnitMinutes: MeterID = "custom_model_unit_minutes"
    static let customUnitMonths: MeterID = "custom_model_unit_months"

    /// Tokens written to a cache that keeps them for a time.
    public static func cacheWriteTokens(_ lifetime: CacheLifetime) -> MeterID {
        MeterID("cache_write_\(lifetime)_tokens")
    }
}

extension PlatformID {
    static let openSearch: PlatformID = "aws-opensearch"
    static let aurora: PlatformID = "aws-aurora"
    static let s3: PlatformID = "aws-s3"
    static let agentCore: PlatformID = "aws-agentcore"
}

extension OfferingID {
    static let openSearchServerless: OfferingID = "opensearch-serverless"
    static let auroraServerless: OfferingID = "aurora-serverless-v2"
    static let managedKnowledgeBase: OfferingID = "managed-knowledge-base"
    static let s3Vectors: OfferingID = "s3-vectors"
    static let webGrounding: OfferingID = "nova-web-grounding"
    static let modelCustomization: OfferingID = "model-customization"

    /// The import of models onto units of a version.
    static func modelImport(_ version: ModelImport.UnitVersion) -> OfferingID {
        OfferingID("custom-model-import-" + version.rawValue)
    }
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
    /// What a meter of a model is bought as for the workload, in its tier or in another.
    public func sku(
        of meter: MeterID,
        on model: OfferingID,
        as tier: PurchaseTier? = nil
    ) -> SKU {
        SKU(
            platform: platform,
            offering: model,
            meter: meter,
            region: place,
            scope: scope.value,
            tier: tier ?? self.tier.value
        )
    }
}

extension Quantity {
    /// Bytes of a binary gigabyte, in which AWS bills storage and logs.
    static let bytesPerGigabyte = Quantity(1_073_741_824)

    /// Bytes of a binary terabyte.
    static let bytesPerTerabyte = Quantity(1_099_511_627_776)
}
