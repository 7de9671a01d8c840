import Foundation
import Quantities
import TestSupport
import Testing

/// Each way to buy tokens, from a scenario file to a page, with a catalog of a few listed rates.
@Suite("Buying tokens")
struct TokenPurchaseTests {
    /// Offering, meter, region, scope or `-`, tier and price of the AWS page or Price List.
    private static let rates = """
        claude-sonnet-4.6 input_tokens * geo standard 3.30 1000000 tokens
        claude-sonnet-4.6 output_tokens * geo standard 16.50 1000000 tokens
        claude-sonnet-4.6 input_tokens * geo batch 1.65 1000000 tokens
        claude-sonnet-4.6 output_tokens * geo batch 8.25 1000000 tokens
        claude-sonnet-4.6 reserved_input_tpm_hours * geo reserved-3m 0.1782 1000 TPM-hours
        claude-sonnet-4.6 reserved_output_tpm_hours * geo reserved-3m 0.891 1000 TPM-hours
        llama-3.1-70b model_unit_hours * - provisioned 24.00 model unit-hour
        llama-3.1-70b training_tokens * - standard 7.99 1000000 tokens
        nova-2-lite input_tokens us-east-1 in-region custom 0.00030 1000 tokens
        nova-2-lite output_tokens us-east-1 in-region custom 0.00250 1000 tokens
        nova-2-lite training_tokens us-east-1 - standard 0.00378 1000 tokens
        model-customization custom_model_months * - standard 1.95 model-month
        custom-model-import-1.0 custom_model_unit_minutes us-east-1 - standard 0.05718 CMU-minute
        custom-model-import-1.0 custom_model_unit_months * - standard 1.95 CMU-month
        """

    private static let scenario = """
        title: One
        summary: A test.
        region: us-east-1
        scope: geo

        workloads:
          split:
            kind: requests
            model: claude-sonnet-4.6
            monthly_requests: 1000
            input_tokens: 1000
            output_tokens: 100
            tier: { standard: 70%, batch: 30% }
          held:
            kind: requests
            model: claude-sonnet-4.6
            monthly_requests: 538000
            input_tokens: 10000
            output_tokens: 500
            reserved: { term: 3m, input_tpm: 100000, output_tpm: 10000 }
          units:
            kind: requests
            model: llama-3.1-70b
            scope: in-region
            monthly_requests: 109500
            input_tokens: 900
            output_tokens: 100
            provisioned: { units: 1, tokens_per_minute_per_unit: 5000 }
          tuned:
            kind: batch
            model: nova-2-lite
            scope: in-region
            monthly_documents: 1000
            document_tokens: 1000
            output_tokens: 1000
            custom_model:
              distillation:
                teacher: claude-sonnet-4.6
                scope: geo
                teacher_input_tokens: 2000000
                teacher_output_tokens: 1000000
                training_tokens: 3000000
                epochs: 2
          brought:
            kind: requests
            model: llama-3.1-70b
            scope: in-region
            monthly_requests: 1000
            input_tokens: 100
            output_tokens: 100
            custom_model:
              import: { custom_model_units: 2, active_hours_per_month: 200 }
        """

    private func project() throws -> ProjectFolder {
        let project = try ProjectFolder.shipped(with: Self.scenario)
        for name in ["catalog/releases", "catalog/availability", "prices"] {
            try project.remove("Content/" + name)
        }
        let rows = Self.rates.split(separator: "\n")
            .map { line in
                let words = line.split(separator: " ", maxSplits: 6).map(String.init)
                let scope = words[3] == "-" ? "" : words[3]
                return "aws-bedrock,\(words[0]),\(words[1]),\(words[2]),\(scope),\(words[4]),,"
                    + "\(words[5]),\(words[6]),2026-07-01,,confirmed,aws-bedrock-page-2026-07-01,"
            }
        let head =
            "platform,offering,meter,region,scope,tier,condition,price_usd,per,effective_from,"
            + "effective_until,status,source,note"
        try project.write(([head] + rows).joined(separator: "\n") + "\n", to: "rates.csv")
        let line = "ratebook rates add --release 2026-07-01 --file rates.csv"
        let run = try Run(shell: line, in: project)
        #expect(run.errors == "")
        return project
    }

    @Test("each line has the amount of a hand computation, and so has the page")
    func lines() throws {
        let project = try project()
        let estimate = try EstimateJSON(Run("estimate", "one", "--json", in: project).output)
        for (line, amount) in Self.amounts {
            #expect(try estimate.money(line: line, "expected").description == amount)
        }
        #expect(estimate.lines("lines").count == Self.amounts.count)
        let derived = estimate.lines("derived")
        let use = derived.first { $0["id"] as? String == "units.provisioned.utilization" }
        #expect(use?["expected"] as? String == "0.5")

        let build = try Run("build", "--formats", "html,md", in: project)
        #expect(build.status == 0)
        for format in ["html", "md"] {
            let page = try project.text(of: "Public/scenarios/one/index." + format)
            for words in ["3,300.00", "17,520.00", "1,372.32", "Held, beyond the reserved tokens"] {
                #expect(page.contains(words))
            }
        }
        let portfolio = try project.text(of: "Public/index.md")
        #expect(portfolio.contains("standard and batch"))
    }

    private static let amounts: KeyValuePairs = [
        // 70% and 30% of a million tokens in and of 100,000 out.
        "split.standard.input_tokens": "2.31", "split.standard.output_tokens": "1.155",
        "split.batch.input_tokens": "0.495", "split.batch.output_tokens": "0.2475",
        // The least reservation for three months; 1,000M of 5,380M tokens are beyond it.
        "held.reserved_input_tpm_hours": "13008.60",
        "held.reserved_output_tpm_hours": "6504.30",
        "held.overflow.input_tokens": "3300.00", "held.overflow.output_tokens": "0.00",
        "units.model_unit_hours": "17520.00",
        // The student is trained on 3M tokens twice, at 3.78 a million.
        "tuned.teacher.input_tokens": "6.60", "tuned.teacher.output_tokens": "16.50",
        "tuned.training_tokens": "22.68", "tuned.custom_model_months": "1.95",
        "tuned.input_tokens": "0.30", "tuned.output_tokens": "2.50",
        // 2 units in 200 hours are 24,000 minutes.
        "brought.custom_model_unit_minutes": "1372.32",
        "brought.custom_model_unit_months": "3.90",
    ]

    @Test("the command line may set what is bought, but not break a split")
    func settings() throws {
        let project = try project()
        let units = "ratebook estimate one --json --set units.provisioned.units=2"
        let doubled = try EstimateJSON(Run(shell: units, in: project).output)
        #expect(
            try doubled.money(line: "units.model_unit_hours", "expected").description == "35040.00"
        )
        let split = try Run(
            shell: "ratebook estimate one --set split.tier.batch=40%",
            in: project
        )
        #expect(split.errors.contains("110% together"))
    }
}
