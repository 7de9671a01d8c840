public import ArgumentParser
public import Catalog

/// The options that describe one usage.
struct UsageOptions: ParsableArguments {
    @Option(help: "Who sold it (default: aws-bedrock).")
    var platform: String?

    @Option(
        help: "The model: an id of the catalog, a vendor id or an ARN.",
        completion: .offering
    )
    var model: String?

    @Option(help: "The region in which the request was made.", completion: .region)
    var region: Region?

    @Option(help: "Where it could be served: in-region, geo or global.")
    var scope: Scope?

    @Option(help: "How it was bought: standard, priority, flex, batch ... (default: standard).")
    var tier: PurchaseTier?

    @Option(help: ArgumentHelp("Input tokens, without cached ones.", valueName: "tokens"))
    var input: TokenCount?

    @Option(help: ArgumentHelp("Output tokens, reasoning included.", valueName: "tokens"))
    var output: TokenCount?

    @Option(help: ArgumentHelp("Tokens read from the cache.", valueName: "tokens"))
    var cacheRead: TokenCount?

    @Option(
        name: .customLong("cache-write-5m"),
        help: ArgumentHelp("Tokens written to the cache for 5 minutes.", valueName: "tokens")
    )
    var cacheWriteFiveMinutes: TokenCount?

    @Option(
        name: .customLong("cache-write-30m"),
        help: ArgumentHelp("Tokens written to the cache for 30 minutes.", valueName: "tokens")
    )
    var cacheWriteHalfHour: TokenCount?

    @Option(
        name: .customLong("cache-write-1h"),
        help: ArgumentHelp("Tokens written to the cache for 1 hour.", valueName: "tokens")
    )
    var cacheWriteHour: TokenCount?

    @Option(
        name: .customLong("cache-write-12h"),
        help: ArgumentHelp("Tokens written to the cache for 12 hours.", valueName: "tokens")
    )
    var cacheWriteHalfDay: TokenCount?

    @Option(help: ArgumentHelp("Audio tokens in, such as speech.", valueName: "tokens"))
    var inputAudio: TokenCount?

    @Option(help: ArgumentHelp("Audio tokens out, such as speech.", valueName: "tokens"))
    var outputAudio: TokenCount?

    @Option(help: ArgumentHelp("Searches of the web.", valueName: "searches"))
    var webSearches: TokenCount?

    @Option(
        name: .customLong("count"),
        help: ArgumentHelp(
            "Units of any other meter of the catalog, such as those of a service; may be repeated.",
            valueName: "meter=units"
        )
    )
    var others: [MeterCount] = []

    @Flag(
        inversion: .prefixedNo,
        help: "Whether --input counts the tokens of the cache too; they are then taken off."
    )
    var inputIncludesCached: Bool?

    private var counts: [Usage.Count] {
        let tokens: [(MeterID, TokenCount?)] = [
            ("input_tokens", input), ("output_tokens", output), ("cache_read_tokens", cacheRead),
            ("cache_write_5m_tokens", cacheWriteFiveMinutes),
            ("cache_write_30m_tokens", cacheWriteHalfHour),
            ("cache_write_1h_tokens", cacheWriteHour),
            ("cache_write_12h_tokens", cacheWriteHalfDay), ("input_audio_tokens", inputAudio),
            ("output_audio_tokens", outputAudio), ("web_searches", webSearches),
        ]
        return tokens.compactMap { meter, count in count.map { Usage.Count(meter, $0.tokens) } }
            + others.map(\.count)
    }

    /// The counts with nothing in two of them; nil where the cache has more than the input that
    /// is said to count it.
    private var disjointCounts: [Usage.Count]? {
        inputIncludesCached == true ? counts.takingCachedOffInput() : counts
    }

    /// Whether a count is given.
    var countsSomething: Bool { !counts.isEmpty }

    /// Whether two options count the same meter.
    var countsTwice: Bool { Set(counts.map(\.meter)).count < counts.count }

    /// Whether the input has all the tokens that it is said to count.
    var hasEnoughInput: Bool { disjointCounts != nil }

    /// Whether no option is given.
    var isEmpty: Bool {
        counts.isEmpty && platform == nil && model == nil && region == nil && scope == nil
            && tier == nil && inputIncludesCached == nil
    }

    /// The usage; nil without a model.
    var usage: Usage? {
        model.map { model in
            Usage(
                platform: PlatformID(platform ?? "aws-bedrock"),
                model: model,
                region: region,
                scope: scope,
                tier: tier ?? .standard,
                counts: disjointCounts ?? counts,
                inputIncludesCached: inputIncludesCached
            )
        }
    }
}

/// A number of tokens, from 0 on.
struct TokenCount: ExpressibleByArgument {
    let tokens: Int

    init?(argument: String) {
        guard argument.utf8.count <= 15, let tokens = Int(argument), tokens >= 0 else { return nil }
        self.tokens = tokens
    }
}

extension Region: ExpressibleByArgument {
    /// Reads a region code.
    public init?(argument: String) { self.init(parsing: argument) }
}

extension Scope: ExpressibleByArgument {}

extension PurchaseTier: ExpressibleByArgument {}
