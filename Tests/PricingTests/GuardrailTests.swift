import Catalog
import Diagnostics
import Formulas
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("Guardrails")
struct GuardrailTests {
    /// A million requests with 251 tokens in and 250 out: 1,004 characters are 2 text units, 1,000
    /// are 1, and both together are 3.
    private func estimate(
        _ checks: [GuardrailCheck],
        service: GuardrailService = .guardrails,
        images: String? = nil
    ) throws -> Estimate {
        let guardrails = Guardrails(
            service: service,
            checks: checks,
            charactersPerToken: try TestScenario.standard(.charactersPerToken),
            imagesPerRequest: try images.map { try TestScenario.number(.imagesPerRequest, $0) }
        )
        let shape = try TestScenario.requests("1000000", input: "251", output: "250")
        let workload = TestScenario.workload(shape, guardrails: guardrails)
        return try TestScenario.estimate(TestScenario.scenario([workload]))
    }

    @Test(
        "text units are rounded up for each policy, on the way in and on the way out",
        arguments: [
            (GuardrailPolicy.content, "content_text_units", "450.00"),
            (.deniedTopics, "denied_topics_text_units", "450.00"),
            (.pii, "pii_text_units", "300.00"),
            (.reasoning, "reasoning_text_units", "510.00"),
            (.grounding, "grounding_text_units", "300.00"),
        ]
    )
    func policies(policy: GuardrailPolicy, meter: String, cost: String) throws {
        let estimate = try estimate([GuardrailCheck(Choice(value: policy))])
        #expect(estimate.expected("w.guardrail_" + meter) == cost)
    }

    @Test("word filters and patterns are priced at nought, with a rate")
    func freePolicies() throws {
        let checks = [GuardrailPolicy.words, .regex].map { GuardrailCheck(Choice(value: $0)) }
        let estimate = try estimate(checks)
        #expect(estimate.expected("w.guardrail_word_text_units") == "0.00")
        #expect(estimate.expected("w.guardrail_regex_text_units") == "0.00")
        #expect(estimate.model.rates.contains { $0.slot.name == "w.guardrail_regex_text_units" })
    }

    @Test(
        "a policy may check one way only",
        arguments: [(GuardrailCheck.Direction.input, "300.00"), (.output, "150.00")]
    )
    func directions(direction: GuardrailCheck.Direction, cost: String) throws {
        let check = GuardrailCheck(Choice(value: .content), direction: direction)
        #expect(try estimate([check]).expected("w.guardrail_content_text_units") == cost)
    }

    @Test("pictures are counted, not their text")
    func images() throws {
        let estimate = try estimate(
            [GuardrailCheck(Choice(value: .contentImages))],
            images: "2"
        )
        #expect(estimate.expected("w.guardrail_content_images") == "1500.00")
    }

    @Test("checks without a guardrail have prices of their own")
    func checks() throws {
        let checks = [GuardrailPolicy.content, .pii, .promptAttack]
            .map { GuardrailCheck(Choice(value: $0), direction: .input) }
        let estimate = try estimate(checks, service: .checks)
        #expect(estimate.expected("w.guardrail_content_text_units") == "140.00")
        #expect(estimate.expected("w.guardrail_pii_text_units") == "200.00")
        #expect(estimate.expected("w.guardrail_prompt_attack_text_units") == "160.00")
    }
}
