public import Catalog

/// One pass of a batch over every document.
///
/// The first stage reads the document. Each later one reads what the stage before wrote.
public struct BatchStage: Sendable, Hashable {
    /// Its name in the file, unique in the workload; nil for a batch of one stage.
    public var id: String?

    /// What people call it; nil for a batch of one stage.
    public var title: String?

    /// The model; nil for the workload's.
    public var model: Choice<OfferingID>?

    /// Tokens of instructions that are the same in every request.
    public var systemTokens: Assumption

    /// Tokens of the answer, reasoning included.
    public var outputTokens: Assumption

    /// Whether a later stage reads the document again, besides what the stage before wrote.
    public var readsDocument: Bool

    /// Creates a stage.
    public init(
        id: String? = nil,
        title: String? = nil,
        model: Choice<OfferingID>? = nil,
        systemTokens: Assumption,
        outputTokens: Assumption,
        readsDocument: Bool = false
    ) {
        self.id = id
        self.title = title
        self.model = model
        self.systemTokens = systemTokens
        self.outputTokens = outputTokens
        self.readsDocument = readsDocument
    }
}
