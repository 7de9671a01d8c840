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

    /// Declares a number.
    public init(
        name: String,
        label: String,
        unit: DriverUnit,
        minimum: Quantity,
        maximum: Quantity?,
        defaultValue: Quantity?
    ) {
        self.name = name
        self.label = label
        self.unit = unit
        self.minimum = minimum
        self.maximum = maximum
        self.defaultValue = defaultValue
    }

    /// Declares a count that is at least 0.
    static func count(
        _ name: String,
        _ label: String,
        of things: String,
        default defaultValue: Int? = nil,
        minimum: Int = 0,
        maximum: Int? = nil
    ) -> NumberKey {
        NumberKey(
            name: name,
            label: label,
            unit: .count(things),
            minimum: Quantity(minimum),
            maximum: maximum.map { Quantity($0) },
            defaultValue: defaultValue.map { Quantity($0) }
        )
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
