import Testing

/// Something that costs money according to the seed, and the lines that meet it.
struct SeedCost: CustomTestStringConvertible {
    /// What the seed says, in short.
    let sentence: String

    /// The shipped scenario that shows it.
    let scenario: String

    /// The lines of the scenario that are its price; of a discount its deduction.
    let lines: [String]

    var testDescription: String { sentence }

    init(_ sentence: String, _ scenario: String, _ lines: String...) {
        self.sentence = sentence
        self.scenario = scenario
        self.lines = lines
    }
}

extension SeedCost {
    /// Every sentence of the seed that names a cost.
    static let all =
        pricingModels + customization + knowledgeBases + agents + adjacent + workloads
        + levers

    private static let pricingModels = [
        SeedCost(
            "Input and output tokens are priced apart",
            "chatbot",
            "conversations.input_tokens",
            "conversations.output_tokens"
        ),
        SeedCost("Image models are paid by the image", "media-studio", "pictures.output_images"),
        SeedCost(
            "Audio and video are paid by their length",
            "media-studio",
            "data_automation.audio_minutes",
            "data_automation.video_minutes",
            "clips.output_video_seconds_720p",
            "voices.output_audio_tokens"
        ),
        SeedCost(
            "On demand is the default, without a minimum",
            "mail-triage",
            "sorting.standard.input_tokens",
            "sorting.standard.output_tokens"
        ),
        SeedCost(
            "Priority costs more than standard",
            "mail-triage",
            "sorting.priority.input_tokens",
            "sorting.priority.output_tokens"
        ),
        SeedCost(
            "Flex costs less than standard",
            "mail-triage",
            "sorting.flex.input_tokens",
            "sorting.flex.output_tokens"
        ),
        SeedCost(
            "Batch answers within a day for half the price",
            "nightly-batch",
            "summaries.input_tokens",
            "summaries.output_tokens"
        ),
        SeedCost("Batch, also of DeepSeek", "mail-triage", "sorting.batch.input_tokens"),
        SeedCost(
            "Model units are paid by the hour, used or not",
            "fine-tuned-support",
            "answers.model_unit_hours"
        ),
        SeedCost(
            "Capacity can be reserved for predictable workloads",
            "mail-triage",
            "replies.reserved_input_tpm_hours",
            "replies.reserved_output_tpm_hours",
            "replies.overflow.input_tokens"
        ),
        SeedCost(
            "Provisioned throughput is negotiated with the account team",
            "fine-tuned-support",
            "discounts.1"
        ),
        SeedCost(
            "A request that another region serves costs what its own region says",
            "nightly-batch",
            "summaries.input_tokens"
        ),
    ]

    private static let customization = [
        SeedCost(
            "Training is paid by the token, times the epochs",
            "fine-tuned-support",
            "answers.training_tokens"
        ),
        SeedCost(
            "Weights of custom models are stored by the month",
            "fine-tuned-support",
            "answers.custom_model_months"
        ),
        SeedCost(
            "A custom model needs provisioned throughput",
            "fine-tuned-support",
            "answers.model_unit_hours"
        ),
        SeedCost(
            "Newer custom models are also paid by the token",
            "distilled-extraction",
            "fields.input_tokens",
            "fields.output_tokens"
        ),
        SeedCost(
            "An imported model needs capacity",
            "distilled-extraction",
            "handwriting.custom_model_unit_minutes",
            "handwriting.custom_model_unit_months"
        ),
        SeedCost(
            "Reinforcement fine-tuning is paid by the hour",
            "distilled-extraction",
            "disputes.training_hours"
        ),
        SeedCost(
            "The teacher of a distillation answers at its on-demand price",
            "distilled-extraction",
            "fields.teacher.input_tokens",
            "fields.teacher.output_tokens"
        ),
        SeedCost(
            "The student of a distillation is customised and kept",
            "distilled-extraction",
            "fields.training_tokens",
            "fields.custom_model_months"
        ),
    ]

    private static let knowledgeBases = [
        SeedCost(
            "OpenSearch Serverless has a minimum without any query",
            "rag-assistant",
            "handbook.store.indexing",
            "handbook.store.search",
            "handbook.store.storage"
        ),
        SeedCost(
            "S3 Vectors is paid by storage and use",
            "s3-vectors-handbook",
            "handbook.store.storage",
            "handbook.store.put_once",
            "handbook.store.queries",
            "handbook.store.processing"
        ),
        SeedCost(
            "Documents and questions are embedded",
            "rag-assistant",
            "handbook.embedding_once",
            "handbook.embedding_refresh",
            "handbook.questions.answers.embedding"
        ),
        SeedCost(
            "Data Automation parses by the page",
            "rag-assistant",
            "handbook.parsing_once",
            "handbook.parsing_refresh"
        ),
        SeedCost("Reranking is paid by the query", "rag-assistant", "answers.rerank"),
    ]

