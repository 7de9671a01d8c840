/// A cost that the author states, apart from the cloud bill.
public struct OwnCost: Sendable, Hashable {
    /// What it is for.
    public let label: String

    /// How often it falls.
    public let recurrence: Recurrence

    /// The month in which a cost falls that falls once.
    public let month: Int

    /// Dollars each time.
    public let amount: Assumption

    /// Creates an own cost.
    public init(label: String, recurrence: Recurrence, month: Int = 1, amount: Assumption) {
        self.label = label
        self.recurrence = recurrence
        self.month = month
        self.amount = amount
    }
}
