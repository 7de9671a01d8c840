import Catalog
import Diagnostics
import Quantities
import RateImport
import Testing

@Suite("LiteLLM reader")
struct LiteLLMReaderTests {
    private func reasons(_ listing: PriceListing) -> [String] {
        listing.skipped.map { "\($0.entry) | \($0.reason)" }
    }

    @Test("fields become meters, tiers and conditions")
    func fields() throws {
        let listing = try SmallCatalog.listing(
            """
            {"bedrock/eu-west-1/anthropic.claude-9": {"litellm_provider": "bedrock", "mode": "chat",
              "max_tokens": 5, "input_cost_per_token": 3.3e-06, "output_cost_per_token": 1.65e-05,
              "cache_read_input_token_cost": 3.3e-07, "cache_creation_input_token_cost": 4.125e-06,
              "cache_creation_input_token_cost_above_1hr": 6.6e-06,
              "cache_creation_input_token_cost_above_1hr_above_200k_tokens": 1.32e-05,
              "input_cost_per_token_above_200k_tokens": 6.6e-06,
              "input_cost_per_token_batches": 1.65e-06, "input_cost_per_token_flex": 1.7e-06,
              "input_cost_per_token_above_272k_tokens_priority": 1.2e-05,
              "input_cost_per_token_ultrafast": 1e-05, "input_cost_per_character": 1e-06,
              "output_cost_per_reasoning_token": 1.65e-05,
              "search_context_cost_per_query": {"search_context_size_low": 0.01},
              "regional_endpoint_uplift_multiplier": 1.1}}
            """
        )
        let place = "eu-west-1 in-region"
        #expect(
            SmallCatalog.lines(listing.rates) == [
                "claude cache_read_tokens \(place) standard 0.33",
                "claude cache_write_1h_tokens \(place) standard 6.60",
                "claude cache_write_1h_tokens \(place) standard input_tokens>200000 13.20",
                "claude cache_write_5m_tokens \(place) standard 4.125",
                "claude input_tokens \(place) batch 1.65",
                "claude input_tokens \(place) flex 1.70",
                "claude input_tokens \(place) priority input_tokens>272000 12.00",
                "claude input_tokens \(place) standard 3.30",
                "claude input_tokens \(place) standard input_tokens>200000 6.60",
                "claude input_tokens \(place) ultrafast 10.00",
                "claude output_tokens \(place) standard 16.50",
            ]
        )
        let id = "bedrock/eu-west-1/anthropic.claude-9"
        #expect(
            reasons(listing) == [
                "\(id): input_cost_per_character | no meter for input_cost_per_character",
                "\(id): search_context_cost_per_query | no search is sold with the model on Bedrock",
                "\(id): regional_endpoint_uplift_multiplier | a multiplier, not a price",
            ]
        )
    }

    @Test("an endpoint of one region costs a factor more than the global one")
    func regionalEndpoints() throws {
        let listing = try SmallCatalog.listing(
            """
            {"vertex_ai/claude-9": {"litellm_provider": "vertex_ai-anthropic_models",
              "mode": "chat", "input_cost_per_token": 3e-06, "output_cost_per_token": 1.5e-05,
              "input_cost_per_token_batches": 1.5e-06, "regional_endpoint_uplift_multiplier": 1.1}}
            """
        )
        #expect(
            SmallCatalog.lines(listing.rates) == [
                "claude input_tokens * global batch 1.50",
                "claude input_tokens * global standard 3.00",
                "claude input_tokens * in-region batch 1.65",
                "claude input_tokens * in-region standard 3.30",
                "claude output_tokens * global standard 15.00",
                "claude output_tokens * in-region standard 16.50",
            ]
        )
        #expect(reasons(listing) == [])
    }

    @Test("profiles that agree are written once for everywhere, and GovCloud by its regions")
    func agreeingProfiles() throws {
        let listing = try SmallCatalog.listing(
            """
            {"us.anthropic.claude-9": {"litellm_provider": "bedrock", "input_cost_per_token": 1.1e-6},
             "eu.anthropic.claude-9": {"litellm_provider": "bedrock", "input_cost_per_token": 1.1e-6},
             "us-gov.anthropic.claude-9":
               {"litellm_provider": "bedrock", "input_cost_per_token": 1.2e-6},
             "global.anthropic.claude-9":
               {"litellm_provider": "bedrock", "input_cost_per_token": 1e-6}}
            """
        )
        #expect(
            SmallCatalog.lines(listing.rates) == [
                "claude input_tokens * geo standard 1.10",
                "claude input_tokens * global standard 1.00",
                "claude input_tokens us-gov-west-1 geo standard 1.20",
            ]
        )
        #expect(
            listing.rates.first?.regions == ["eu-central-1", "eu-west-1", "us-east-1", "us-west-2"]
        )
    }

    @Test("where profiles differ, one price for all of Europe or Asia is no region's")
    func differingProfiles() throws {
        let listing = try SmallCatalog.listing(
            """
            {"us.amazon.nova-9": {"litellm_provider": "bedrock", "input_cost_per_token": 6e-8},
             "eu.amazon.nova-9": {"litellm_provider": "bedrock", "input_cost_per_token": 7.8e-8},
             "apac.amazon.nova-9": {"litellm_provider": "bedrock", "input_cost_per_token": 6.3e-8},
             "jp.amazon.nova-9": {"litellm_provider": "bedrock", "input_cost_per_token": 7e-8},
             "amazon.nova-9": {"litellm_provider": "bedrock", "input_cost_per_token": 6e-8}}
            """
        )
        #expect(
            SmallCatalog.lines(listing.rates) == [
                "nova input_tokens ap-northeast-1 geo standard 0.07",
                "nova input_tokens us-east-1 geo standard 0.06",
                "nova input_tokens us-east-1 in-region standard 0.06",
                "nova input_tokens us-west-2 geo standard 0.06",
            ]
        )
        #expect(listing.skipped.map(\.entry) == ["eu.amazon.nova-9", "apac.amazon.nova-9"])
    }

    @Test(
        "a bare id with the price of the global profile is no price of its region",
        arguments: [
            ("1e-6", "1.1e-6", ["* global 1.00", "us-east-1 geo 1.10", "us-west-2 geo 1.10"]),
            (
                "1.1e-6", "1.1e-6",
                [
                    "* global 1.00", "us-east-1 geo 1.10", "us-east-1 in-region 1.10",
                    "us-west-2 geo 1.10",
                ]
            ),
            (
                "1e-6", "1e-6",
                [
                    "* global 1.00", "us-east-1 geo 1.00", "us-east-1 in-region 1.00",
                    "us-west-2 geo 1.00",
                ]
            ),
            ("9e-7", "1.1e-6", ["* global 1.00", "us-east-1 geo 1.10", "us-west-2 geo 1.10"]),
        ]
    )
    func bareIDs(bare: String, geo: String, expected: [String]) throws {
        func entry(_ id: String, _ price: String) -> String {
            #""\#(id)": {"litellm_provider": "bedrock", "input_cost_per_token": \#(price)}"#
        }
        let map = [
            entry("anthropic.claude-9", bare), entry("global.anthropic.claude-9", "1e-6"),
            entry("us.anthropic.claude-9", geo),
        ]
        let listing = try SmallCatalog.listing("{" + map.joined(separator: ", ") + "}")
        let lines = listing.rates.map {
            "\($0.key.sku.region) \($0.key.sku.scope?.rawValue ?? "-")"
                + " \($0.price.amount.decimalText(minimumFractionDigits: 2))"
        }
        #expect(lines.sorted() == expected)
    }

    @Test("one rate stated twice is kept once, or not at all where the two disagree")
    func repeatedRates() throws {
        let listing = try SmallCatalog.listing(
            """
            {"gpt-9": {"litellm_provider": "openai", "input_cost_per_token": 2e-6,
               "output_cost_per_token": 1e-5},
             "openai/gpt-9": {"litellm_provider": "openai", "input_cost_per_token": 0.000002,
               "output_cost_per_token": 1.2e-5}}
            """
        )
        #expect(SmallCatalog.lines(listing.rates) == ["gpt input_tokens * - standard 2.00"])
        let problem = try #require(listing.skipped.first)
        #expect(listing.skipped.count == 1)
        #expect(problem.reason == "disagrees with another price of the same rate in the list")
        #expect(problem.entry.contains("gpt-9: output_cost_per_token (10)"))
        #expect(problem.entry.contains("openai/gpt-9: output_cost_per_token (12)"))
    }

    @Test("an entry that stands twice gives no rate, for it is not known which of the two holds")
    func repeatedEntries() throws {
        let listing = try SmallCatalog.listing(
            """
            {"gpt-9": {"litellm_provider": "openai", "input_cost_per_token": 2e-6},
             "gpt-9": {"litellm_provider": "openai", "input_cost_per_token": 3e-6}}
            """
        )
        #expect(listing.rates.isEmpty)
        #expect(listing.skipped.map(\.entry) == ["gpt-9"])
        #expect(listing.skipped.map(\.reason) == ["stands more than once in the map"])
    }

    @Test(
        "a search costs what the map says for every size of context, and Bedrock sells GPT's alone"
    )
    func searches() throws {
        let listing = try SmallCatalog.listing(
            """
            {"gpt-9": {"litellm_provider": "openai", "search_context_cost_per_query":
               {"search_context_size_low": 0.01, "search_context_size_high": 1e-2}},
             "vertex_ai/gpt-9": {"litellm_provider": "vertex_ai", "search_context_cost_per_query":
               {"search_context_size_low": 0.01, "search_context_size_high": 0.02}},
             "bedrock_mantle/openai.gpt-9":
               {"litellm_provider": "bedrock_mantle", "search_context_cost_per_query":
               {"search_context_size_low": 0.012, "search_context_size_medium": 0.012}},
             "anthropic.claude-9": {"litellm_provider": "bedrock", "search_context_cost_per_query":
               {"search_context_size_low": 0.01, "search_context_size_medium": 0.01}}}
            """
        )
        #expect(
            SmallCatalog.lines(listing.rates) == [
                "gpt web_searches * - standard 0.01", "gpt web_searches us-east-1 - standard 0.012",
            ]
        )
        #expect(
            reasons(listing) == [
                "vertex_ai/gpt-9: search_context_cost_per_query | several prices in one field",
                "anthropic.claude-9: search_context_cost_per_query"
                    + " | no search is sold with the model on Bedrock",
            ]
        )
    }

    @Test("a threshold of audio alone that changes no price is no threshold")
    func audioThreshold() throws {
        let listing = try SmallCatalog.listing(
            """
            {"llama9": {"litellm_provider": "vertex_ai", "input_cost_per_token": 1e-7,
               "input_cost_per_audio_token": 3e-7,
               "input_cost_per_audio_token_above_200k_tokens": 3e-7,
               "input_cost_per_audio_token_batches": 5e-8,
               "input_cost_per_audio_token_above_200k_tokens_batches": 1e-7},
             "gpt-9": {"litellm_provider": "vertex_ai", "input_cost_per_token": 1e-6,
               "input_cost_per_token_above_200k_tokens": 2e-6,
               "input_cost_per_audio_token": 3e-6,
               "input_cost_per_audio_token_above_200k_tokens": 3e-6}}
            """
        )
        #expect(
            SmallCatalog.lines(listing.rates) == [
                "gpt input_audio_tokens * - standard 3.00",
                "gpt input_audio_tokens * - standard input_tokens>200000 3.00",
                "gpt input_tokens * - standard 1.00",
                "gpt input_tokens * - standard input_tokens>200000 2.00",
                "llama input_audio_tokens * - batch 0.05",
                "llama input_audio_tokens * - batch input_tokens>200000 0.10",
                "llama input_audio_tokens * - standard 0.30",
                "llama input_tokens * - standard 0.10",
            ]
        )
        #expect(
            reasons(listing) == [
                "llama9: input_cost_per_audio_token_above_200k_tokens"
                    + " | a threshold that changes no price"
            ]
        )
    }

    @Test("each platform is read with its own names and scopes")
    func platforms() throws {
        let listing = try SmallCatalog.listing(
            """
            {"azure/us/gpt-9": {"litellm_provider": "azure", "input_cost_per_token": 2.2e-6},
             "azure/apac/gpt-9": {"litellm_provider": "azure", "input_cost_per_token": 2.4e-6},
             "azure/us-gov/gpt-9": {"litellm_provider": "azure", "input_cost_per_token": 2.5e-6},
             "azure/gpt-9": {"litellm_provider": "azure", "input_cost_per_token": 2e-6,
               "cache_creation_input_token_cost": 2.5e-6},
             "vertex_ai/claude-9":
               {"litellm_provider": "vertex_ai-anthropic_models", "input_cost_per_token": 3e-6},
             "groq/meta/llama9": {"litellm_provider": "groq", "input_cost_per_token": 5.9e-7},
             "deepinfra/llama9": {"litellm_provider": "deepinfra", "input_cost_per_token": 1e-7},
             "bedrock/claude_platform/claude-9":
               {"litellm_provider": "bedrock", "input_cost_per_token": 3e-6},
             "bedrock_mantle/openai.gpt-9":
               {"litellm_provider": "bedrock_mantle", "input_cost_per_token": 2.2e-6}}
            """
        )
        let rates = listing.rates.map { "\($0.key.sku.platform) " + SmallCatalog.lines([$0])[0] }
        #expect(
            rates == [
                "azure-openai gpt input_tokens us geo standard 2.20",
                "azure-openai gpt input_tokens apac geo standard 2.40",
                "azure-openai gpt input_tokens * global standard 2.00",
                "azure-openai gpt cache_write_30m_tokens * global standard 2.50",
                "google-vertex claude input_tokens * global standard 3.00",
                "groq llama input_tokens * - standard 0.59",
                "aws-bedrock gpt input_tokens us-east-1 in-region standard 2.20",
            ]
        )
        #expect(
            reasons(listing) == [
                "azure/us-gov/gpt-9 | no region for us-gov",
                "deepinfra/llama9 | a provider that is not read",
                "bedrock/claude_platform/claude-9 | unknown platform claude-platform-aws",
            ]
        )
    }

    @Test("unknown models, regions and lifetimes are told and not guessed")
    func unknowns() throws {
        let listing = try SmallCatalog.listing(
            """
            {"us.anthropic.claude-10":
               {"litellm_provider": "bedrock", "input_cost_per_token": 1e-6},
             "br.anthropic.claude-9": {"litellm_provider": "bedrock", "input_cost_per_token": 1e-6},
             "in.anthropic.claude-9": {"litellm_provider": "bedrock", "input_cost_per_token": 1e-6},
             "bedrock/us-west-2/eu.anthropic.claude-9":
               {"litellm_provider": "bedrock", "input_cost_per_token": 1e-6},
             "bedrock/mars-east-1/anthropic.claude-9":
               {"litellm_provider": "bedrock", "input_cost_per_token": 1e-6},
             "meta.llama9":
               {"litellm_provider": "bedrock", "cache_creation_input_token_cost": 1e-6},
             "amazon.rerank": {"litellm_provider": "bedrock", "mode": "rerank",
               "input_cost_per_query": 0.001, "input_cost_per_token": 0.0},
             "cohere.embed": {"litellm_provider": "bedrock", "mode": "embedding",
               "input_cost_per_token": 1.2e-7, "output_cost_per_token": 0},
             "bedrock/*/1-month-commitment/meta.llama9":
               {"litellm_provider": "bedrock", "cost_per_second": 0.011,
                "input_cost_per_second": 0.011}}
            """
        )
        #expect(
            SmallCatalog.lines(listing.rates) == [
                "embed embedding_tokens us-east-1 in-region standard 0.12",
                "llama model_unit_hours * - provisioned-1m 39.60",
                "rank rerank_queries us-east-1 - standard 0.001",
            ]
        )
        let zero = "a price of zero, which the map also gives when it knows none"
        #expect(
            reasons(listing) == [
                "us.anthropic.claude-10 | unknown model",
                "br.anthropic.claude-9 | unknown profile br.",
                "bedrock/us-west-2/eu.anthropic.claude-9 | a profile that the region does not have",
                "bedrock/mars-east-1/anthropic.claude-9 | unknown region",
                "meta.llama9: cache_creation_input_token_cost | how long the cache lasts is not known",
                "amazon.rerank: input_cost_per_token | \(zero)",
                "cohere.embed: output_cost_per_token | \(zero)",
                "in.anthropic.claude-9 | the catalog knows no region of the profile",
            ]
        )
        #expect(
            listing.unknownModels.map(\.vendorID) == ["anthropic.claude-10"]
        )
    }

    @Test("a file that is no price map is an error", arguments: ["[]", "{}", #"{"a": 1}"#, "{"])
    func otherFiles(text: String) throws {
        let catalog = try SmallCatalog.empty()
        let (listing, diagnostics) = LiteLLMReader.read(Array(text.utf8), names: catalog)
        #expect(listing == nil)
        #expect(diagnostics.map(\.code) == [text == "{" ? "bad-json" : "bad-price-list"])
        #expect(diagnostics.map(\.range?.line) == [1])
    }
}
