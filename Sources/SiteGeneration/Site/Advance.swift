/// How far a long piece of work has come.
public struct Advance: Sendable, Hashable {
    /// The work.
    public enum Stage: String, Sendable, Hashable, CaseIterable {
        /// Reading the content.
        case reading
        /// Pricing the scenarios.
        case pricing
        /// Drawing the samples of the scenarios, and asking what moves their costs.
        case sampling
        /// Building the pages from what is priced.
        case building
        /// Writing pages in every format.
        case rendering
        /// Reading price lists.
        case importing
        /// Comparing price lists with the catalog.
        case comparing
        /// Waiting for another process that writes into the folder.
        case waiting
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
        case .pricing, .sampling: "scenarios"
        case .rendering: "files"
        case .importing: "lists"
        case .building, .comparing, .reading, .waiting, .writing: nil
        }
    }
}
