public import Formulas
public import Scenarios

/// One explained amount of a cost model.
public struct LineItem: Sendable {
    /// Its name, such as `answers.input_tokens`, unique in the model.
    public let id: LineID

    /// The part of the bill it belongs to.
    public let part: CostPart

    /// The workload, knowledge base or service it comes from, as people call it.
    public let group: String

    /// What it is, in the words of the price list.
    public let label: String

    /// How often it falls.
    public let recurrence: Recurrence

    /// The month in which a line falls that falls once.
    public let month: Int

    /// How much is used, in the unit of its rate.
    public let usage: Formula

    /// The unit of the usage, plural.
    public let usageUnit: String

    /// How the amount follows, in dollars each time it falls.
    public let formula: Formula

    /// Creates a line item.
    public init(
        id: LineID,
        part: CostPart,
        group: String,
        label: String,
        recurrence: Recurrence,
        month: Int = 1,
        usage: Formula,
        usageUnit: String,
        formula: Formula
    ) {
        self.id = id
        self.part = part
        self.group = group
        self.label = label
        self.recurrence = recurrence
        self.month = month
        self.usage = usage
        self.usageUnit = usageUnit
        self.formula = formula
    }

    /// Whether it falls in a month.
    public func falls(inMonth number: Int) -> Bool {
        recurrence == .monthly || number == month
    }

    /// Where the line stands: the part of the bill, then the group, then the label.
    public var path: [String] { [part.label, group, label] }
}
