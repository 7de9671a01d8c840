import Quantities

/// How often a service is used: a number of its own, or so many for each unit of a workload.
public struct ServiceVolume: Sendable, Hashable {
    /// What is counted, in the plural, by which formulas name the number a month.
    public let things: String

    /// A good number a month, as it is written.
    public let example: String

    /// The number a month.
    public let monthly: NumberKey

    /// The number for one unit of a workload.
    public let perUnit: NumberKey

    /// What it is called in scenarios and in formulas.
    public var names: [String] { [things, monthly.name, perUnit.name] }

    /// Declares a volume.
    ///
    /// - Parameters:
    ///   - things: What is counted, in the plural.
    ///   - label: What people call it, such as `Runs of the flow`.
    ///   - example: A good number a month.
    public init(things: String, label: String, example: String) {
        self.things = things
        self.example = example
        monthly = .count("monthly_" + things, label + " a month", of: things, grows: true)
        perUnit = NumberKey(
            name: things + "_per_unit",
            label: label + " for one unit of the workload",
            unit: .factor,
            minimum: .zero,
            maximum: nil,
            defaultValue: .one
        )
    }
}
