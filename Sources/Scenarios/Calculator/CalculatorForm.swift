/// What the calculator asks.
public enum CalculatorForm {
    /// The workload of its scenarios.
    public static let workload = "calculator"

    /// The kind of work in which each call sends all before it again.
    public static let agentKind = "agent"

    /// The option of a choice that leaves out what it is about.
    public static let none = "none"

    /// What stands for a choice that a number or a list makes: it is there.
    static let some = "some"

    /// The choices.
    public static let choices = [
        CalculatorChoice(
            "kind",
            "Kind of work",
            [
                "requests": "Single requests", "rag": "Answers from documents",
                agentKind: "Agent, call by call", "amplified": "Agent, by amplification",
            ]
        ),
        CalculatorChoice(
            "cache",
            "Prompt cache",
            [none: "None", "5m": "For 5 minutes", "1h": "For an hour"],
            where: [stepwise]
        ),
        CalculatorChoice(
            "store",
            "Vector store",
            ["opensearch-serverless": "OpenSearch Serverless", "s3-vectors": "S3 Vectors"],
            where: [documents]
        ),
    ]

    /// What a guardrail may check.
    public static let policies: [GuardrailPolicy] = [.content, .deniedTopics, .pii, .grounding]

    /// The numbers, in the order in which a program asks for them.
    public static let numbers = [
        CalculatorNumber(
            "requests",
            "Requests a month",
            "requests",
            "100000",
            in: ("1", "1000000000"),
            as: drivers("monthly_requests", "monthly_runs")
        ),
        CalculatorNumber(
            "input",
            "Input tokens of a request",
            "tokens",
            "1000",
            in: ("0", "10000000"),
            as: drivers("input_tokens", "question_tokens", "visible_input_tokens")
        ),
        CalculatorNumber(
            "output",
            "Output tokens of a request",
            "tokens",
            "300",
            in: ("0", "1000000"),
            as: drivers("output_tokens", "visible_output_tokens")
        ),
        CalculatorNumber(
            "prefix",
            "Tokens before it that are the same in every request",
            "tokens",
            "1500",
            in: ("0", "10000000"),
            as: drivers("system_tokens"),
            where: [stepwise]
        ),
        CalculatorNumber(
            "hits",
            "Cached share: requests that find these in the cache",
            "%",
            "90",
            in: ("0", "100"),
            as: drivers("hit_rate", "step_hit_rate"),
            where: [stepwise, cached]
        ),
        CalculatorNumber(
            "steps",
            "Model calls of a run",
            "calls",
            "8",
            in: ("1", "500"),
            as: drivers("steps"),
            where: [agent]
        ),
        CalculatorNumber(
            "step_input",
            "Tokens that the tool of a call gives back",
            "tokens",
            "800",
            in: ("0", "1000000"),
            as: drivers("step_input_tokens"),
            where: [agent]
        ),
        CalculatorNumber(
            "step_output",
            "Tokens that a call writes before the answer",
            "tokens",
            "200",
            in: ("1", "1000000"),
            as: drivers("step_output_tokens"),
            where: [agent]
        ),
        CalculatorNumber(
            "amplification",
            "Tokens of a run against those that a person sees",
            "times",
            "7.5",
            in: ("1", "1000"),
            as: drivers("amplification"),
            where: [CalculatorCondition("kind", "amplified")]
        ),
        CalculatorNumber(
            "pages",
            "Pages of the documents",
            "pages",
            "10000",
            in: ("1", "100000000"),
            as: ["documents.pages"],
            where: [documents]
        ),
        CalculatorNumber(
            "chunks",
            "Passages that are put into the prompt",
            "passages",
            "6",
            in: ("0", "1000"),
            as: drivers("chunks"),
            where: [documents]
        ),
        CalculatorNumber(
            "chunk_tokens",
            "Tokens of a passage",
            "tokens",
            "400",
            in: ("0", "100000"),
            as: drivers("chunk_tokens"),
            where: [documents]
        ),
        CalculatorNumber(
            batch,
            "Share that can wait for a batch",
            "%",
            "0",
            in: ("0", "100"),
            as: ["batch_share"],
            where: [CalculatorCondition("kind", "requests", "rag")]
        ),
        CalculatorNumber(
            "adjacent",
            "AWS services beside Bedrock, as a share of tokens",
            "%",
            "0",
            in: ("0", "100"),
            as: ["adjacent.share_of_inference"]
        ),
    ]

    /// The number that is a share of a tier of its own.
    public static let batch = "batch"

    static let stepwise = CalculatorCondition("kind", "requests", "rag", "agent")
    static let documents = CalculatorCondition("kind", "rag")
    static let agent = CalculatorCondition("kind", agentKind)
    static let cached = CalculatorCondition("cache", "5m", "1h")

    private static func drivers(_ keys: String...) -> [String] {
        keys.map { workload + "." + $0 }
    }
}
