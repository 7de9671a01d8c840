/// How volumes go on after the first month.
public enum Growth: Sendable, Hashable {
    /// The share by which each month is above the one before.
    case monthly(Assumption)
    /// The volume from some months on, by month; before the first of them it stays.
    case steps([Step])

    /// The volume from a month on.
    public struct Step: Sendable, Hashable {
        /// The first month that has it, from 2.
        public let month: Int

        /// The volume as a share of that of the first month.
        public let volume: Assumption

        /// Creates a step.
        public init(month: Int, volume: Assumption) {
            self.month = month
            self.volume = volume
        }
    }
}
