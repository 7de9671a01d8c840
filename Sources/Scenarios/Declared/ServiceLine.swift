public import Catalog
public import Formulas

/// A line on the bill of a declared service.
public struct ServiceLine: Sendable, Hashable {
    /// What the name of the line ends in: the meter, or a name of its own.
    public let id: String

    /// Whether that is a name of its own.
    public let hasOwnName: Bool

    /// What the line is called; nil for the name of the meter.
    public let label: String?

    /// What is bought; nil for a line whose formula comes to dollars.
    public let purchase: Purchase?

    /// How many units of the meter are paid, or how many dollars, over the keys of the section and
    /// the things of the volume as drivers.
    public let formula: Formula

    /// Of which dollars a cost is a part, as the line shows it; nil for the cost itself.
    public let base: Formula?

    /// On what it depends; nil for a line that is always paid.
    public let condition: Condition?

    /// Creates a line.
    public init(
        id: String,
        hasOwnName: Bool = false,
        label: String? = nil,
        purchase: Purchase?,
        formula: Formula,
        base: Formula? = nil,
        condition: Condition? = nil
    ) {
        self.id = id
        self.hasOwnName = hasOwnName
        self.label = label
        self.purchase = purchase
        self.formula = formula
        self.base = base
        self.condition = condition
    }

    /// Whether a line is paid, by a switch of its section or a word of a choice.
    public struct Condition: Sendable, Hashable {
        /// The name of the switch, or the word.
        public let name: String

        /// Whether the line is paid where it is so or chosen, or where it is not.
        public let isOn: Bool

        /// Creates a condition.
        public init(_ name: String, isOn: Bool) {
            self.name = name
            self.isOn = isOn
        }
    }

    /// What a line buys in the region of the scenario.
    public struct Purchase: Sendable, Hashable {
        /// Who sells it.
        public let platform: PlatformID

        /// What it is; nil for the model of the list.
        public let offering: OfferingID?

        /// The meter that counts it.
        public let meter: MeterID

        /// Creates a purchase.
        public init(platform: PlatformID = .bedrock, offering: OfferingID?, meter: MeterID) {
            self.platform = platform
            self.offering = offering
            self.meter = meter
        }
    }
}
