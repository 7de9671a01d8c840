import Catalog

extension ServedTier {
    /// What to know about the tier.
    var warnings: [UsageWarning] {
        if isOnlyAWish {
            return [
                UsageWarning(
                    "tier-not-stated",
                    "the answer repeats the tier that was asked for, and not the one that served: "
                        + "it is taken as standard"
                )
            ]
        }
        return isReserved
            ? [
                UsageWarning(
                    "reserved-capacity",
                    "tokens that a reservation serves are paid for with its monthly fee"
                )
            ] : []
    }
}
