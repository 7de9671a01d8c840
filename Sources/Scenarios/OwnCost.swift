/// A cost that the author states, apart from the cloud bill.
public struct OwnCost: Sendable, Hashable {
    /// What it is for.
    public let label: String

    /// How often it falls.
    public let recurrence: Recurrence

    /// Dollars each time.
    public let amount: Assumption

    /// Creates an own cost.
    public init(label: String, recurrence: Recurrence, amount: Assumption) {
        self.label = label
        self.recurrence = recurrence
        self.amount = amount
    }
}