    private static let agents = [
        SeedCost(
            "Every step of an agent is paid, not only what a person sees",
            "agentcore-operations",
            "runs.cache_read_tokens",
            "runs.cache_write_5m_tokens",
            "runs.output_tokens"
        ),
        SeedCost(
            "The runtime is paid by processor and memory, by the second",
            "agentcore-operations",
            "agentcore.runtime.vcpu_hours",
            "agentcore.runtime.memory_gb_hours"
        ),
        SeedCost(
            "The browser and the code interpreter likewise",
            "agentcore-operations",
            "agentcore.browser.vcpu_hours",
            "agentcore.code_interpreter.memory_gb_hours"
        ),
        SeedCost(
            "The gateway is paid by operation and by indexed tool",
            "agentcore-operations",
            "agentcore.gateway.gateway_invocations",
            "agentcore.gateway.gateway_searches",
            "agentcore.gateway.indexed_tool_months"
        ),
        SeedCost(
            "Memory is paid by event, and by record kept and retrieved",
            "agentcore-operations",
            "agentcore.memory.memory_events",
            "agentcore.memory.memory_record_months",
            "agentcore.memory.memory_retrievals"
        ),
        SeedCost(
            "Identity is paid by token or key issued",
            "agentcore-operations",
            "agentcore.identity.identity_requests"
        ),
        SeedCost(
            "Policy is paid by authorization request",
            "agentcore-operations",
            "agentcore.policy.policy_requests"
        ),
        SeedCost(
            "Guardrails count text units for each policy",
            "rag-assistant",
            "answers.guardrail_content_text_units",
            "answers.guardrail_denied_topics_text_units"
        ),
        SeedCost(
            "Flows are paid by node transition",
            "agentcore-operations",
            "flows.flow_node_transitions"
        ),
    ]

    private static let adjacent = [
        SeedCost("Logs are paid by the gigabyte", "agentcore-operations", "adjacent.logs"),
        SeedCost(
            "S3 keeps batch files, documents and artifacts",
            "distilled-extraction",
            "adjacent.s3"
        ),
        SeedCost(
            "KMS is paid by key and by request",
            "agentcore-operations",
            "adjacent.kms.keys",
            "adjacent.kms.requests"
        ),
        SeedCost(
            "VPC endpoints are paid by the hour",
            "agentcore-operations",
            "adjacent.vpc_endpoints.hours",
            "adjacent.vpc_endpoints.data"
        ),
        SeedCost(
            "Data out to the internet is paid, also of AgentCore",
            "agentcore-operations",
            "adjacent.data_transfer"
        ),
        SeedCost(
            "Data between regions is paid",
            "agentcore-operations",
            "adjacent.other"
        ),
        SeedCost(
            "Adjacent services are a fifth to a third of inference",
            "chatbot",
            "adjacent.other"
        ),
    ]

    private static let workloads = [
        SeedCost(
            "The input of a chatbot grows with every turn",
            "chatbot",
            "conversations.input_tokens"
        ),
        SeedCost(
            "A document assistant pays for its context, and for its store",
            "rag-assistant",
            "answers.input_tokens",
            "handbook.store.search"
        ),
        SeedCost(
            "An agent pays several times what is visible, and guardrails",
            "agent-workflow",
            "runs.input_tokens",
            "runs.guardrail_content_text_units"
        ),
        SeedCost("A nightly pipeline pays batch rates", "nightly-batch", "summaries.input_tokens"),
        SeedCost(
            "A tuned pipeline adds training and storage",
            "distilled-extraction",
            "fields.training_tokens",
            "fields.custom_model_months"
        ),
    ]

    private static let levers = [
        SeedCost(
            "A cascade pays for the first try of every request",
            "agentcore-operations",
            "triage.input_tokens",
            "triage.output_tokens"
        ),
        SeedCost(
            "Cached reads cost less",
            "rag-assistant",
            "answers.cache_read_tokens"
        ),
        SeedCost(
            "Cache writes cost more",
            "rag-assistant",
            "answers.cache_write_5m_tokens"
        ),
        SeedCost(
            "A cache may live for an hour",
            "s3-vectors-handbook",
            "answers.cache_write_1h_tokens"
        ),
        SeedCost(
            "Requests are routed between models of a family",
            "agentcore-operations",
            "routing.routed_requests"
        ),
        SeedCost(
            "A conversation pays for its history in each turn",
            "service-desk",
            "answers.input_tokens"
        ),
        SeedCost("Consultants are paid for an audit", "mail-triage", "own.1"),
    ]
}
