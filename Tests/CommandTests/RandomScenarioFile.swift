import TestSupport

/// A scenario file with random workloads, numbers and terms, from a seed.
struct RandomScenarioFile {
    /// The file.
    let yaml: String

    /// Numbers that it states, by the names of `--set`, each with another value.
    let changes: [(name: String, value: Int)]

    init(seed: UInt64) {
        var draft = Draft(seed: seed)
        draft.compose()
        yaml = draft.lines.joined(separator: "\n") + "\n"
        changes = draft.changes
    }
}

/// What is composed, line by line.
private struct Draft {
    private var random: SplitMix64
    private let seed: UInt64
    var lines: [String] = []
    var changes: [(name: String, value: Int)] = []
    private var bases = 0

    /// Models with the scopes in which they are sold from us-east-1.
    private static let models = [
        ("claude-haiku-4.5", "global"), ("claude-sonnet-4.6", "global"), ("nova-lite", "geo"),
        ("nova-pro", "geo"), ("claude-haiku-4.5", "geo"), ("deepseek-v3.2", "in-region"),
    ]

    init(seed: UInt64) {
        self.seed = seed
        random = SplitMix64(seed: seed)
    }

    mutating func compose() {
        lines += [
            "title: Random \(seed)", "summary: Made from the seed \(seed).", "owner: chance",
            "region: us-east-1", "tags: { team: t\(seed % 3) }",
        ]
        if chance(3) { lines.append("discount_rate: \(pick(1...15))%") }
        if chance(3) { lines.append("growth: \(growth)") }
        let isParameterised = chance(2)
        if isParameterised {
            lines += ["parameters:", "  staff: \(range(50...5_000, unit: "people"))"]
        }
        lines.append("workloads:")
        let count = pick(1...3)
        for index in 1...count { addWorkload("w\(index)", isParameterised && index == 1) }
        addKnowledgeBases()
        addServices()
        addTerms()
        addVariants()
    }

    // MARK: - Numbers

    private mutating func pick(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }

    /// Whether something comes about that does in one of so many cases.
    private mutating func chance(_ number: Int) -> Bool { pick(1...number) == 1 }

    private mutating func range(
        _ range: ClosedRange<Int>,
        unit: String? = nil,
        suffix: String = ""
    ) -> String {
        let ends = [pick(range), pick(range), pick(range)].sorted().map { "\($0)\(suffix)" }
        if chance(3) { return ends[1] + (unit.map { " " + $0 } ?? "") }
        let words = unit.map { ", unit: \($0)" } ?? ""
        return "{ low: \(ends[0]), expected: \(ends[1]), high: \(ends[2]), basis: guess\(words) }"
    }

    private mutating func share(_ bounds: ClosedRange<Int> = 5...95) -> String {
        range(bounds, suffix: "%")
    }

    private var growth: String {
        mutating get {
            chance(2)
                ? "\(pick(1...6))% a month"
                : "{ months: { \(pick(2...6)): \(pick(50...200))%, \(pick(7...20)): \(pick(50...300))% } }"
        }
    }

    /// A number of a workload, which may be changed.
    private mutating func number(_ id: String, _ key: String, _ bounds: ClosedRange<Int>) {
        lines.append("    \(key): \(range(bounds))")
        if chance(3) { changes.append(("\(id).\(key)", pick(bounds))) }
    }

    // MARK: - Workloads

    private mutating func addWorkload(_ id: String, _ isParameterised: Bool) {
        lines.append("  \(id):")
        let (model, scope) = Draft.models[pick(0...(Draft.models.count - 1))]
        switch pick(0...6) {
        case 0, 1: addRequests(id, model, scope, isParameterised)
        case 2: addChat(id, model, scope)
        case 3: addQuestions(id, model, scope)
        case 4: addAgent(id, model, scope)
        case 5: addBatch(id)
        default: addTexts(id)
        }
        if chance(4) { lines.append("    growth: \(growth)") }
    }

    private mutating func begin(_ kind: String, _ model: String, _ scope: String) {
        lines += ["    kind: \(kind)", "    model: \(model)", "    scope: \(scope)"]
    }

    private mutating func addGuardrails() {
        guard chance(3) else { return }
        let policies = ["content", "denied-topics", "pii", "words", "grounding"]
        let first = pick(0...2)
        lines.append("    guardrails: [\(policies[first]), \(policies[first + pick(1...2)])]")
    }

    private mutating func addCaching(_ model: String, _ more: String = "") {
        guard model.hasPrefix("claude"), chance(2) else { return }
        let hits =
            chance(2) ? "hit_rate: \(share())" : "arrivals_per_hour: \(range(1...400))"
        lines.append("    caching: { ttl: \(chance(2) ? "5m" : "1h"), \(hits)\(more) }")
    }

    private mutating func addRequests(
        _ id: String,
        _ model: String,
        _ scope: String,
        _ isParameterised: Bool
    ) {
        begin("requests", model, scope)
        if isParameterised {
            // A parameter that nothing follows from has no cell.
            changes.append(("staff", pick(50...5_000)))
            lines.append("    monthly_requests: = staff * \(pick(1...90)) * (1 - \(pick(1...50))%)")
        } else if chance(3) {
            let period = ["hour", "day", "workday", "week", "year"][pick(0...4)]
            lines.append("    requests: \(pick(100...90_000)) per \(period)")
        } else {
            number(id, "monthly_requests", 1_000...2_000_000)
        }
        number(id, "system_tokens", 1_100...4_000)
        number(id, "input_tokens", 1...9_000)
        number(id, "output_tokens", 1...3_000)
        if model == "deepseek-v3.2" {
            let flex = pick(5...40)
            lines.append("    tier: { standard: \(100 - flex)%, flex: \(flex)% }")
        } else if model == "claude-haiku-4.5", scope == "global", chance(4) {
            lines.append(
                "    reserved: { term: 1m, input_tpm: \(pick(100...400))000, output_tpm: "
                    + "\(pick(10...60))000 }"
            )
        } else {
            addCaching(model)
        }
        if chance(4) {
            lines.append(
                "    large_requests: { share: \(pick(1...20))%, input_tokens: \(pick(20_000...150_000)) }"
            )
        }
        addGuardrails()
    }

