public import Catalog

/// Pictures, sound and video, each counted by a meter of the catalog.
public struct MediaShape: Sendable, Hashable {
    /// What is used, in the order of the file, each meter once, at least one.
    public var uses: [Use]

    /// Creates a media shape.
    public init(uses: [Use]) {
        self.uses = uses
    }

    /// How much is used of one meter.
    public struct Use: Sendable, Hashable {
        /// The meter.
        public let meter: MeterID

        /// One unit of it, such as `image`.
        public let unit: String

        /// How many units a month.
        public let monthlyAmount: Assumption

        /// Creates a use.
        public init(meter: MeterID, unit: String, monthlyAmount: Assumption) {
            self.meter = meter
            self.unit = unit
            self.monthlyAmount = monthlyAmount
        }
    }
}
