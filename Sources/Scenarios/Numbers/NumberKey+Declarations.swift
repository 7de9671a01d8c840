import Quantities

// Every number that a scenario file may state.

extension NumberKey {
    package static let monthlyRequests = NumberKey.monthly("requests")
    package static let systemTokens = NumberKey.count(
        "system_tokens",
        "System prompt",
        of: "tokens",
        default: 0
    )
    package static let inputTokens = NumberKey.count(
        "input_tokens",
        "Input beside the system prompt",
        of: "tokens"
    )
    package static let outputTokens = NumberKey.count("output_tokens", "Answer", of: "tokens")
    package static let monthlyUsers = NumberKey.count(
        "monthly_users",
        "Users a month",
        of: "users",
        grows: true
    )
    package static let conversationsPerUser = NumberKey.count(
        "conversations_per_user",
        "Conversations of a user",
        of: "conversations"
    )
    package static let turnsPerConversation = NumberKey.count(
        "turns_per_conversation",
        "Turns of a conversation",
        of: "turns",
        minimum: 1
    )
    package static let messageTokens = NumberKey.count(
        "message_tokens",
        "Message of the user",
        of: "tokens",
        minimum: 1
    )
    package static let questionTokens = NumberKey.count("question_tokens", "Question", of: "tokens")
    package static let chunks = NumberKey.count("chunks", "Chunks in the prompt", of: "chunks")
    package static let candidates = NumberKey.count(
        "candidates",
        "Chunks found and ranked",
        of: "chunks"
    )
    package static let chunkTokens = NumberKey.count(
        "chunk_tokens",
        "Size of a chunk",
        of: "tokens"
    )
    package static let monthlyRuns = NumberKey.monthly("runs")
    package static let visibleInputTokens = NumberKey.count(
        "visible_input_tokens",
        "Prompt that a person sees",
        of: "tokens"
    )
    package static let visibleOutputTokens = NumberKey.count(
        "visible_output_tokens",
        "Answer that a person sees",
        of: "tokens"
    )
    package static let amplification = NumberKey(
        name: "amplification",
        label: "Token amplification",
        unit: .factor,
        minimum: .one,
        maximum: nil,
        defaultValue: nil
    )
    package static let steps = NumberKey.count(
        "steps",
        "Model calls of a run",
        of: "steps",
        minimum: 1
    )
    package static let stopAfter = NumberKey.count(
        "stop_after",
        "Model calls after which a run is stopped",
        of: "steps",
        minimum: 1
    )
    package static let toolDefinitionTokens = NumberKey.count(
        "tool_definition_tokens",
        "Tool definitions",
        of: "tokens",
        default: 0
    )
    package static let stepInputTokens = NumberKey.count(
        "step_input_tokens",
        "Tool result of a step",
        of: "tokens"
    )
    package static let stepOutputTokens = NumberKey.count(
        "step_output_tokens",
        "Reasoning and tool call of a step",
        of: "tokens",
        minimum: 1
    )
    package static let webSearches = NumberKey.count(
        "web_searches",
        "Web searches for one unit of the workload",
        of: "searches"
    )
    package static let retries = NumberKey.share(
        "retries",
        "Calls that are made a second time",
        default: 0
    )
    package static let monthlyDocuments = NumberKey.monthly("documents")
    package static let documentTokens = NumberKey.count("document_tokens", "Document", of: "tokens")
    package static let hitRate = NumberKey.share("hit_rate", "Requests that find the prefix cached")
    package static let turnHitRate = NumberKey.share(
        "turn_hit_rate",
        "Later turns that find the conversation cached"
    )
    package static let stepHitRate = NumberKey.share(
        "step_hit_rate",
        "Later steps that find the run cached",
        default: 100
    )
    package static let arrivalsPerHour = NumberKey.count(
        "arrivals_per_hour",
        "Requests an hour that share the prefix",
        of: "requests",
        grows: true
    )
    package static let activeHoursPerMonth = NumberKey.count(
        "active_hours_per_month",
        "Hours a month in which requests come",
        of: "hours",
        minimum: 1,
        maximum: 744
    )
    package static let largeShare = NumberKey.share("share", "Requests that are large")
    package static let largeInputTokens = NumberKey.count(
        "input_tokens",
        "Large request beside the system prompt",
        of: "tokens"
    )
    package static let monthlyTexts = NumberKey.monthly("texts")
    package static let textTokens = NumberKey.count("text_tokens", "Text", of: "tokens")
    package static let charactersPerToken = NumberKey.count(
        "characters_per_token",
        "Characters of a token",
        of: "characters",
        default: 4
    )
    package static let imagesPerRequest = NumberKey.count(
        "images_per_request",
        "Pictures of a request",
        of: "images"
    )
    package static let pages = NumberKey.count(
        "pages",
        "Pages of the corpus",
        of: "pages",
        grows: true
    )
    package static let tokensPerPage = NumberKey.count(
        "tokens_per_page",
        "Tokens of a page",
        of: "tokens",
        default: 600
    )
    package static let storedChunkTokens = NumberKey.count(
        "stored_chunk_tokens",
        "Tokens of a stored chunk",
        of: "tokens",
        default: 300,
        minimum: 1
    )
    package static let monthlyRefresh = NumberKey.share(
        "monthly_refresh",
        "Corpus read again every month",
        default: 0
    )
    package static let dimensions = NumberKey.count(
        "dimensions",
        "Dimensions of a vector",
        of: "dimensions",
        default: 1024
    )
    package static let metadataBytes = NumberKey.count(
        "metadata_bytes",
        "Key and metadata of a vector",
        of: "bytes",
        default: 1024
    )
    package static let hoursPerMonth = NumberKey.count(
        "hours_per_month",
        "Hours in a month",
        of: "hours",
        default: 730,
        minimum: 1,
        maximum: 744
    )
    package static let amount = NumberKey(
        name: "amount",
        label: "Amount",
        unit: .dollars,
        minimum: .zero,
        maximum: nil,
        defaultValue: nil
    )

    package static let budget = NumberKey(
        name: "monthly",
        label: "Budget a month",
        unit: .dollars,
        minimum: .zero,
        maximum: nil,
        defaultValue: nil
    )
    package static let nearBudget = NumberKey.share(
        "near",
        "Share of the budget from which a cost is near it"
    )

    package static let discountRate = NumberKey.share(
        "discount_rate",
        "Discount rate a year"
    )

    package static let allocatedShare = NumberKey.share("share", "Share of a shared cost")

    /// The units of a meter in a month.
    package static func monthlyAmount(_ meter: String, of units: String) -> NumberKey {
        .count("monthly_amount", meter + " a month", of: units, grows: true)
    }
}
