import Catalog
import Diagnostics
import Quantities
import RateImport
import Testing

@Suite("Reader of genai-prices")
struct GenAIPricesReaderTests {
    private func listing(_ provider: String, _ models: String) throws -> PriceListing {
        let text = "name: x\nid: \(provider)\nmodels:\n\(models)\n"
        let (listing, diagnostics) = GenAIPricesReader.read(
            Array(text.utf8),
            names: try SmallCatalog.empty()
        )
        #expect(diagnostics.isEmpty)
        return try #require(listing)
    }

    private func reasons(_ listing: PriceListing) -> [String] {
        listing.skipped.map { "\($0.entry) | \($0.reason)" }
    }

    /// Rates as `offering meter region scope tier condition price from..until`, in order.
    private func datedLines(_ rates: [ListedRate]) -> [String] {
        rates.map { rate in
            let from = rate.effectiveFrom.map(\.description) ?? ""
            let until = rate.effectiveUntil.map(\.description) ?? ""
            return "\(SmallCatalog.lines([rate])[0]) \(from)..\(until)"
        }
        .sorted()
    }

    @Test("keys become meters, and what has no meter is told with its line")
    func keys() throws {
        let listing = try listing(
            "anthropic",
            """
              - id: claude-9
                name: Claude 9
                match: { starts_with: claude-9 }
                context_window: 200000
                prices:
                  input_mtok: 3
                  cache_write_mtok: 3.75
                  cache_write_1h_mtok: 6
                  cache_read_mtok: 0.30
                  output_mtok: 15.0
                  input_audio_mtok: 1e1
                  web_searches_kcount: 10
                  requests_kcount: 5
                  output_reasoning_mtok: 15
                  output_citation_mtok: 2
                  tool_use_kcount: { web: 3 }
            """
        )
        #expect(
            SmallCatalog.lines(listing.rates) == [
                "claude cache_read_tokens * - standard 0.30",
                "claude cache_write_1h_tokens * - standard 6.00",
                "claude cache_write_5m_tokens * - standard 3.75",
                "claude input_audio_tokens * - standard 10.00",
                "claude input_tokens * - standard 3.00",
                "claude output_tokens * - standard 15.00",
                "claude web_searches * - standard 10.00",
            ]
        )
        #expect(
            reasons(listing) == [
                "claude-9: requests_kcount (line 16) | no meter for requests_kcount",
                "claude-9: output_citation_mtok (line 18) | no meter for output_citation_mtok",
                "claude-9: tool_use_kcount (line 19) | a price of a shape that is not read",
            ]
        )
        let searches = listing.rates.first { $0.key.sku.meter == "web_searches" }?.price
        #expect(searches?.per == Quantity(1000))
        #expect(searches?.unit == "searches")
        let input = listing.rates.first { $0.key.sku.meter == "input_tokens" }
        #expect(input?.price.per == Quantity(1_000_000))
        #expect(input?.price.unit == "tokens")
        #expect(input?.entry == "claude-9: input_mtok (line 9)")
    }

    @Test("tiers price the whole request above a number of input tokens")
    func tiers() throws {
        let listing = try listing(
            "openai",
            """
              - id: gpt-9
                match: { equals: gpt-9 }
                prices:
                  input_mtok: { base: 5, tiers: [{ start: 272000, price: 10 }] }
                  output_mtok:
                    base: 30
                    tiers:
                      - start: 272000
                        price: 45
                      - start: 500000
                        price: 60
                  cache_read_mtok: { base: 1, tiers: [{ start: 1.5, price: 2 }] }
                  cache_write_mtok: { base: 1, tiers: [{ start: 100, price: 2, end: 200 }] }
            """
        )
        #expect(
            SmallCatalog.lines(listing.rates) == [
                "gpt input_tokens * - standard 5.00",
                "gpt input_tokens * - standard input_tokens>272000 10.00",
                "gpt output_tokens * - standard 30.00",
                "gpt output_tokens * - standard input_tokens>272000 45.00",
                "gpt output_tokens * - standard input_tokens>500000 60.00",
            ]
        )
        #expect(
            reasons(listing) == [
                "gpt-9: cache_read_mtok (line 15) | a price of a shape that is not read",
                "gpt-9: cache_write_mtok (line 16) | a price of a shape that is not read",
            ]
        )
    }

    @Test("dated prices hold from their day to the next, and an unchanged one without a break")
    func dates() throws {
        let listing = try listing(
            "anthropic",
            """
              - id: claude-9
                match: { starts_with: claude-9 }
                prices:
                  - prices:
                      input_mtok: { base: 2, tiers: [{ start: 200000, price: 4 }] }
                      output_mtok: 10
                      cache_read_mtok: 0.2
                  - constraint: { start_date: 2026-09-01 }
                    prices: { input_mtok: 3, output_mtok: 10.00, cache_read_mtok: 0.3 }
                  - constraint: { start_date: 2027-01-01 }
                    prices: { input_mtok: 2, output_mtok: 10, web_searches_kcount: 10 }
            """
        )
        #expect(
            datedLines(listing.rates) == [
                "claude cache_read_tokens * - standard 0.20 ..2026-09-01",
                "claude cache_read_tokens * - standard 0.30 2026-09-01..2027-01-01",
                "claude input_tokens * - standard 2.00 ..2026-09-01",
                "claude input_tokens * - standard 2.00 2027-01-01..",
                "claude input_tokens * - standard 3.00 2026-09-01..2027-01-01",
                "claude input_tokens * - standard input_tokens>200000 4.00 ..2026-09-01",
                "claude output_tokens * - standard 10.00 ..",
                "claude web_searches * - standard 10.00 2027-01-01..",
            ]
        )
        #expect(listing.skipped.isEmpty)
    }

    @Test("of several prices the last one holds whose day has come, else the first")
    func orderOfDates() throws {
        let hidden = try listing(
            "anthropic",
            """
              - id: claude-9
                prices:
                  - constraint: { start_date: 2026-09-01 }
                    prices: { input_mtok: 3 }
                  - constraint:
                    prices: { input_mtok: 2 }
            """
        )
        #expect(datedLines(hidden.rates) == ["claude input_tokens * - standard 2.00 .."])
        #expect(
            reasons(hidden) == [
                "claude-9: prices (line 6) | another price of the list holds on all of its days"
            ]
        )
        let unfounded = try listing(
            "anthropic",
            """
              - id: claude-9
                prices:
                  - constraint: { start_date: 2026-09-01 }
                    prices: { input_mtok: 3 }
                  - constraint: { start_date: 2026-05-01 }
                    prices: { input_mtok: 2 }
            """
        )
        #expect(
            datedLines(unfounded.rates) == [
                "claude input_tokens * - standard 2.00 2026-05-01..",
                "claude input_tokens * - standard 3.00 ..2026-05-01",
            ]
        )
    }

    @Test(
        "a price by the hour of the day, or by what is not known, leaves the model without any",
        arguments: [
            (
                "{ start_time: 00:30:00Z, end_time: 16:30:00Z }",
                "a price that depends on the time of day"
            ),
            ("{ start_date: 2026-02-30 }", "a constraint that is not read"),
            ("{ start_date: 2026-02-01, tier: batch }", "a constraint that is not read"),
            ("weekends", "a constraint that is not read"),
        ]
    )
    func constraints(constraint: String, reason: String) throws {
        let listing = try listing(
            "anthropic",
            """
              - id: claude-9
                prices:
                  - prices: { input_mtok: 2 }
                  - constraint: \(constraint)
                    prices: { input_mtok: 3 }
            """
        )
        #expect(listing.rates.isEmpty)
        #expect(reasons(listing) == ["claude-9 (line 4) | \(reason)"])
    }

    @Test("profiles are read from the id and from the rules that name them")
    func profiles() throws {
        let listing = try listing(
            "aws",
            """
              - id: global.anthropic.claude-9
                match: { contains: global.anthropic.claude-9 }
                prices: { input_mtok: 1 }
              - id: regional.anthropic.claude-9
                match:
                  or:
                    - starts_with: anthropic.claude-9
                    - starts_with: claude-9
                    - contains: us.anthropic.claude-9
                    - contains: eu.anthropic.claude-9
                    - contains: us-gov.anthropic.claude-9
                    - contains: br.anthropic.claude-9
                prices: { input_mtok: 1.1 }
            """
        )
        #expect(
            SmallCatalog.lines(listing.rates) == [
                "claude input_tokens * geo standard 1.10",
                "claude input_tokens * global standard 1.00",
                "claude input_tokens us-east-1 in-region standard 1.10",
                "claude input_tokens us-gov-west-1 geo standard 1.10",
            ]
        )
        #expect(
            listing.rates.first { $0.key.sku.region == .everywhere && $0.key.sku.scope == .geo }?
                .regions == ["eu-central-1", "eu-west-1", "us-east-1", "us-west-2"]
        )
        #expect(
            reasons(listing) == ["regional.anthropic.claude-9 (br.) | unknown profile br."]
        )
    }

    @Test("a bare id is the price in its region, and a pattern says nothing of places")
    func bareIDs() throws {
        let listing = try listing(
            "aws",
            """
              - id: amazon.nova-9
                match: { contains: amazon.nova-9 }
                prices: { input_mtok: 0.06 }
              - id: cohere.embed
                match: { regex: '^cohere' }
                prices: { input_mtok: 0.1 }
              - id: regional.meta.llama9
                match: { regex: 'llama9$' }
                prices: { input_mtok: 1 }
            """
        )
        #expect(
            SmallCatalog.lines(listing.rates) == [
                "embed embedding_tokens us-east-1 in-region standard 0.10",
                "nova input_tokens us-east-1 in-region standard 0.06",
            ]
        )
        #expect(reasons(listing) == ["regional.meta.llama9 (line 10) | no name that says where"])
    }

    @Test(
        "each provider has its platform and scope",
        arguments: [
            ("anthropic", "anthropic -"), ("openai", "openai -"), ("groq", "groq -"),
            ("azure", "azure-openai global"), ("google", "google-vertex global"),
        ]
    )
    func platforms(provider: String, expected: String) throws {
        let listing = try listing(
            provider,
            "  - { id: claude-9, match: { equals: claude-9 }, prices: { input_mtok: 3 } }"
        )
        let skus = listing.rates.map(\.key.sku)
        #expect(skus.map { "\($0.platform) \($0.scope?.rawValue ?? "-")" } == [expected])
    }

    @Test("what cannot be mapped is told with its reason")
    func skipped() throws {
        let listing = try listing(
            "aws",
            """
              - id: claude-10
                prices: { input_mtok: 3 }
              - id: anthropic.claude-9
                removed: true
                prices: { input_mtok: 3 }
              - id: amazon.nova-9
                prices: {}
              - id: openai.gpt-9
                prices: { input_mtok: 0, output_mtok: -1, cache_read_mtok: [1] }
              - id: meta.llama9
                prices: { cache_write_mtok: 1, input_mtok: free }
              - name: nameless
              - id: amazon.rerank
                prices: { input_mtok: 1 }
            tool_use_kcount: { web_search: 10 }
            """
        )
        #expect(listing.rates.isEmpty)
        #expect(
            reasons(listing) == [
                "tool_use_kcount (line 18) | a price of the provider, not of a model",
                "claude-10 (line 4) | unknown model",
                "anthropic.claude-9 (line 6) | no longer sold",
                "amazon.nova-9 (line 9) | no price",
                "openai.gpt-9: input_mtok (line 12) | a price of zero",
                "openai.gpt-9: output_mtok (line 12) | not a price",
                "openai.gpt-9: cache_read_mtok (line 12) | a price of a shape that is not read",
                "meta.llama9: cache_write_mtok (line 14) | how long the cache lasts is not known",
                "meta.llama9: input_mtok (line 14) | not a price",
                "a model (line 15) | no id",
                "amazon.rerank: input_mtok (line 17) | no meter for input_mtok",
            ]
        )
        #expect(
            listing.unknownModels == [
                UnknownModel(platform: "aws-bedrock", vendorID: "claude-10")
            ]
        )
        let foreign = try self.listing("mistral", "  - { id: m, prices: { input_mtok: 1 } }")
        #expect(reasons(foreign) == ["mistral | a provider that is not read"])
    }

    @Test("the published list of all providers is read, with what it charges for other ways to buy")
    func allProviders() throws {
        let text = #"""
            [{"id":"mistral","models":[{"id":"m","prices":{"input_mtok":1}}]},
             {"id":"anthropic","name":"Anthropic","models":[{"id":"claude-9",
               "match":{"or":[{"starts_with":"claude-9"},{"regex":"^claude-9-\\d{8}$"}]},
               "prices":[{"prices":{"input_mtok":3,"output_mtok":15,"cache_write_1h_mtok":6e0}},
                 {"constraint":{"start_date":"2026-09-01"},"prices":
                   {"input_mtok":2.5,"output_mtok":15,"cache_write_1h_mtok":null}}],
               "price_variants":[
                 {"when":{"processing":"batch"},"prices":{"input_mtok":1.5,"output_mtok":7.5},
                   "constraint":{"start_date":"2026-10-14"}},
                 {"when":{"speed":"fast"},"prices":{"input_mtok":6}},
                 {"when":{"service_tier":"default"},"prices":{}}]}]},
             {"id":"openai","models":[{"id":"gpt-9","match":{"equals":"gpt-9"},
               "prices":{"input_mtok":{"base":5,"tiers":[{"start":272000,"price":10}]}},
               "price_variants":[
                 {"when":{"service_tier":"priority"},"prices":{"input_mtok":10}},
                 {"when":{"service_tier":"flex"},"prices":{"input_mtok":2.5},"constraint":null},
                 {"when":{"service_tier":"fast","region":"eu"},"prices":{"input_mtok":9}}]}]}]
            """#
        let read = GenAIPricesReader.read(Array(text.utf8), names: try SmallCatalog.empty())
        let listing = try #require(read.0)
        #expect(read.1.isEmpty)
        #expect(
            datedLines(listing.rates) == [
                "claude cache_write_1h_tokens * - standard 6.00 ..2026-09-01",
                "claude input_tokens * - batch 1.50 2026-10-14..",
                "claude input_tokens * - standard 2.50 2026-09-01..",
                "claude input_tokens * - standard 3.00 ..2026-09-01",
                "claude output_tokens * - batch 7.50 2026-10-14..",
                "claude output_tokens * - standard 15.00 ..",
                "gpt input_tokens * - flex 2.50 ..", "gpt input_tokens * - priority 10.00 ..",
                "gpt input_tokens * - standard 5.00 ..",
                "gpt input_tokens * - standard input_tokens>272000 10.00 ..",
            ]
        )
        #expect(
            reasons(listing) == [
                "mistral | a provider that is not read",
                "anthropic/claude-9: price_variants | no tier for speed fast",
                "openai/gpt-9: price_variants | no tier for service_tier fast, region eu",
            ]
        )
        #expect(listing.rates.contains { $0.entry == "openai/gpt-9: input_mtok" })
    }

    @Test(
        "a file that is no such file is an error",
        arguments: [
            ("- a", "bad-price-list"), ("id: aws", "bad-price-list"),
            ("id: aws\nmodels: []", "bad-price-list"), ("", "empty-file"), ("{", "yaml-syntax"),
            ("id: aws\nmodels: [&a { id: x }, *a]", "yaml-anchor"),
            ("[1]", "bad-price-list"), ("[]", "bad-price-list"), ("[{\"id\":", "bad-json"),
            ("[{\"id\":\"aws\",\"models\":[{}]},{}]", "bad-price-list"),
        ]
    )
    func otherFiles(text: String, code: String) throws {
        let (listing, diagnostics) = GenAIPricesReader.read(
            Array(text.utf8),
            names: try SmallCatalog.empty()
        )
        #expect(listing == nil)
        #expect(diagnostics.map(\.code) == [code])
    }
}
