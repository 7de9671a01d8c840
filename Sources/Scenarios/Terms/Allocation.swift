public import Quantities

/// How the cost of a scenario that several share is split over the values of a tag.
public struct Allocation: Sendable, Hashable {
    /// The tag, such as `team`.
    public let tag: String

    /// By what it is split.
    public let rule: Rule

    /// Creates an allocation.
    public init(tag: String, rule: Rule) {
        self.tag = tag
        self.rule = rule
    }

    /// By what a cost is split.
    public enum Rule: Sendable, Hashable {
        /// By what the scenarios of each value cost themselves.
        case cost
        /// The same for each value that a scenario has.
        case even
        /// By stated shares, which are one together, in the order of the file.
        case shares([Share])
    }

    /// What one value of the tag bears.
    public struct Share: Sendable, Hashable {
        /// The value of the tag.
        public let value: String

        /// The share, as a ratio.
        public let ratio: Quantity

        /// Creates a share.
        public init(value: String, ratio: Quantity) {
            self.value = value
            self.ratio = ratio
        }
    }
}

/// The rules of an allocation that a scenario file may name.
public enum AllocationKey: String, Sendable, Hashable, CaseIterable {
    /// By what the scenarios of each value cost.
    case cost
    /// The same for each.
    case even
}
