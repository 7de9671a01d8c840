import TestSupport
import Testing

/// What single usages cost, through the whole program.
@Suite("Pricing single usages")
struct SingleUsageTests {
    private func run(_ arguments: String) throws -> Run {
        try Run(shell: "ratebook price " + arguments, in: .shipped())
    }

    private func cost(_ arguments: String) throws -> String? {
        let output = try run(arguments + " --json").output
        return output.firstMatch(of: /"cost_usd": "([0-9.]+)"/).map { String($0.output.1) }
    }

    // AWS's list of 2026-08-20 for Paris, cross-region: 0.44 and 3.69 for a million.
    @Test("a region that has its own price is not priced by that of every region")
    func ownRegion() throws {
        let usage = "--model nova-2-lite --scope global --region eu-west-3 --as-of 2026-11-12"
        #expect(try cost(usage + " --input 1000000 --output 1000000") == "4.13")
    }

    // LiteLLM's map gives 2026-10-20 as the day from which Gemini 2.5 Pro is not served.
    @Test("a model that is no longer sold has its last price, with a word about its end")
    func ended() throws {
        let usage = "--model gemini-2.5-pro --platform google-vertex --input 1000 --json --as-of "
        let sold = try run(usage + "2026-10-19")
        let ended = try run(usage + "2026-10-20")
        for run in [sold, ended] {
            #expect(run.status == 0)
            #expect(run.output.contains("\n  \"cost_usd\": "))
        }
        let words = "Gemini 2.5 Pro has not been sold since 2026-10-20"
        #expect(ended.errors.contains(words) && ended.errors.contains("[sold-no-longer]"))
        #expect(ended.output.contains(#""code": "sold-no-longer""#))
        #expect(!sold.errors.contains("no longer sold"))
    }

    @Test("a rate that is missing is named without a scope where its seller knows none")
    func scopeless() throws {
        let words = "for GPT-4.1, Input tokens, OpenAI API, flex"
        let usage = "--model gpt-4.1 --platform openai --scope global --tier flex --input 1000"
        #expect(try run(usage).errors.contains(words))
    }

    // 0.035 dollars a thousand node transitions; 0.15 a thousand text units of content filters and
    // 0.10 of personal data.
    @Test("what a service counts has a price by its meter")
    func service() throws {
        let flows = "--model flows --region us-east-1 --count flow_node_transitions"
        #expect(try cost(flows + "=8") == "0.00028")
        let guardrail = "--model guardrails --region us-east-1"
        let counts = "--count guardrail_content_text_units=10 --count guardrail_pii_text_units=20"
        #expect(try cost("\(guardrail) \(counts)") == "0.0035")
        let wrong = try run("--model flows --region us-east-1 --count flow_node_transition=8")
        #expect(wrong.status == 2 && wrong.errors.contains("did you mean flow_node_transitions?"))
        let twice = try run(flows + "=8 --count flow_node_transitions=1")
        #expect(twice.status == 2 && twice.errors.contains("Count each meter once."))
    }

    // AWS's list of 2026-08-20: 0.065 in Stockholm is the least of Europe, 0.096 in Milan the most.
    @Test("without a region a profile has a range, and no price that a program could take for one")
    func range() throws {
        let usage = "--model eu.amazon.nova-lite-v1:0 --input 1000000 --as-of 2026-11-12"
        let json = try run(usage + " --json")
        #expect(json.status == 0)
        #expect(json.output.contains(#""cost_low_usd": "0.065""#))
        #expect(json.output.contains(#""cost_high_usd": "0.096""#))
        #expect(!json.output.contains("\n  \"cost_usd\""))
        #expect(json.errors.contains("least in eu-north-1, most in eu-south-1; say the region"))
        let table = try run(usage)
        #expect(table.output.contains("Cost of the usage at least: eu-north-1"))
        #expect(table.output.contains("Cost of the usage at most: eu-south-1"))
        let stated = "--model eu.amazon.nova-lite-v1:0 --region eu-west-3 --input 1000000"
        #expect(try cost(stated + " --as-of 2026-11-12") == "0.088")
    }

