import Testing

/// What is around the models, from files to amounts by hand.
@Suite("Service prices by hand")
struct ServiceSurfaceTests {
    /// A workload `w` of requests that costs nothing itself: embedding of no tokens.
    private static func counted(_ number: Int) -> String {
        """
        workloads:
          w:
            kind: embedding
            model: titan-text-embeddings-v2
            monthly_texts: \(number)
            text_tokens: 0

        """
    }

    private static let cases = [
        // 2 × 730 × 0.12 and 10 GB at 0.10; 0.5 × 730 × 0.12, and 2,097,152 vectors of 5,120 bytes
        // are 10 GB as well. OpenSearch: 0.5 and 1.5 units × 730 × 0.24; 0.5 twice without
        // redundancy; 2 twice in whole units; 10 GB at 0.024.
        HandComputed(
            "stores",
            "scope: in-region",
            counted(0)
                + """
                knowledge_bases:
                  stated:
                    store: { kind: aurora-pgvector, average_acus: 2, storage_gb: 10 }
                    corpus: { pages: 0 }
                  counted:
                    store: { kind: aurora-pgvector, average_acus: 0.5 }
                    corpus: { pages: 1048576, tokens_per_page: 600, stored_chunk_tokens: 300 }
                  next:
                    store:
                      kind: opensearch-serverless
                      generation: nextgen
                      indexing_ocus: 0.5
                      search_ocus: 1.5
                    corpus: { pages: 1048576, tokens_per_page: 600, stored_chunk_tokens: 300 }
                  single:
                    store: { kind: opensearch-serverless, redundancy: false }
                    corpus: { pages: 0 }
                  whole:
                    store: { kind: opensearch-serverless, half_units: false }
                    corpus: { pages: 0 }
                """,
            [
                "stated.store.compute": "175.20", "stated.store.storage": "1.00",
                "counted.store.compute": "43.80", "counted.store.storage": "1.00",
                "next.store.indexing": "87.60", "next.store.search": "262.80",
                "next.store.storage": "0.24", "single.store.indexing": "87.60",
                "single.store.search": "87.60", "whole.store.indexing": "350.40",
                "whole.store.search": "350.40",
            ]
        ),
        // 1,000 × 0.04, 500 × 0.005, and 10 fields more than 30 for each of 1,500 at 0.0005;
        // half of 6,000 questions at 2.00 a thousand.
        HandComputed(
            "extras-custom",
            "scope: in-region",
            counted(6_000)
                + """
                data_automation: { output: custom, fields: 40, pages: 1000, images: 500 }
                sql_generation: { workload: w, requests_per_unit: 0.5 }
                """,
            [
                "data_automation.document_pages": "40.00", "data_automation.input_images": "2.50",
                "data_automation.extra_fields": "7.50", "sql_generation.sql_generations": "6.00",
            ]
        ),
        // 1,000 × 0.01, 500 × 0.003, 60 × 0.006 and 30 × 0.05; 3,000 questions.
        HandComputed(
            "extras-standard",
            "scope: in-region",
            counted(0)
                + """
                data_automation: { pages: 1000, images: 500, audio_minutes: 60, video_minutes: 30 }
                sql_generation: { monthly_requests: 3000 }
                """,
            [
                "data_automation.document_pages": "10.00", "data_automation.input_images": "1.50",
                "data_automation.audio_minutes": "0.36", "data_automation.video_minutes": "1.50",
                "sql_generation.sql_generations": "6.00",
            ]
        ),
        // 600 tokens in are 2,400 characters or 3 text units, 300 out are 1,200 or 2, together
        // 3,600 or 4; 1,000 requests. Two pictures each at 0.00075.
        HandComputed(
            "guardrails",
            "scope: in-region",
            """
            workloads:
              w:
                kind: requests
                model: nova-lite
                monthly_requests: 1000
                input_tokens: 600
                output_tokens: 300
                guardrails:
                  policies:
                    - content
                    - denied-topics
                    - pii
                    - grounding
                    - { policy: reasoning, direction: output }
                    - words
                    - regex
                    - content-images
                  images_per_request: 2
              checked:
                kind: requests
                model: nova-lite
                monthly_requests: 1000
                input_tokens: 600
                output_tokens: 300
                guardrails:
                  { service: guardrail-checks, policies: [content, pii, prompt-attack] }
            """,
            [
                "w.input_tokens": "0.036", "w.output_tokens": "0.072",
                "w.guardrail_content_text_units": "0.75",
                "w.guardrail_denied_topics_text_units": "0.75",
                "w.guardrail_pii_text_units": "0.50", "w.guardrail_grounding_text_units": "0.40",
                "w.guardrail_reasoning_text_units": "0.34", "w.guardrail_word_text_units": "0.00",
                "w.guardrail_regex_text_units": "0.00", "w.guardrail_content_images": "1.50",
                "checked.input_tokens": "0.036", "checked.output_tokens": "0.072",
                "checked.guardrail_content_text_units": "0.35",
                "checked.guardrail_pii_text_units": "0.50",
                "checked.guardrail_prompt_attack_text_units": "0.40",
            ]
        ),
        // 36,000 sessions: 180, 720 and, a second at least, 10 vCPU-hours at 0.0895; 1,200, 3,600
        // and 10 GB-hours at 0.00945. 64 KB of traces each are 2.197265625 GB at 0.35.
        HandComputed(
            "agentcore",
            "scope: in-region",
            counted(0)
                + """
                agentcore:
                  monthly_sessions: 36000
                  runtime: { active_cpu_seconds: 18, memory_gb: 2, session_seconds: 60 }
                  browser: { vcpus: 2, active_cpu_seconds: 36, memory_gb: 4, session_seconds: 90 }
                  code_interpreter: { active_cpu_seconds: 0.5, memory_gb: 1, session_seconds: 0.2 }
                  gateway: { calls: 5, searches: 1, indexed_tools: 300 }
                  memory: { events: 10, stored_records: 20000, retrievals: 2 }
                  identity: { requests: 1 }
                  policy: { authorizations: 5, authored_tokens: 10000 }
                  evaluations:
                    share_of_sessions: 10%
                    input_tokens: 2000
                    output_tokens: 200
                    custom_evaluations: 1
                  observability: { span_kb: 64 }
                """,
            [
                "agentcore.runtime.vcpu_hours": "16.11",
                "agentcore.runtime.memory_gb_hours": "11.34",
                "agentcore.browser.vcpu_hours": "64.44",
                "agentcore.browser.memory_gb_hours": "34.02",
                "agentcore.code_interpreter.vcpu_hours": "0.895",
                "agentcore.code_interpreter.memory_gb_hours": "0.0945",
                "agentcore.gateway.gateway_invocations": "0.90",
                "agentcore.gateway.gateway_searches": "0.90",
                "agentcore.gateway.indexed_tool_months": "0.06",
                "agentcore.memory.memory_events": "90.00",
                "agentcore.memory.memory_record_months": "15.00",
                "agentcore.memory.memory_retrievals": "36.00",
                "agentcore.identity.identity_requests": "0.36",
                "agentcore.policy.policy_requests": "4.50",
                "agentcore.policy.input_tokens": "1.30",
                "agentcore.evaluations.input_tokens": "17.28",
                "agentcore.evaluations.output_tokens": "8.64",
                "agentcore.evaluations.evaluations": "5.40",
                "agentcore.observability.span_gb": "0.76904296875",
            ]
        ),
        // Two sessions for each of 5,000; records of the customer's own strategy at 0.25; two
        // node transitions at 0.035, routing at 1.00 and tokens at 0.03, each a thousand; 100
        // tasks at 0.21.
        HandComputed(
            "services",
            "scope: in-region",
            counted(5_000)
                + """
                agentcore:
                  workload: w
                  sessions_per_unit: 2
                  memory: { events: 1, stored_records: 20000, self_managed: true }
                  runtime: { active_cpu_seconds: 3.6, memory_gb: 1, session_seconds: 36 }
                flows: { monthly_runs: 1000, transitions: 12 }
                routing: { workload: w }
                prompt_optimization: { monthly_tokens: 50000 }
                evaluation: { recurrence: one-time, human_tasks: 100 }
                """,
            [
                "agentcore.memory.memory_events": "2.50",
                "agentcore.memory.self_managed_record_months": "5.00",
                "agentcore.runtime.vcpu_hours": "0.895",
                "agentcore.runtime.memory_gb_hours": "0.945",
                "flows.flow_node_transitions": "0.42", "routing.routed_requests": "5.00",
                "prompt_optimization.prompt_optimization_tokens": "1.50",
                "evaluation.human_tasks": "21.00",
            ]
        ),
        // 1,048,576 requests of 1,024 tokens × 4 bytes × 50% are 2 GB at 0.50; 500 × 0.023;
        // a million requests above the free 20,000 at 0.03 for 10,000; 2 × 3 × 730 × 0.01; 500 GB
        // above the free 100 at 0.09; a fifth of what the tokens cost, 68.95435776.
        HandComputed(
            "adjacent",
            "scope: in-region",
            """
            workloads:
              w:
                kind: requests
                model: nova-lite
                monthly_requests: 1048576
                input_tokens: 1000
                output_tokens: 24
            adjacent:
              logs: { share_of_requests: 50% }
              s3: { storage_gb: 500 }
              kms: { keys: 3, monthly_requests: 1020000 }
              vpc_endpoints: { endpoints: 2, zones: 3, processed_gb: 100 }
              data_transfer: { out_gb: 600 }
              other: { share_of_inference: 20% }
            """,
            [
                "w.input_tokens": "62.91456", "w.output_tokens": "6.03979776",
                "adjacent.logs": "1.00", "adjacent.s3": "11.50", "adjacent.kms.keys": "3.00",
                "adjacent.kms.requests": "3.00", "adjacent.vpc_endpoints.hours": "43.80",
                "adjacent.vpc_endpoints.data": "1.00", "adjacent.data_transfer": "45.00",
                "adjacent.other": "13.790871552",
            ]
        ),
        // 0.3 × 10,000 searches at 30 for 1,000, by AWS's price page; 10 million tokens at 0.06.
        HandComputed(
            "web-searches",
            "scope: in-region",
            """
            workloads:
              w:
                kind: requests
                model: nova-lite
                monthly_requests: 10000
                input_tokens: 1000
                output_tokens: 0
                web_searches: 0.3
            """,
            ["w.input_tokens": "0.60", "w.output_tokens": "0.00", "w.web_searches": "90.00"]
        ),
        // Within what is free there is nothing to pay: 20,000 requests and 100 GB.
        HandComputed(
            "adjacent-free",
            "scope: in-region",
            counted(0)
                + """
                adjacent:
                  kms: { keys: 1, monthly_requests: 20000 }
                  data_transfer: { out_gb: 100 }
                  vpc_endpoints: {}
                """,
            ["adjacent.kms.keys": "1.00", "adjacent.vpc_endpoints.hours": "14.60"]
        ),
    ]

    private static let priced = Result { try HandComputed.priced(cases) }

    @Test("each line has the amount of a hand computation", arguments: cases.map(\.name))
    func amounts(name: String) throws {
        let found = try #require(Self.cases.first { $0.name == name })
        try found.check(in: Self.priced.get())
    }
}
