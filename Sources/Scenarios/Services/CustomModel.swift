public import Catalog

/// A model that was customised on Bedrock, or brought along.
public struct CustomModel: Sendable, Hashable {
    /// How it was trained; nil where that is paid already.
    public var training: Training?

    /// How often it is trained.
    public var recurrence: Choice<Recurrence>

    /// Custom models that are kept; nil for an imported one, which is kept by its units.
    public var storedModels: Assumption?

    /// Creates a custom model.
    public init(training: Training?, recurrence: Choice<Recurrence>, storedModels: Assumption?) {
        self.training = training
        self.recurrence = recurrence
        self.storedModels = storedModels
    }

    /// The ways to customise a model.
    public enum Training: Sendable, Hashable {
        /// On texts: tokens, and how often each is read.
        case fineTuning(tokens: Assumption, epochs: Assumption)
        /// On pictures: images, and how often each is seen.
        case imageFineTuning(images: Assumption, epochs: Assumption)
        /// By rewards, for some hours.
        case reinforcement(hours: Assumption)
        /// On the answers of a larger model.
        case distillation(Distillation)
    }

    /// Training on the answers of a larger model, the teacher.
    public struct Distillation: Sendable, Hashable {
        /// The teacher.
        public let teacher: Choice<OfferingID>

        /// Where a request to the teacher may be served.
        public let scope: Choice<Scope>

        /// Tokens that the teacher reads.
        public let teacherInput: Assumption

        /// Tokens that the teacher writes.
        public let teacherOutput: Assumption

        /// Tokens that the smaller model is trained on.
        public let tokens: Assumption

        /// How often each is read.
        public let epochs: Assumption

        /// Creates a distillation.
        public init(
            teacher: Choice<OfferingID>,
            scope: Choice<Scope>,
            teacherInput: Assumption,
            teacherOutput: Assumption,
            tokens: Assumption,
            epochs: Assumption
        ) {
            self.teacher = teacher
            self.scope = scope
            self.teacherInput = teacherInput
            self.teacherOutput = teacherOutput
            self.tokens = tokens
            self.epochs = epochs
        }
    }
}
