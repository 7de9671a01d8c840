import Catalog
import Formulas
import Quantities
import Scenarios

/// The guardrails of a workload: text units of up to 1,000 characters, rounded up for every
/// policy, for what goes in and for what comes out.
///
/// What goes in is what the user wrote: neither the system prompt nor retrieved passages. The
/// grounding policy alone reads the passages, the question and the answer together.
struct GuardrailLines {
    let workload: Workload
    let guardrails: Guardrails
    let owner: Owner
    let usage: TokenUsage

    /// Adds one line for each policy.
    func add(to builder: inout ModelBuilder) {
        for check in guardrails.checks {
            let meter = check.policy.value.meter
            let sku = SKU(
                platform: .bedrock,
                offering: guardrails.service.offering,
                meter: meter,
                region: workload.region.value
            )
            let charge = Charge(sku, as: owner.prefix + meter.text, .safety, owner)
            if check.policy.value == .contentImages {
                guard let images = guardrails.imagesPerRequest else { continue }
                let number = usage.requests * builder.driver(images, of: owner)
                builder.add(charge, for: number, "images")
            } else {
                let characters = builder.driver(guardrails.charactersPerToken, of: owner)
                let units = usage.requests * textUnits(for: check, characters)
                builder.add(charge, for: units, "text units")
            }
        }
    }

    /// Text units of one request.
    private func textUnits(for check: GuardrailCheck, _ characters: Formula) -> Formula {
        func units(_ tokens: Formula) -> Formula { .roundedUp(tokens * characters / 1_000, 1) }
        guard check.policy.value != .grounding else {
            let read = usage.passages.map { $0 + usage.guardedInput } ?? usage.guardedInput
            return units(read + usage.guardedOutput)
        }
        return switch check.direction {
        case .input: units(usage.guardedInput)
        case .output: units(usage.guardedOutput)
        case .both: units(usage.guardedInput) + units(usage.guardedOutput)
        }
    }
}

extension GuardrailService {
    /// The offering of the catalog that holds its prices.
    fileprivate var offering: OfferingID { OfferingID(rawValue) }
}

extension GuardrailPolicy {
    /// The meter that counts the policy's text units or pictures.
    var meter: MeterID {
        switch self {
        case .content: "guardrail_content_text_units"
        case .contentImages: "guardrail_content_images"
        case .deniedTopics: "guardrail_denied_topics_text_units"
        case .pii: "guardrail_pii_text_units"
        case .promptAttack: "guardrail_prompt_attack_text_units"
        case .grounding: "guardrail_grounding_text_units"
        case .reasoning: "guardrail_reasoning_text_units"
        case .words: "guardrail_word_text_units"
        case .regex: "guardrail_regex_text_units"
        }
    }
}
