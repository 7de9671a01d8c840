import Testing

/// Custom models, media and every shape of a workload, from files to amounts by hand.
@Suite("Models and shapes by hand")
struct ModelSurfaceTests {
    private static let cases = [
        // 10M tokens × 3 × 1.49; two models at 1.95; a unit at 24.00 × 730.
        HandComputed(
            "fine-tuning",
            "scope: in-region",
            """
            workloads:
              w:
                kind: requests
                model: llama-3.1-8b
                monthly_requests: 1000
                input_tokens: 1000
                output_tokens: 100
                provisioned: { units: 1 }
                custom_model:
                  stored_models: 2
                  fine_tuning: { training_tokens: 10000000, epochs: 3 }
            """,
            [
                "w.training_tokens": "44.70", "w.custom_model_months": "3.90",
                "w.model_unit_hours": "17520.00",
            ]
        ),
        // 1,000 images seen 8 times at 0.005, 60.50 × 730; 10 hours at 80.00, then a million
        // tokens at 0.09 and 100,000 at 0.39.
        HandComputed(
            "other-tuning",
            "scope: in-region",
            """
            workloads:
              canvas:
                kind: media
                model: nova-canvas
                uses: [{ meter: output_images_1024_standard, monthly_amount: 1000 }]
                provisioned: { units: 1 }
                custom_model: { fine_tuning: { training_images: 1000, epochs: 8 } }
              rewarded:
                kind: requests
                model: gpt-oss-20b
                monthly_requests: 1000
                input_tokens: 1000
                output_tokens: 100
                custom_model: { reinforcement_fine_tuning: { training_hours: 10 } }
            """,
            [
                "canvas.training_images": "40.00", "canvas.custom_model_months": "1.95",
                "canvas.model_unit_hours": "44165.00", "rewarded.training_hours": "800.00",
                "rewarded.custom_model_months": "1.95", "rewarded.input_tokens": "0.09",
                "rewarded.output_tokens": "0.039",
            ]
        ),
        // 100 windows of 5 minutes × 4 units × 0.1433; 1.1 hours are 70 minutes × 2 × 0.07144.
        HandComputed(
            "imports",
            "scope: in-region",
            """
            workloads:
              new:
                kind: requests
                model: gpt-oss-120b
                monthly_requests: 1000
                input_tokens: 1000
                output_tokens: 100
                custom_model:
                  import: { unit_version: "2.0", custom_model_units: 4, active_windows: 100 }
              old:
                kind: requests
                region: eu-central-1
                model: llama-3.1-8b
                monthly_requests: 1000
                input_tokens: 1000
                output_tokens: 100
                custom_model: { import: { custom_model_units: 2, active_hours_per_month: 1.1 } }
            """,
            [
                "new.custom_model_unit_minutes": "286.60", "new.custom_model_unit_months": "7.80",
                "old.custom_model_unit_minutes": "10.0016", "old.custom_model_unit_months": "3.90",
            ]
        ),
        // 1,000 × 0.04, 100 × 0.08; 600 × 0.08; 1,000 × 0.0007 and 10,000 × 0.00006; in batch
        // 10,000 × 0.00003 and a million tokens at 0.0675.
        HandComputed(
            "media",
            "scope: in-region",
            """
            workloads:
              pictures:
                kind: media
                model: nova-canvas
                uses:
                  - { meter: output_images_1024_standard, monthly_amount: 1000 }
                  - { meter: output_images_2048_premium, monthly_amount: 100 }
              films:
                kind: media
                model: nova-reel
                uses: [{ meter: output_video_seconds_720p, monthly_amount: 600 }]
              finds:
                kind: media
                model: nova-multimodal-embeddings
                uses:
                  - { meter: input_video_seconds, monthly_amount: 1000 }
                  - { meter: input_images, monthly_amount: 10000 }
              night:
                kind: media
                model: nova-multimodal-embeddings
                tier: batch
                uses:
                  - { meter: input_images, monthly_amount: 10000 }
                  - { meter: embedding_tokens, monthly_amount: 1000000 }
            """,
            [
                "pictures.output_images_1024_standard": "40.00",
                "pictures.output_images_2048_premium": "8.00",
                "films.output_video_seconds_720p": "48.00", "finds.input_video_seconds": "0.70",
                "finds.input_images": "0.60", "night.input_images": "0.30",
                "night.embedding_tokens": "0.0675",
            ]
        ),
        // Turns of 350, 550, 750 and 950 tokens are 2,600 in a conversation, and 600 are written;
        // 200 conversations.
        HandComputed(
            "chat",
            "scope: global",
            """
            workloads:
              w:
                kind: chat
                model: claude-haiku-4.5
                monthly_users: 100
                conversations_per_user: 2
                turns_per_conversation: 4
                system_tokens: 300
                message_tokens: 50
                output_tokens: 150
            """,
            ["w.input_tokens": "0.52", "w.output_tokens": "0.60"]
        ),
        // 10,000 × 2,600 tokens in and 200 out. 350 chunks of 500 tokens with the question are 4
        // queries at 0.002. 60 chunks of 700 tokens count twice each: 2 queries at 0.001.
        HandComputed(
            "rag",
            "scope: global",
            """
            workloads:
              w:
                kind: rag
                model: claude-haiku-4.5
                monthly_requests: 10000
                system_tokens: 500
                question_tokens: 100
                output_tokens: 200
                retrieval:
                  { chunks: 5, chunk_tokens: 400, rerank: cohere-rerank-3.5, candidates: 350 }
              split:
                kind: rag
                model: claude-haiku-4.5
                monthly_requests: 1000
                question_tokens: 100
                output_tokens: 0
                retrieval:
                  { chunks: 10, chunk_tokens: 600, rerank: amazon-rerank-1.0, candidates: 60 }
            """,
            [
                "w.input_tokens": "26.00", "w.output_tokens": "10.00", "w.rerank": "80.00",
                "split.input_tokens": "6.10", "split.rerank": "2.00",
            ]
        ),
        // Calls of 1,500, 1,900, 2,300, 2,700 and 3,100 tokens write 100 each and 200 at the end;
        // 2,000 runs. 1,000 runs of 2,000 and 500 tokens, six times.
        HandComputed(
            "agent",
            "scope: global",
            """
            workloads:
              steps:
                kind: agent
                model: claude-haiku-4.5
                monthly_runs: 2000
                visible_input_tokens: 1000
                visible_output_tokens: 200
                steps: 5
                system_tokens: 500
                step_input_tokens: 300
                step_output_tokens: 100
              factor:
                kind: agent
                model: claude-haiku-4.5
                monthly_runs: 1000
                visible_input_tokens: 2000
                visible_output_tokens: 500
                amplification: 6
            """,
            [
                "steps.input_tokens": "23.00", "steps.output_tokens": "6.00",
                "factor.input_tokens": "12.00", "factor.output_tokens": "15.00",
            ]
        ),
        // 3M and 200,000 tokens at 0.36 a million; 100M at 3.00 and 50M at 15.00.
        HandComputed(
            "batch-and-calculator",
            "scope: global",
            """
            workloads:
              night:
                kind: batch
                model: llama-3.3-70b
                scope: geo
                monthly_documents: 1000
                document_tokens: 3000
                output_tokens: 200
              calculator:
                kind: requests
                model: claude-sonnet-4.6
                monthly_requests: 100000
                input_tokens: 1000
                output_tokens: 500
            """,
            [
                "night.input_tokens": "1.08", "night.output_tokens": "0.072",
                "calculator.input_tokens": "300.00", "calculator.output_tokens": "750.00",
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
