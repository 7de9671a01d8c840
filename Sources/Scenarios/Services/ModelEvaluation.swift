public import Catalog

/// A comparison of models by their answers, judged by people.
public struct ModelEvaluation: Sendable, Hashable {
    /// How often it is made.
    public let recurrence: Recurrence

    /// The models that answer or judge, in the order of the file.
    public let models: [Model]

    /// Tasks that people judge.
    public let humanTasks: Assumption

    /// Creates an evaluation.
    public init(recurrence: Recurrence, models: [Model], humanTasks: Assumption) {
        self.recurrence = recurrence
        self.models = models
        self.humanTasks = humanTasks
    }

    /// A model of an evaluation with its tokens in all.
    public struct Model: Sendable, Hashable {
        /// The model.
        public let model: Choice<OfferingID>

        /// Where a request may be served.
        public let scope: Choice<Scope>

        /// Tokens that go in.
        public let inputTokens: Assumption

        /// Tokens that come out.
        public let outputTokens: Assumption

        /// Creates a model.
        public init(
            model: Choice<OfferingID>,
            scope: Choice<Scope>,
            inputTokens: Assumption,
            outputTokens: Assumption
        ) {
            self.model = model
            self.scope = scope
            self.inputTokens = inputTokens
            self.outputTokens = outputTokens
        }
    }
}
