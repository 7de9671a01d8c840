import TestSupport

/// A scenario for the small project whose inputs have ranges at random: some wide, some narrow, and
/// some that reach further to one side, so that a line may cost more in the low case than is
/// expected.
struct RandomScenario {
    private var random: SplitMix64

    /// Scenarios that are the same for the same seed.
    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    /// The YAML of one more scenario.
    mutating func next() -> String {
        let kind = kinds.randomElement(using: &random) ?? kinds[0]
        let model = models.randomElement(using: &random) ?? models[0]
        let (less, more) = (spread(), spread())
        var lines = kind.inputs.map { key, most in
            "\(key): " + number(around: most, less: less, more: more)
        }
        if model.caches, kind.caches {
            lines.append("caching:")
            lines.append("  ttl: 5m")
            if kind.name != "requests" { lines.append("  prefix: [system, history]") }
            lines.append("  hit_rate: " + share())
            if kind.name == "chat" { lines.append("  turn_hit_rate: " + share()) }
        }
        return """
            title: At random
            summary: A scenario of a property.
            owner: tests
            region: us-east-1
            scope: \(model.scope)
            workloads:
              work:
                kind: \(kind.name)
                model: \(model.name)

            """ + lines.map { "    " + $0 + "\n" }.joined()
    }

    /// How far numbers of a scenario reach to one side, at most, in percent.
    private mutating func spread() -> Int { [5, 30, 80].randomElement(using: &random) ?? 30 }

    private mutating func number(around most: Int, less: Int, more: Int) -> String {
        let expected = Int.random(in: max(1, most / 4)...most, using: &random)
        let less = Int.random(in: 0...less, using: &random)
        let more = Int.random(in: 0...more, using: &random)
        let low = max(1, expected * (100 - less) / 100)
        return cases("\(low)", "\(expected)", "\(expected * (100 + more) / 100)")
    }

    private mutating func share() -> String {
        let percents = (0..<3).map { _ in Int.random(in: 0...99, using: &random) }.sorted()
        return cases("\(percents[0])%", "\(percents[1])%", "\(percents[2])%")
    }

    private func cases(_ low: String, _ expected: String, _ high: String) -> String {
        "{ low: \(low), expected: \(expected), high: \(high), basis: guess, owner: tests }"
    }

    private let models = [
        (name: "nova-lite", scope: "in-region", caches: true),
        (name: "nova-lite", scope: "in-region", caches: true),
        (name: "gpt-5.4", scope: "in-region", caches: false),
        (name: "claude-haiku-4.5", scope: "global", caches: false),
    ]

    private typealias Kind = (name: String, inputs: [(String, Int)], caches: Bool)

    private let kinds: [Kind] = [
        (
            "requests",
            [
                ("monthly_requests", 10000), ("system_tokens", 3000), ("input_tokens", 2000),
                ("output_tokens", 500),
            ], true
        ),
        (
            "chat",
            [
                ("monthly_users", 1000), ("conversations_per_user", 8),
                ("turns_per_conversation", 5), ("message_tokens", 200), ("system_tokens", 2000),
                ("output_tokens", 300),
            ], true
        ),
        (
            "agent",
            [
                ("monthly_runs", 5000), ("visible_input_tokens", 3000),
                ("visible_output_tokens", 800), ("amplification", 6),
            ], false
        ),
        (
            "agent",
            [
                ("monthly_runs", 5000), ("visible_input_tokens", 3000),
                ("visible_output_tokens", 800), ("steps", 6), ("system_tokens", 1500),
                ("tool_definition_tokens", 2500), ("step_input_tokens", 800),
                ("step_output_tokens", 180),
            ], true
        ),
    ]
}