    private mutating func addChat(_ id: String, _ model: String, _ scope: String) {
        begin("chat", model, scope)
        number(id, "monthly_users", 10...60_000)
        number(id, "conversations_per_user", 1...9)
        number(id, "turns_per_conversation", 1...12)
        number(id, "system_tokens", 1_100...4_000)
        number(id, "message_tokens", 1...400)
        number(id, "output_tokens", 1...900)
        addCaching(
            model,
            chance(2) ? ", prefix: [system, history], turn_hit_rate: \(share())" : ""
        )
        addGuardrails()
    }

    private mutating func addQuestions(_ id: String, _ model: String, _ scope: String) {
        begin("rag", model, scope)
        number(id, "monthly_requests", 1_000...500_000)
        number(id, "system_tokens", 1_100...4_000)
        number(id, "question_tokens", 1...300)
        number(id, "output_tokens", 1...1_500)
        bases += 1
        let rerank = chance(3) ? ", rerank: cohere-rerank-3.5" : ""
        lines.append(
            "    retrieval: { knowledge_base: b\(bases), chunks: \(range(1...40)), chunk_tokens: "
                + "\(range(100...900))\(rerank) }"
        )
        addCaching(model)
        addGuardrails()
    }

    private mutating func addAgent(_ id: String, _ model: String, _ scope: String) {
        begin("agent", model, scope)
        number(id, "monthly_runs", 10...60_000)
        number(id, "visible_input_tokens", 1...9_000)
        number(id, "visible_output_tokens", 1...3_000)
        guard chance(2) else { return number(id, "amplification", 1...12) }
        number(id, "steps", 1...14)
        if chance(2) { lines.append("    stop_after: \(pick(2...12))") }
        number(id, "tool_definition_tokens", 0...4_000)
        number(id, "step_input_tokens", 1...2_000)
        number(id, "step_output_tokens", 1...600)
        lines.append("    retries: \(share(0...20))")
    }

    private mutating func addBatch(_ id: String) {
        lines += ["    kind: batch", "    model: claude-haiku-4.5", "    scope: global"]
        lines.append("    tier: \(chance(2) ? "batch" : "standard")")
        number(id, "monthly_documents", 100...400_000)
        number(id, "document_tokens", 100...20_000)
        number(id, "output_tokens", 1...2_000)
    }

    private mutating func addTexts(_ id: String) {
        lines += ["    kind: embedding", "    model: titan-text-embeddings-v2"]
        number(id, "monthly_texts", 100...9_000_000)
        number(id, "text_tokens", 1...900)
    }

    // MARK: - What stands beside

    private mutating func addKnowledgeBases() {
        guard bases > 0 else { return }
        lines.append("knowledge_bases:")
        for index in 1...bases {
            let store = [
                "{ kind: opensearch-serverless, redundancy: \(chance(2)) }",
                "{ kind: s3-vectors, indexes: \(pick(1...9)) }",
                "{ kind: aurora-pgvector, average_acus: \(range(1...9)) }",
            ][pick(0...2)]
            lines += [
                "  b\(index):", "    store: \(store)",
                "    corpus: { pages: \(range(10...400_000)), tokens_per_page: \(pick(100...900)), "
                    + "monthly_refresh: \(share(0...40)) }",
                "    embedding: titan-text-embeddings-v2",
            ]
            if chance(2) { lines.append("    parsing: data-automation-standard") }
        }
    }

    private mutating func addServices() {
        if chance(4) {
            lines += [
                "agentcore:", "  monthly_sessions: \(range(100...90_000))",
                "  runtime: { active_cpu_seconds: \(range(1...90)), memory_gb: \(pick(1...8)), "
                    + "session_seconds: \(range(90...600)) }",
                "  gateway: { calls: \(range(1...20)) }",
            ]
        }
        guard chance(2) else { return }
        lines.append("adjacent:")
        lines.append("  logs: { share_of_requests: \(share()), bytes_per_token: \(range(2...8)) }")
        lines.append("  other: { share_of_inference: \(share()) }")
    }

    private mutating func addTerms() {
        if chance(3) {
            lines.append("discounts:")
            lines.append("  - { label: Agreement, percent: \(share(1...30)) }")
            if chance(2) {
                lines.append(
                    "  - { label: Second, percent: \(share(1...20)), platform: aws-bedrock }"
                )
            }
        }
        if chance(3) {
            lines.append("credits:")
            lines.append(
                "  - { label: First, amount: \(pick(10...9_000)) USD, expires_after_months: "
                    + "\(pick(1...30)) }"
            )
            if chance(2) {
                lines.append(
                    "  - { label: Second, amount: \(pick(10...9_000)) USD, expires_after_months: "
                        + "\(pick(1...30)) }"
                )
            }
        }
        guard chance(2) else { return }
        lines += [
            "own_costs:", "  monthly:",
            "    - { label: On call, amount: \(range(10...3_000, suffix: " USD")) }", "  one_time:",
            "    - { label: Start, amount: \(pick(10...9_000)) USD, month: \(pick(1...24)) }",
        ]
    }

    private mutating func addVariants() {
        guard let change = changes.first, chance(2) else { return }
        lines += [
            "variants:", "  other:", "    title: Another number",
            "    \(change.name): \(change.value)",
        ]
    }
}
