import Testing

/// Tokens and how they are bought, from files to amounts by hand.
@Suite("Token prices by hand")
struct TokenSurfaceTests {
    /// A workload of requests.
    private static func requests(
        _ id: String,
        _ model: String,
        _ volume: Int,
        _ input: Int,
        _ output: Int,
        _ more: String = ""
    ) -> String {
        """
          \(id):
            kind: requests
            model: \(model)
            monthly_requests: \(volume)
            input_tokens: \(input)
            output_tokens: \(output)
            \(more)

        """
    }

    private static let cases = [
        // A million tokens in and 100,000 out, at 1.00 and 5.00 globally, a tenth more elsewhere.
        HandComputed(
            "scopes",
            "scope: global",
            "workloads:\n"
                + requests("all", "claude-haiku-4.5", 1_000, 1_000, 100, "scope: global")
                + requests("geo", "claude-haiku-4.5", 1_000, 1_000, 100, "scope: geo")
                + requests("here", "claude-haiku-4.5", 1_000, 1_000, 100, "scope: in-region"),
            [
                "all.input_tokens": "1.00", "all.output_tokens": "0.50",
                "geo.input_tokens": "1.10", "geo.output_tokens": "0.55",
                "here.input_tokens": "1.10", "here.output_tokens": "0.55",
            ]
        ),
        // The region of the request sets the price: 0.06 and 0.24 in the United States, 0.0688 and
        // 0.2763 in Ireland.
        HandComputed(
            "source-region",
            "scope: geo",
            "workloads:\n" + requests("us", "nova-lite", 10_000, 1_000, 1_000)
                + requests("eu", "nova-lite", 10_000, 1_000, 1_000, "region: eu-west-1"),
            [
                "us.input_tokens": "0.60", "us.output_tokens": "2.40",
                "eu.input_tokens": "0.688", "eu.output_tokens": "2.763",
            ]
        ),
        // A million and 100,000 tokens: standard 0.80 and 3.20, × 1.75, × 0.5, × 1.25 and × 0.5.
        HandComputed(
            "tiers",
            "scope: in-region",
            "workloads:\n" + requests("first", "nova-pro", 1_000, 1_000, 100, "tier: priority")
                + requests("later", "nova-pro", 1_000, 1_000, 100, "tier: flex")
                + requests("fast", "nova-pro", 1_000, 1_000, 100, "tier: latency-optimized")
                + requests("night", "nova-pro", 1_000, 1_000, 100, "tier: batch"),
            [
                "first.input_tokens": "1.40", "first.output_tokens": "0.56",
                "later.input_tokens": "0.40", "later.output_tokens": "0.16",
                "fast.input_tokens": "1.00", "fast.output_tokens": "0.40",
                "night.input_tokens": "0.40", "night.output_tokens": "0.16",
            ]
        ),
        // 10M and 1M tokens: half at 0.07 and 0.30, 30% at 0.035 and 0.15, 20% at 0.1225 and 0.525.
        HandComputed(
            "split",
            "scope: in-region",
            "workloads:\n"
                + requests(
                    "w",
                    "gpt-oss-20b",
                    10_000,
                    1_000,
                    100,
                    "tier: { standard: 50%, flex: 30%, priority: 20% }"
                ),
            [
                "w.standard.input_tokens": "0.35", "w.standard.output_tokens": "0.15",
                "w.flex.input_tokens": "0.105", "w.flex.output_tokens": "0.045",
                "w.priority.input_tokens": "0.245", "w.priority.output_tokens": "0.105",
            ]
        ),
        // 100 × 0.06 × 730 and 10 × 0.30 × 730; of 4,818M tokens in 4,380M are reserved, and of
        // 481.8M out 438M: 438M at 1.00 and 43.8M at 5.00 are beyond.
        HandComputed(
            "reserved",
            "scope: global",
            "workloads:\n"
                + requests(
                    "w",
                    "claude-haiku-4.5",
                    438_000,
                    11_000,
                    1_100,
                    "reserved: { term: 1m, input_tpm: 100000, output_tpm: 10000 }"
                ),
            [
                "w.reserved_input_tpm_hours": "4380.00", "w.reserved_output_tpm_hours": "2190.00",
                "w.overflow.input_tokens": "438.00", "w.overflow.output_tokens": "219.00",
            ]
        ),
        // 5M tokens of prefix: 3.75M read at 0.10 and 1.25M written at 2.00 for an hour. A prefix
        // of 4,095 tokens is shorter than the 4,096 that are cached: it is 4.095M of input.
        HandComputed(
            "cache",
            "scope: global",
            "workloads:\n"
                + requests(
                    "long",
                    "claude-haiku-4.5",
                    1_000,
                    1_000,
                    0,
                    "system_tokens: 5000\n    caching: { ttl: 1h, hit_rate: 75% }"
                )
                + requests(
                    "short",
                    "claude-haiku-4.5",
                    1_000,
                    1_000,
                    0,
                    "system_tokens: 4095\n    caching: { ttl: 1h, hit_rate: 75% }"
                ),
            [
                "long.input_tokens": "1.00", "long.cache_read_tokens": "0.375",
                "long.cache_write_1h_tokens": "2.50", "short.input_tokens": "5.095",
            ]
        ),
        // Cache writes of Nova are listed at 0, and counted as input: 9M read at 0.20, 1M at 0.80.
        HandComputed(
            "cache-nova",
            "scope: in-region",
            "workloads:\n"
                + requests(
                    "w",
                    "nova-pro",
                    1_000,
                    0,
                    0,
                    "system_tokens: 10000\n    caching: { ttl: 5m, hit_rate: 90% }"
                ),
            ["w.cache_read_tokens": "1.80", "w.cache_write_5m_tokens": "0.80"]
        ),
        // 100M tokens at 0.10, and 100.001M at 0.50; a million out at 0.50 and at 2.50.
        HandComputed(
            "long-context",
            "scope: global",
            "workloads:\n" + requests("at", "claude-haiku-5.5", 1_000, 100_000, 1_000)
                + requests("above", "claude-haiku-5.5", 1_000, 100_001, 1_000),
            [
                "at.input_tokens": "10.00", "at.output_tokens": "0.50",
                "above.input_tokens": "50.0005", "above.output_tokens": "2.50",
            ]
        ),
        // One request of 272,000 tokens at 2.50, and one of 272,001 at 5.00.
        HandComputed(
            "long-context-gpt",
            "scope: global",
            "workloads:\n" + requests("at", "gpt-5.4", 1, 272_000, 0)
                + requests("above", "gpt-5.4", 1, 272_001, 0),
            ["at.input_tokens": "0.68", "above.input_tokens": "1.360005"]
        ),
        // 2 × 21.18 × 730, 13.08 × 730 and 60.50 × 730, whatever is sent to them.
        HandComputed(
            "provisioned",
            "scope: in-region",
            "workloads:\n"
                + requests(
                    "month",
                    "llama-3.1-8b",
                    1_000,
                    1_000,
                    100,
                    "provisioned: { units: 2, commitment: 1m }"
                )
                + requests(
                    "half_year",
                    "llama-3.1-8b",
                    0,
                    1_000,
                    100,
                    "provisioned: { units: 1, commitment: 6m }"
                )
                + requests("open", "nova-2-lite", 9, 9, 9, "provisioned: { units: 1 }"),
            [
                "month.model_unit_hours": "30922.80", "half_year.model_unit_hours": "9548.40",
                "open.model_unit_hours": "44165.00",
            ]
        ),
    ]

    private static let priced = Result { try HandComputed.priced(cases) }

    @Test("each line has the amount of a hand computation", arguments: cases.map(\.name))
    func amounts(name: String) throws {
        let found = try #require(Self.cases.first { $0.name == name })
        try found.check(in: Self.priced.get())
    }
}
