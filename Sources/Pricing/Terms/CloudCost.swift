public import Quantities

/// What the cloud bill comes to over some time: at list price, as contracted, and after credits.
public struct CloudCost: Sendable {
    /// At list price; own costs are apart.
    public let list: Total

    /// What each discount takes off, in the order in which they apply.
    public let discounts: [Deduction]

    /// After discounts.
    public let contracted: Total

    /// What each credit pays, in the order of the file.
    public let credits: [Deduction]

    /// After discounts and credits.
    public let effective: Total

    /// An amount taken off.
    public struct Deduction: Sendable {
        /// What people call it.
        public let label: String

        /// The amount in each case, of the cost and not of the deduction: the low case is that of
        /// the cheapest bill.
        public let amount: Spread<Money>

        /// Creates a deduction.
        public init(label: String, amount: Spread<Money>) {
            self.label = label
            self.amount = amount
        }
    }
}
