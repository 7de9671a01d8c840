import TestSupport

/// A price map of LiteLLM with random prices, and what usages cost by it: whole numbers of 10⁻¹²
/// dollars for a token, so that every cost is exact.
struct UnseenMap {
    /// What is asked for: a vendor id in a region, and the entry of the map that prices it.
    struct Question {
        /// The model and the region of a usage.
        let model: String
        let region: String?

        /// The prices of the entry by their fields; nil where the map settles none.
        let prices: [String: Int]?
    }

    /// One use of a model.
    struct Usage {
        let question: Question
        let tier: String
        let counts: [(name: String, tokens: Int)]
    }

    /// The map as JSON.
    let json: String

    /// Who may be asked what.
    let questions: [Question]

    static let offerings = """
        first:
          name: First
          kind: model
          maker: Anthropic
          vendor_ids: { aws-bedrock: [anthropic.first-v1:0] }
          cache: { ttls: [5m, 1h] }
        second:
          name: Second
          kind: model
          maker: Amazon
          vendor_ids: { aws-bedrock: [amazon.second-v1:0] }
          cache: { ttls: [5m, 1h] }
        third:
          name: Third
          kind: model
          maker: Amazon
          vendor_ids: { aws-bedrock: [amazon.third-v1:0] }
        fourth:
          name: Fourth
          kind: model
          maker: Anthropic
          vendor_ids: { aws-bedrock: [anthropic.fourth-v1:0] }
        """

    private static let bases = [
        "input": "input_cost_per_token", "output": "output_cost_per_token",
        "cache_read": "cache_read_input_token_cost",
        "cache_write_5m": "cache_creation_input_token_cost",
        "cache_write_1h": "cache_creation_input_token_cost_above_1hr",
    ]
    private static let suffixes = [
        "standard": "", "batch": "_batches", "flex": "_flex", "priority": "_priority",
    ]
    private static let long = "_above_200k_tokens"

    init(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        // First: profiles that agree, a dearer long context, and a bare id that repeats the global
        // price. Second: prices of regions, in every tier. Third: profiles that differ.
        let geo = UnseenMap.prices(tiers: [""], isLong: true, &random)
        let global = UnseenMap.prices(tiers: ["", "_batches"], isLong: true, &random)
        let tiers = UnseenMap.suffixes.values.sorted()
        let (east, west) = (
            UnseenMap.prices(tiers: tiers, isLong: false, &random),
            UnseenMap.prices(tiers: tiers, isLong: true, &random)
        )
        let europe = UnseenMap.prices(tiers: ["", "_flex"], isLong: false, &random)
        let (american, european) = (
            UnseenMap.prices(tiers: [""], isLong: false, &random),
            UnseenMap.prices(tiers: [""], isLong: false, &random)
        )
        // A request above the threshold has no price for what is kept an hour.
        var partial = UnseenMap.prices(tiers: [""], isLong: true, &random)
        partial["cache_creation_input_token_cost_above_1hr" + UnseenMap.long] = nil
        // A price of zero stands for one that the map does not know.
        partial["cache_read_input_token_cost"] = 0
        let entries: [(String, [String: Int])] = [
            ("us.anthropic.first-v1:0", geo), ("eu.anthropic.first-v1:0", geo),
            ("global.anthropic.first-v1:0", global), ("anthropic.first-v1:0", global),
            ("amazon.second-v1:0", east), ("bedrock/us-west-2/amazon.second-v1:0", west),
            ("bedrock/eu-west-1/amazon.second-v1:0", europe),
            ("us.amazon.third-v1:0", american), ("eu.amazon.third-v1:0", european),
            ("bedrock/eu-west-1/us.amazon.third-v1:0", european),
            ("us.anthropic.fourth-v1:0", partial), ("br.anthropic.fourth-v1:0", geo),
            ("nobody.fifth-v1:0", geo),
        ]
        json = "{" + entries.map(UnseenMap.entry).joined(separator: ",\n") + "}"
        func ask(_ model: String, _ region: String?, _ prices: [String: Int]?) -> Question {
            Question(model: model, region: region, prices: prices)
        }
        questions = [
            ask("us.anthropic.first-v1:0", nil, geo),
            ask("eu.anthropic.first-v1:0", "eu-central-1", geo),
            ask("global.anthropic.first-v1:0", nil, global),
            ask("global.anthropic.first-v1:0", "eu-west-1", global),
            ask("anthropic.first-v1:0", "us-east-1", nil),
            ask("eu.anthropic.first-v1:0", "us-west-2", nil),
            ask("amazon.second-v1:0", "us-east-1", east),
            ask("amazon.second-v1:0", "us-west-2", west),
            ask("amazon.second-v1:0", "eu-west-1", europe),
            ask("amazon.second-v1:0", "eu-central-1", nil),
            ask("us.amazon.second-v1:0", "us-east-1", nil),
            ask("us.amazon.third-v1:0", nil, american),
            ask("eu.amazon.third-v1:0", "eu-west-1", nil),
            ask("us.anthropic.fourth-v1:0", "us-west-2", partial),
            ask("br.anthropic.fourth-v1:0", nil, nil),
            ask("nobody.fifth-v1:0", nil, nil),
        ]
    }

    /// A use of a model at random, every other one at the threshold.
    func usage(_ random: inout SplitMix64) -> Usage {
        let question = questions[Int.random(in: 0..<questions.count, using: &random)]
        var counts = ["cache_read", "cache_write_5m", "cache_write_1h"]
            .filter { _ in Bool.random(using: &random) }
            .map { (name: $0, tokens: Int.random(in: 1...60_000, using: &random)) }
        let cached = counts.reduce(0) { $0 + $1.tokens }
        let input =
            Bool.random(using: &random)
            ? Int.random(in: 0...300_000, using: &random)
            : 200_000 - cached + Int.random(in: 0...1, using: &random)
        counts.append(("input", input))
        counts.append(("output", Int.random(in: 1...50_000, using: &random)))
        return Usage(
            question: question,
            tier: UnseenMap.suffixes.keys.sorted()[Int.random(in: 0..<4, using: &random)],
            counts: counts
        )
    }

    /// What the map says that a usage costs, in 10⁻¹² dollars; nil where it does not say.
    static func cost(of usage: Usage) -> Int? {
        guard let prices = usage.question.prices, let suffix = suffixes[usage.tier] else {
            return nil
        }
        let input = usage.counts.reduce(0) { $0 + ($1.name == "output" ? 0 : $1.tokens) }
        let hasLong = ["", suffix].contains { prices["input_cost_per_token" + long + $0] != nil }
        let size = hasLong && input > 200_000 ? long : ""
        var cost = 0
        for (name, tokens) in usage.counts where tokens > 0 {
            guard let base = bases[name], let price = prices[base + size + suffix], price > 0
            else { return nil }
            cost += price * tokens
        }
        return cost
    }

    private static func prices(
        tiers: [String],
        isLong: Bool,
        _ random: inout SplitMix64
    ) -> [String: Int] {
        var prices: [String: Int] = [:]
        for base in bases.values.sorted() {
            for tier in tiers {
                for size in isLong && tier.isEmpty ? ["", long] : [""] {
                    prices[base + size + tier] = Int.random(in: 100_000...9_000_000, using: &random)
                }
            }
        }
        return prices
    }

    private static func entry(_ name: String, _ prices: [String: Int]) -> String {
        let fields = prices.sorted { $0.key < $1.key }.map { #""\#($0.key)": \#($0.value)e-12"# }
        return #""\#(name)": {"litellm_provider": "bedrock_converse", "mode": "chat", "#
            + fields.joined(separator: ", ") + "}"
    }
}
