import Quantities

extension Formula {
    /// Tiers as arithmetic and choices, which come to the same to the last decimal.
    public static func arithmetic(
        _ volume: Formula,
        _ tiers: [Tier],
        beyond: Formula,
        _ mode: TierMode
    ) -> Formula {
        switch mode {
        case .graduated: graduated(volume, tiers, beyond)
        case .wholeVolume: wholeVolume(volume, tiers, beyond)
        }
    }

    /// The part of the volume within each tier times its price.
    private static func graduated(
        _ volume: Formula,
        _ tiers: [Tier],
        _ beyond: Formula
    ) -> Formula {
        var floor = Formula.constant(.zero)
        var parts: [Formula] = []
        for tier in tiers {
            let end = Formula.constant(tier.upTo)
            parts.append(.maximum([0, .minimum([volume, end]) - floor]) * tier.price)
            floor = end
        }
        parts.append(.maximum([0, volume - floor]) * beyond)
        return .sum(parts)
    }

    /// A chain of choices from the last tier to the first.
    private static func wholeVolume(
        _ volume: Formula,
        _ tiers: [Tier],
        _ beyond: Formula
    ) -> Formula {
        tiers.reversed()
            .reduce(volume * beyond) { rest, tier in
                let isBeyond = Condition(volume, isAbove: .constant(tier.upTo))
                return .conditional(isBeyond, rest, volume * tier.price)
            }
    }
}
