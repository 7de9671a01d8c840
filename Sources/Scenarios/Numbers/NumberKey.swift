public import Quantities

/// A number that a scenario file may state, declared once.
///
/// The loader reads by these declarations, the report labels drivers with them, and the reference
/// lists them.
public struct NumberKey: Sendable, Hashable {
    /// The key as it is written, in snake_case with the unit last.
    public let name: String

    /// What the number is, in a few words.
    public let label: String

    /// What it counts.
    public let unit: DriverUnit

    /// The least valid value.
    public let minimum: Quantity

    /// The greatest valid value; nil for none.
    public let maximum: Quantity?

    /// The value when the key is left out; nil when it must be stated.
    public let defaultValue: Quantity?

    /// What happens how often, for a number that counts what happens in a time; nil for others.
    public let volume: Volume?

    /// Whether growth multiplies it: a number of what happens in a time, or the size of a corpus,
    /// which has a growth of its own; not the size of one thing, a share or a capacity.
    public let grows: Bool

    /// Declares a number; a volume always grows.
    public init(
        name: String,
        label: String,
        unit: DriverUnit,
        minimum: Quantity,
        maximum: Quantity?,
        defaultValue: Quantity?,
        volume: Volume? = nil,
        grows: Bool = false
    ) {
        self.name = name
        self.label = label
        self.unit = unit
        self.minimum = minimum
        self.maximum = maximum
        self.defaultValue = defaultValue
        self.volume = volume
        self.grows = grows || volume != nil
    }

    /// Declares a count that is at least 0.
    static func count(
        _ name: String,
        _ label: String,
        of things: String,
        default defaultValue: Int? = nil,
        minimum: Int = 0,
        maximum: Int? = nil,
        grows: Bool = false
    ) -> NumberKey {
        NumberKey(
            name: name,
            label: label,
            unit: .count(things),
            minimum: Quantity(minimum),
            maximum: maximum.map { Quantity($0) },
            defaultValue: defaultValue.map { Quantity($0) },
            grows: grows
        )
    }

    /// Declares a volume, stated for a month as `monthly_requests`, or for another time as
    /// `requests`.
    static func monthly(_ things: String) -> NumberKey {
        NumberKey(things, per: .month, name: "monthly_" + things)
    }

    /// The same volume stated for a time; nil for a number that is no volume.
    public func stated(per period: VolumePeriod) -> NumberKey? {
        volume.map { NumberKey($0.things, per: period, name: $0.things) }
    }

    private init(_ things: String, per period: VolumePeriod, name: String) {
        let noun = things.prefix(1).uppercased() + things.dropFirst()
        self.init(
            name: name,
            label: "\(noun) \(period.phrase)",
            unit: .count(period == .month ? things : "\(things) \(period.phrase)"),
            minimum: .zero,
            maximum: nil,
            defaultValue: nil,
            volume: Volume(things: things, period: period)
        )
    }

    /// What happens, and the time in which it happens so often.
    public struct Volume: Sendable, Hashable {
        /// What happens, in the plural.
        public let things: String

        /// The time.
        public let period: VolumePeriod
    }

    /// Declares a share from 0% to 100%.
    static func share(
        _ name: String,
        _ label: String,
        default defaultPercent: Int? = nil
    ) -> NumberKey {
        NumberKey(
            name: name,
            label: label,
            unit: .share,
            minimum: .zero,
            maximum: .one,
            defaultValue: defaultPercent.map { Quantity(wholePercent: $0) }
        )
    }
}
