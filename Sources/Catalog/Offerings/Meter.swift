public import Quantities

/// What is counted, and the unit it is counted in.
public struct Meter: Sendable, Hashable {
    /// The meter's name in the catalog.
    public let id: MeterID

    /// The name that a reader sees, in the plural.
    public let name: String

    /// One unit: `token`, `OCU-hour`.
    public let unit: String

    /// Several units: `tokens`, `OCU-hours`.
    public let units: String

    /// What sort of thing is counted.
    public let kind: MeterKind

    /// The meter that this one is a part of, such as cached input of all input.
    ///
    /// The parts of one meter are disjoint: nothing is counted by two of them.
    public let partOf: MeterID?

    /// What a reader should know about it.
    public let note: String?

    /// Creates a meter.
    public init(
        id: MeterID,
        name: String,
        unit: String,
        units: String,
        kind: MeterKind,
        partOf: MeterID? = nil,
        note: String? = nil
    ) {
        self.id = id
        self.name = name
        self.unit = unit
        self.units = units
        self.kind = kind
        self.partOf = partOf
        self.note = note
    }

    /// Whether a price is for a number of this meter's units, in its own spelling.
    ///
    /// One unit is spelt in the singular and every other number in the plural.
    public func measures(_ price: UnitPrice) -> Bool {
        price.unit == (price.per == .one ? unit : units)
    }
}
