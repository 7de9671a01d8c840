import Catalog
import Quantities
import RateImport
import Testing

/// A catalog of a few models, and what a LiteLLM map gives when it is read with it.
enum SmallCatalog {
    static let regions: [Region] = [
        "ap-northeast-1", "ap-southeast-2", "eu-central-1", "eu-west-1", "us-east-1",
        "us-gov-west-1", "us-west-2",
    ]

    static func vocabulary() throws -> Vocabulary {
        func platform(_ id: PlatformID, _ regions: [Region] = []) -> Platform {
            Platform(id: id, name: id.text, operatorName: "x", url: "https://x", regions: regions)
        }
        func model(
            _ id: OfferingID,
            _ maker: String,
            _ vendorIDs: [String],
            kind: OfferingKind = .model,
            ttls: [String] = []
        ) -> Offering {
            Offering(
                id: id,
                name: id.text,
                kind: kind,
                maker: maker,
                vendorIDs: ["aws-bedrock": vendorIDs],
                cache: ttls.isEmpty
                    ? nil
                    : CacheTerms(
                        minimumTokens: nil,
                        lifetimes: ttls.compactMap(CacheLifetime.init(parsing:))
                    )
            )
        }
        func source(
            _ id: SourceID,
            _ publisher: String,
            _ day: String,
            _ confidence: Confidence = .transcribed
        ) throws -> Source {
            Source(
                id: id,
                title: id.text,
                url: "https://x",
                publisher: publisher,
                readOn: try date(day),
                confidence: confidence
            )
        }
        return Vocabulary(
            platforms: [
                platform("aws-bedrock", regions), platform("openai"), platform("azure-openai"),
                platform("google-vertex"), platform("groq"), platform("anthropic"),
            ],
            meters: tokenMeters + [
                Meter(
                    id: "model_unit_hours",
                    name: "Model units",
                    unit: "model unit-hour",
                    units: "model unit-hours",
                    kind: .compute
                ),
                Meter(
                    id: "web_searches",
                    name: "Web searches",
                    unit: "search",
                    units: "searches",
                    kind: .requests
                ),
                Meter(
                    id: "rerank_queries",
                    name: "Queries",
                    unit: "query",
                    units: "queries",
                    kind: .requests
                ),
            ],
            offerings: [
                model(
                    "claude",
                    "Anthropic",
                    ["anthropic.claude-9", "claude-9"],
                    ttls: ["5m", "1h"]
                ),
                model("nova", "Amazon", ["amazon.nova-9"]),
                model("gpt", "OpenAI", ["openai.gpt-9", "gpt-9"], ttls: ["30m"]),
                model("llama", "Meta", ["meta.llama9", "llama9"]),
                model("embed", "Cohere", ["cohere.embed"], kind: .embedding),
                model("rank", "Amazon", ["amazon.rerank"], kind: .rerank),
            ],
            sources: [
                try source("list-1", "BerriAI", "2026-05-01"),
                try source("list-2", "BerriAI", "2026-08-01"),
                try source("page", "Amazon Web Services", "2026-05-01", .firstParty),
            ]
        )
    }

    static func empty() throws -> RateCatalog {
        RateCatalog(vocabulary: try vocabulary(), releases: [])
    }

    static func date(_ text: String) throws -> CalendarDate {
        try #require(CalendarDate(parsing: text))
    }

    /// A listing of the entries of a map, each with its provider.
    static func listing(
        _ map: String,
        names: RateCatalog? = nil
    ) throws -> PriceListing {
        let catalog = try names ?? empty()
        let (listing, diagnostics) = LiteLLMReader.read(Array(map.utf8), names: catalog)
        #expect(diagnostics.isEmpty)
        return try #require(listing)
    }

    /// Rates as `offering meter region scope tier condition price`, in order.
    static func lines(_ rates: [ListedRate]) -> [String] {
        rates.map { rate in
            let sku = rate.key.sku
            let condition = rate.key.condition.map { " \($0)" } ?? ""
            let price = rate.price.amount.decimalText(
                minimumFractionDigits: rate.price.fractionDigits
            )
            return "\(sku.offering) \(sku.meter) \(sku.region) \(sku.scope?.rawValue ?? "-")"
                + " \(sku.tier.rawValue)\(condition) \(price)"
        }
        .sorted()
    }

    private static let tokenMeters: [Meter] = [
        "input_tokens", "output_tokens", "cache_read_tokens", "cache_write_5m_tokens",
        "cache_write_30m_tokens", "cache_write_1h_tokens", "embedding_tokens",
        "input_audio_tokens",
    ]
    .map { id in
        Meter(id: MeterID(id), name: id, unit: "token", units: "tokens", kind: .tokens)
    }
}
