/// A number that the calculator asks for.
public struct CalculatorNumber: Sendable, Hashable {
    /// Its name on the page, and its place in the file.
    public let id: String

    /// What it is, in words.
    public let label: String

    /// The unit that follows it; a percent sign for a share.
    public let unit: String

    /// The value at first, as a plain decimal; of a share, its percent.
    public let expected: String

    /// The least value.
    public let least: String

    /// The greatest value.
    public let greatest: String

    /// The drivers that it is in the scenarios of the calculator.
    public let drivers: [String]

    /// Where it is asked for.
    public let conditions: [CalculatorCondition]

    /// What stands behind the number in a file: a percent sign, or nothing.
    public var sign: String { unit == "%" ? "%" : "" }

    init(
        _ id: String,
        _ label: String,
        _ unit: String,
        _ expected: String,
        in bounds: (String, String),
        as drivers: [String],
        where conditions: [CalculatorCondition] = []
    ) {
        self.id = id
        self.label = label
        self.unit = unit
        self.expected = expected
        (least, greatest) = bounds
        self.drivers = drivers
        self.conditions = conditions
    }
}

/// That one of some options of a choice is taken.
public struct CalculatorCondition: Sendable, Hashable {
    /// The choice.
    public let choice: String

    /// The options.
    public let options: [String]

    init(_ choice: String, _ options: String...) {
        self.choice = choice
        self.options = options
    }

    /// Whether it holds.
    ///
    /// - Parameter chosen: The option of each choice.
    /// - Returns: Whether the choice has one of the options.
    public func holds(for chosen: [String: String]) -> Bool {
        chosen[choice].map(options.contains) ?? false
    }
}
