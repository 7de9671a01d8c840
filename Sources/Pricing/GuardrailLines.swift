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
        let characters = builder.driver(guardrails.charactersPerToken, of: owner)
        for policy in guardrails.policies {
            let units = usage.requests * textUnits(for: policy.value, characters)
            let meter = policy.value.meter
            let sku = SKU(
                platform: .bedrock,
                offering: .guardrails,
                meter: meter,
                region: workload.region.value
            )
            let id = owner.prefix + meter.text
            builder.add(
                LineItem(
                    id: LineID(id),
                    part: .safety,
                    group: owner.title,
                    label: builder.catalog.label(of: meter),
                    recurrence: .monthly,
                    usage: units,
                    usageUnit: "text units",
                    formula: units * builder.bind(sku, to: RateSlot(id))
                )
            )
        }
    }

    private func textUnits(for policy: GuardrailPolicy, _ characters: Formula) -> Formula {
        func units(_ tokens: Formula) -> Formula { .roundedUp(tokens * characters / 1_000, 1) }
        guard policy == .grounding else {
            return units(usage.guardedInput) + units(usage.guardedOutput)
        }
        let read = usage.passages.map { $0 + usage.guardedInput } ?? usage.guardedInput
        return units(read + usage.guardedOutput)
    }
}

extension GuardrailPolicy {
    /// The meter that counts the policy's text units.
    fileprivate var meter: MeterID {
        switch self {
        case .content: MeterID("guardrail_content_text_units")
        case .deniedTopics: MeterID("guardrail_denied_topics_text_units")
        case .pii: MeterID("guardrail_pii_text_units")
        case .grounding: MeterID("guardrail_grounding_text_units")
        case .reasoning: MeterID("guardrail_reasoning_text_units")
        case .words: MeterID("guardrail_word_text_units")
        case .regex: MeterID("guardrail_regex_text_units")
        }
    }
}