    @Test(
        "what contradicts itself is refused in words that name both",
        arguments: [
            (
                "--model arn:aws:bedrock:us-east-1:1:inference-profile/us.amazon.nova-lite-v1:0"
                    + " --region us-west-2",
                "names the region us-east-1, and the usage says us-west-2"
            ),
            (
                "--model arn:aws-us-gov:bedrock:::foundation-model/amazon.nova-lite-v1:0"
                    + " --region us-east-1",
                "is of the partition aws-us-gov, and the region us-east-1 is of aws"
            ),
            (
                "--model anthropic/claude-haiku-4.5",
                "names the platform anthropic, and the usage is of aws-bedrock"
            ),
            (
                "--model us.amazon.nova-lite-v1:0 --scope global",
                "names the scope geo, and the usage says global"
            ),
            (
                "--model eu.amazon.nova-lite-v1:0 --region us-east-1",
                "the profile eu. in eu.amazon.nova-lite-v1:0 does not serve requests from us-east-1"
            ),
        ]
    )
    func contradictions(usage: String, words: String) throws {
        let run = try run(usage + " --input 1 --json")
        #expect(run.status == 1)
        #expect(run.output.contains(#""reason": "contradiction""#))
        #expect(run.errors.contains(words), "\(run.errors)")
    }

    @Test(
        "forms in which names come are known, and the nearest of all names is suggested",
        arguments: [
            ("us.anthropic.claude-haiku-4-5-20251001-v1:0[1m]", "0.0011"),
            ("bedrock/us-east-1/anthropic.claude-haiku-4-5-20251001-v1:0", "0.0011"),
            ("bedrock/converse/global.anthropic.claude-haiku-4-5-20251001-v1:0", "0.001"),
            ("global.anthropic.claude-haiku-4-5-20251001-v2:0", nil),
        ] as [(String, String?)]
    )
    func names(model: String, cost: String?) throws {
        #expect(try self.cost("--model \(model) --input 1000") == cost)
        guard cost == nil else { return }
        let errors = try run("--model \(model) --input 1000").errors
        #expect(errors.contains("did you mean global.anthropic.claude-haiku-4-5-20251001-v1:0?"))
    }

    // GPT-5.6 Sol, global, in November 2026: 4.00 in, 0.40 read, by the million.
    @Test("input that may count the tokens of the cache is doubted until somebody says")
    func includedCache() throws {
        let usage =
            "--model gpt-5.6-sol --scope global --input 3000 --cache-read 2000"
            + " --as-of 2026-11-12"
        let open = try run(usage + " --json")
        #expect(open.errors.contains("[input-may-count-cached]"))
        #expect(open.output.contains(#""code": "input-may-count-cached""#))
        // 3,000 × 4.00 + 2,000 × 0.40.
        #expect(open.output.contains(#""cost_usd": "0.0128""#))
        let separate = try run(usage + " --no-input-includes-cached")
        #expect(separate.errors == "")
        // 1,000 × 4.00 + 2,000 × 0.40.
        let said = try run(usage + " --input-includes-cached --json")
        #expect(said.errors == "")
        #expect(said.output.contains(#""cost_usd": "0.0048""#))
        let wrong = try run("--model gpt-5.6-sol --input 1 --cache-read 2 --input-includes-cached")
        #expect(wrong.status == 2)
    }

    @Test("a stream says it in a member, and refuses more cached tokens than there are")
    func includedCacheInStream() throws {
        let project = try ProjectFolder.shipped()
        let usage = #""model":"gpt-5.6-sol","scope":"global","as_of":"2026-11-12","input":3000"#
        let lines = [
            "{\(usage),\"cache_read\":2000,\"input_includes_cached\":true}",
            "{\(usage),\"cache_read\":2000}", "{\(usage),\"cache_read\":3001}",
            "{\(usage),\"cache_read\":3001,\"input_includes_cached\":true}",
        ]
        try project.write(lines.joined(separator: "\n"), to: "usages.jsonl")
        let run = try Run(shell: "ratebook price --jsonl < usages.jsonl", in: project)
        let answers = run.output.split(separator: "\n")
        #expect(answers[0].contains(#""cost_usd":"0.0048""#))
        #expect(
            answers.map { $0.contains("input-may-count-cached") } == [false, true, false, false]
        )
        #expect(answers[3].contains(#""error":{"line":4,"code":"bad-record""#))
    }

    // AWS's price page: 30 for 1,000 searches; Nova Sonic 3.40 and 13.60 for a million of speech.
    @Test("web searches and speech are counted, in options and in a stream")
    func otherMeters() throws {
        #expect(
            try cost("--model us.amazon.nova-lite-v1:0 --region us-east-1 --web-searches 3")
                == "0.09"
        )
        let speech = "--model nova-sonic --scope in-region --region us-east-1 --as-of 2026-11-12"
        #expect(try cost(speech + " --input-audio 1000000 --output-audio 500000") == "10.2")
        let project = try ProjectFolder.shipped()
        let line = #"{"model":"us.amazon.nova-lite-v1:0","region":"us-east-1","web_searches":3}"#
        let stream = try Run(shell: "echo '\(line)' | ratebook price --jsonl", in: project)
        #expect(stream.output.contains(#""cost_usd":"0.09""#))
    }
}
