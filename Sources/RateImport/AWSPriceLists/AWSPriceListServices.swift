import Catalog

/// The usage types of services that have no model: Guardrails, AgentCore and managed knowledge
/// bases, each of which names what is counted.
enum AWSPriceListServices {
    /// What a usage type is the price of.
    struct Item {
        /// Who sells it.
        let platform: PlatformID

        /// The name of the offering.
        let offering: String

        /// What is counted.
        let meter: MeterID
    }

    /// What a usage type without its prefix is of; nil for one of no known service.
    static func item(of usageType: String) -> Item? {
        if let meter = policies[usageType] {
            return Item(
                platform: AWSPriceListOffers.platform,
                offering: "guardrails",
                meter: meter
            )
        }
        return agents[usageType].map { Item(platform: agentCore, offering: $0, meter: $1) }
    }

    private static let agentCore: PlatformID = "aws-agentcore"

    private static let policies: [String: MeterID] = [
        "Guardrail-ContentPolicyUnitsConsumed": "guardrail_content_text_units",
        "Guardrail-ContentPolicyImageUnitsConsumed": "guardrail_content_images",
        "Guardrail-TopicPolicyUnitsConsumed": "guardrail_denied_topics_text_units",
        "Guardrail-WordPolicyUnitsConsumed": "guardrail_word_text_units",
        "Guardrail-SensitiveInformationPolicyPaidUnitsConsumed": "guardrail_pii_text_units",
        "Guardrail-SensitiveInformationPolicyFreeUnitsConsumed": "guardrail_regex_text_units",
        "Guardrail-ContextualGroundingPolicyUnitsConsumed": "guardrail_grounding_text_units",
        "Guardrail-AutomatedReasoningPolicyUnitsConsumed": "guardrail_reasoning_text_units",
    ]

    /// The offer of AgentCore; of the second version of a platform (`-v2`) and of instances the
    /// catalog has no meters.
    private static let agents: [String: (String, MeterID)] = [
        "Runtime:Consumption-based:vCPU": ("agentcore-runtime", "vcpu_hours"),
        "Runtime:Consumption-based:Memory": ("agentcore-runtime", "memory_gb_hours"),
        "BrowserTool:Consumption-based:vCPU": ("agentcore-browser", "vcpu_hours"),
        "BrowserTool:Consumption-based:Memory": ("agentcore-browser", "memory_gb_hours"),
        "CodeInterpreter:Consumption-based:vCPU": ("agentcore-code-interpreter", "vcpu_hours"),
        "CodeInterpreter:Consumption-based:Memory": (
            "agentcore-code-interpreter", "memory_gb_hours"
        ),
        "Gateway:Consumption-based:API-Invocations": ("agentcore-gateway", "gateway_invocations"),
        "Gateway:Consumption-based:Search-API": ("agentcore-gateway", "gateway_searches"),
        "Gateway:Consumption-based:Tool-Indexing": ("agentcore-gateway", "indexed_tool_months"),
        "Memory:Consumption-based:Short-Term-Memory": ("agentcore-memory", "memory_events"),
        "Memory:Consumption-based:Long-Term-Memory-Storage:Built-in-memory": (
            "agentcore-memory", "memory_record_months"
        ),
        "Memory:Consumption-based:Long-Term-Memory-Retrieval": (
            "agentcore-memory", "memory_retrievals"
        ),
        "Knowledge-Base:Consumption-based:Storage": (
            "managed-knowledge-base", "storage_gb_months"
        ),
        "Knowledge-Base:Consumption-based:Retrieval": ("managed-knowledge-base", "retrievals"),
        "Knowledge-Base:Consumption-based:AgenticRetrieval": (
            "managed-knowledge-base", "agentic_retrievals"
        ),
    ]
}
