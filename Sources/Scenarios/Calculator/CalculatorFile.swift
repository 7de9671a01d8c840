/// The scenario file that the calculator writes, in parts that stand there under conditions.
///
/// A part has a name in angle brackets where a number, an option or another text goes.
public enum CalculatorFile {
    /// A part of the file.
    public struct Part: Sendable, Hashable {
        /// Its lines.
        public let text: String

        /// What must hold for it.
        public let conditions: [CalculatorCondition]

        /// The text in pieces, of which every second is a name.
        fileprivate let pieces: [String]

        fileprivate init(_ conditions: CalculatorCondition..., text: String) {
            self.conditions = conditions
            self.text = text + "\n"
            pieces = self.text.split(omittingEmptySubsequences: false) { "<>".contains($0) }
                .map(String.init)
        }
    }

    /// The file as it is for some options.
    ///
    /// - Parameters:
    ///   - chosen: The option of each choice.
    ///   - words: The text in the place of each name, which must be all.
    /// - Returns: The text of the file.
    public static func text(_ chosen: [String: String], _ words: [String: String]) -> String {
        var text = ""
        for part in parts where part.conditions.allSatisfy({ $0.holds(for: chosen) }) {
            for (number, piece) in part.pieces.enumerated() {
                text += number.isMultiple(of: 2) ? piece : words[piece] ?? ""
            }
        }
        return text
    }

    private typealias Form = CalculatorForm

    private static let isBatched = CalculatorCondition(Form.batch, Form.some)
    private static let isGuarded = CalculatorCondition("policies", Form.some)
    private static let isCachedAlone = CalculatorCondition("kind", "requests", "rag")

    /// The parts, in their order.
    public static let parts = [
        Part(
            text: """
                title: Calculator
                summary: What the calculator said.
                region: <region>
                """
        ),
        Part(CalculatorCondition("platform", Form.none), text: "scope: <scope>"),
        Part(isBatched, text: "parameters:\n  batch_share: <batch>"),
        Part(text: "workloads:\n  calculator:\n    model: <model>"),
        Part(CalculatorCondition("platform", Form.some), text: "    platform: <platform>"),
        Part(CalculatorCondition("served", Form.some), text: "    scope: <served>"),
        Part(CalculatorCondition("zone", Form.some), text: "    region: <zone>"),
        Part(
            CalculatorCondition("kind", "requests"),
            text: """
                    kind: requests
                    monthly_requests: <requests>
                    system_tokens: <prefix>
                    input_tokens: <input>
                    output_tokens: <output>
                """
        ),
        Part(
            Form.documents,
            text: """
                    kind: rag
                    monthly_requests: <requests>
                    system_tokens: <prefix>
                    question_tokens: <input>
                    output_tokens: <output>
                    retrieval:
                      knowledge_base: documents
                      chunks: <chunks>
                      chunk_tokens: <chunk_tokens>
                """
        ),
        Part(
            Form.agent,
            text: """
                    kind: agent
                    monthly_runs: <requests>
                    visible_input_tokens: <input>
                    visible_output_tokens: <output>
                    system_tokens: <prefix>
                    steps: <steps>
                    step_input_tokens: <step_input>
                    step_output_tokens: <step_output>
                """
        ),
        Part(
            CalculatorCondition("kind", "amplified"),
            text: """
                    kind: agent
                    monthly_runs: <requests>
                    visible_input_tokens: <input>
                    visible_output_tokens: <output>
                    amplification: <amplification>
                """
        ),
        Part(
            isBatched,
            text: "    tier: { standard: = 1 - batch_share, batch: = batch_share }"
        ),
        Part(
            Form.cached,
            isCachedAlone,
            text: "    caching: { ttl: <cache>, hit_rate: <hits> }"
        ),
        Part(
            Form.cached,
            Form.agent,
            text: """
                    caching:
                      ttl: <cache>
                      prefix: [system, history]
                      hit_rate: <hits>
                      step_hit_rate: <hits>
                """
        ),
        Part(isGuarded, text: "    guardrails: [<policies>]"),
        Part(
            Form.documents,
            text: """
                knowledge_bases:
                  documents:
                    store: { kind: <store> }
                    corpus: { pages: <pages> }
                    embedding: titan-text-embeddings-v2
                """
        ),
        Part(text: "adjacent:\n  other: { share_of_inference: <adjacent> }"),
    ]
}
