import Catalog

/// The usage types of Amazon Bedrock Guardrails, which name a policy in place of a model.
enum AWSPriceListGuardrails {
    /// The meter of a usage type without its prefix; nil for one that is of no known policy.
    static func meter(of usageType: String) -> MeterID? { meters[usageType] }

    private static let meters: [String: MeterID] = [
        "Guardrail-ContentPolicyUnitsConsumed": "guardrail_content_text_units",
        "Guardrail-ContentPolicyImageUnitsConsumed": "guardrail_content_images",
        "Guardrail-TopicPolicyUnitsConsumed": "guardrail_denied_topics_text_units",
        "Guardrail-WordPolicyUnitsConsumed": "guardrail_word_text_units",
        "Guardrail-SensitiveInformationPolicyPaidUnitsConsumed": "guardrail_pii_text_units",
        "Guardrail-SensitiveInformationPolicyFreeUnitsConsumed": "guardrail_regex_text_units",
        "Guardrail-ContextualGroundingPolicyUnitsConsumed": "guardrail_grounding_text_units",
        "Guardrail-AutomatedReasoningPolicyUnitsConsumed": "guardrail_reasoning_text_units",
    ]
}
