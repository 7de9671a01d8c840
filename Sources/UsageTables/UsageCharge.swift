/// What a cost is for, in the words of FOCUS (`ChargeCategory`) in small letters.
public enum UsageCharge: String, Sendable, Hashable, CaseIterable {
    /// What was used.
    case usage
    /// What was bought ahead, such as reserved capacity.
    case purchase
    /// A tax.
    case tax
    /// A credit, which takes away from the bill.
    case credit
    /// What was changed afterwards: a refund, a discount, a rounding.
    case adjustment
}
