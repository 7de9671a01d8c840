import Quantities

// The numbers of time.

extension NumberKey {
    package static let growth = NumberKey(
        name: "growth",
        label: "Growth of the volumes a month",
        unit: .share,
        minimum: Quantity(-1),
        maximum: .one,
        defaultValue: nil
    )
    package static let volumeFactor = NumberKey(
        name: "factor",
        label: "Volume against the first month",
        unit: .share,
        minimum: .zero,
        maximum: nil,
        defaultValue: .one
    )

    package static let addedShare = NumberKey(
        name: "added",
        label: "Share of the corpus that the month added",
        unit: .share,
        minimum: .zero,
        maximum: .one,
        defaultValue: .zero
    )

    /// The volume from a month on, as a share of that of the first month.
    package static func volume(fromMonth month: Int) -> NumberKey {
        NumberKey(
            name: "\(month)",
            label: "Volume from month \(month) on",
            unit: .share,
            minimum: .zero,
            maximum: nil,
            defaultValue: nil
        )
    }
}
