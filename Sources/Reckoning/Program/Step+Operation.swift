extension Step {
    /// What a step does with the registers that it names.
    ///
    /// A result is rounded as `Quantity` rounds it: half to even at 10⁻¹⁸. The numbers
    /// are those of the encoding, and stay.
    public enum Operation: UInt8, Sendable, Hashable, CaseIterable {
        /// The first and the second together.
        case add = 1
        /// The first less the second.
        case subtract = 2
        /// The first times the second.
        case multiply = 3
        /// The first divided by the second.
        case divide = 4
        /// The lesser of the two.
        case minimum = 5
        /// The greater of the two.
        case maximum = 6
        /// The least multiple of the second that is not below the first.
        case roundUp = 7
        /// The greatest multiple of the second that is not above the first.
        case roundDown = 8
        /// The first times the second divided by the third, rounded once: a usage at a price.
        case charge = 9
        /// e to the power of minus the first.
        case decay = 10
        /// The first as money, which has 12 decimals.
        case money = 11
        /// The third where the first is above the second, and else the fourth.
        case choose = 12

        /// How many registers it names.
        public var arity: Int {
            switch self {
            case .decay, .money: 1
            case .add, .subtract, .multiply, .divide, .minimum, .maximum, .roundUp, .roundDown: 2
            case .charge: 3
            case .choose: 4
            }
        }
    }
}
