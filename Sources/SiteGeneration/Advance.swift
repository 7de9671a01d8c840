/// How far a long piece of work has come.
public struct Advance: Sendable, Hashable {
    /// The work.
    public enum Stage: String, Sendable, Hashable, CaseIterable {
        /// Reading the content.
        case reading
        /// Pricing the scenarios, with all their draws.
        case pricing
        /// Building the pages from what is priced.
        case building
        /// Writing pages in every format.
        case rendering
        /// Comparing with the folder, and writing what differs.
        case writing
    }

    /// What is being done.
    public let stage: Stage

    /// How many pieces are done.
    public let done: Int

    /// How many there are; 0 where that is not known.
    public let total: Int

    /// States how far it has come.
    public init(_ stage: Stage, done: Int = 0, of total: Int = 0) {
        self.stage = stage
        self.done = done
        self.total = total
    }

    /// What the pieces are, such as `pages`; nil where they are not counted.
    public var pieces: String? {
        switch stage {
        case .pricing: "scenarios"
        case .rendering: "pages"
        case .building, .reading, .writing: nil
        }
    }
}
