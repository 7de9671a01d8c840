public import Quantities

/// Where two options cost the same as one number goes up.
public enum BreakEven: Sendable, Hashable {
    /// The options, by their order.
    public enum Side: Sendable, Hashable {
        /// The first.
        case first
        /// The second.
        case second
    }

    /// A number at which the order of the options changes.
    public struct Crossing: Sendable, Hashable {
        /// The number, to the precision that was asked for.
        public let value: Quantity

        /// The cheaper option below it; nil at the lower end, and where both cost the same there.
        public let below: Side?

        /// The cheaper option above it; nil at the upper end, and where both cost the same there.
        public let above: Side?
    }

    /// The numbers at which the order changes, from the least; at least one.
    case crossings([Crossing])
    /// One option is cheaper throughout.
    case always(Side)
    /// Both cost the same throughout.
    case same
}

extension BreakEven {
    /// The first number at which the order changes; nil where it never does.
    public var first: Crossing? {
        guard case .crossings(let crossings) = self else { return nil }
        return crossings.first
    }
}
