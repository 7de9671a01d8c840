import Foundation
import TestSupport
import Testing

/// The usage of the example is explained by what was planted in it.
@Suite("Usage of the example")
struct ExampleUsageTests {
    /// A tenth more requests, longer answers, and a fifth of it on a model of three times the price.
    ///
    /// The chatbot is estimated at 180,000 requests with 1,310 tokens in and 120 out on Claude Haiku
    /// 4.5, USD 235.80 and 108. In October it has a tenth more requests, answers of 150 tokens, and a
    /// fifth of it on Claude Sonnet 4.6 at three times the price.
    ///
    /// That fifth makes two fifths more of the cost: of input 0.4 × 235.80 × (1 + 1.1) / 2 = 99.036,
    /// and of output 0.4 × 108 × (1/3 + 1.1/6 + 1.25/6 + 1.375/3) = 51.12.
    @Test("the chatbot moved a fifth to a dearer model")
    func chatbot() throws {
        let project = try ProjectFolder.shippedWithUsage()
        let run = try Run(
            shell: "ratebook usage compare chatbot --month 2026-10 --format json",
            in: project
        )
        #expect(run.status == 0, "\(run.errors)")
        let text = run.output.filter { !$0.isWhitespace }
        // 207.504 + 118.80 + 155.628 + 89.10 for tokens, 99 for guardrails, 66.05 for logs.
        #expect(text.contains(#""actual":"736.082""#))
        #expect(text.contains(#"{"cause":"model","about":null,"amount":"150.156"}"#))
        // 27.5 percent of 343.80 are 94.545, of which logs are 66.05.
        #expect(text.contains(#"{"cause":"services","about":null,"amount":"-28.495"}"#))
        #expect(!text.contains("unplanned") && !text.contains("unseen"))
    }

    /// A fifth of the documents at twice the price.
    ///
    /// The summaries are estimated at 100,000 documents in batch for USD 309.60. In October 21,000 of
    /// 103,000 went on demand, at twice the price: 309.60 × 21/103 × (1 + 1.03) / 2 = 64.07.
    @Test("the summaries ran in part on demand")
    func summaries() throws {
        let project = try ProjectFolder.shippedWithUsage()
        let run = try Run("usage", "compare", "nightly-batch", in: project)
        let text = run.output.replacing(/[ ]+/, with: " ")
        #expect(text.contains("\nTiers +64.07\n"))
        #expect(text.contains("\nActual cost $383.90\n"))
    }

    @Test("what nobody claims fails the gate, and every claim finds usage")
    func unmatched() throws {
        let project = try ProjectFolder.shippedWithUsage()
        let run = try Run("check", "--gate", "unmatched", in: project)
        // What the laboratory used is in no scenario: 21,000 requests for 87.15.
        #expect(run.status == 1)
        #expect(run.errors.contains("87.15 USD of 2026-10 are in no scenario"))
        #expect(!run.errors.contains("unused-claim"))
    }
}
