import Quantities

// The numbers of the terms of payment.

extension NumberKey {
    package static let discount = NumberKey.share("percent", "Negotiated discount")
    package static let credit = NumberKey(
        name: "amount",
        label: "Credit",
        unit: .dollars,
        minimum: .zero,
        maximum: nil,
        defaultValue: nil
    )
    package static let expiry = NumberKey.count(
        "expires_after_months",
        "Months until the credit expires",
        of: "months",
        default: 12,
        minimum: 1
    )
}
