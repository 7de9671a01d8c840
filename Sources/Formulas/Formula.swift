public import Quantities

/// How a cost or a usage follows from drivers and rates, as data.
///
/// A formula can be evaluated exactly (``value(with:)``), explained in words or with its values
/// (``notation``), and compiled for thousands of fast evaluations (``Program``). Filling its rate
/// slots differently prices the same usage at other rates.
public indirect enum Formula: Sendable, Hashable {
    /// A fixed number, such as the 1,000 characters of a text unit.
    case constant(Quantity)
    /// The value of a driver.
    case driver(DriverID)
    /// A unit price. In a product it is applied last, so that its division comes last.
    case rate(RateSlot)
    /// The amount of another line item.
    case line(LineID)
    /// A part under a name of its own, to be explained apart; it uses no rate and no line item.
    case figure(FigureID, Formula)
    /// The sum of its terms.
    case sum([Formula])
    /// The first less the second.
    case difference(Formula, Formula)
    /// The product of its factors.
    case product([Formula])
    /// The first divided by the second.
    case quotient(Formula, Formula)
    /// The least of its terms.
    case minimum([Formula])
    /// The greatest of its terms.
    case maximum([Formula])
    /// The least multiple of the second that is not below the first.
    case roundedUp(Formula, Formula)
    /// The greatest multiple of the second that is not above the first.
    case roundedDown(Formula, Formula)
    /// e to the power of minus a number: what is left of one after so many mean lifetimes.
    ///
    /// Before nought nothing has gone, so that a number below 0 leaves all of it. It is exact to
    /// 10⁻¹⁸: see `Quantity.decay()`.
    case decay(Formula)
    /// One of two formulas, by a comparison.
    case conditional(Condition, Formula, Formula)
    /// A volume priced by tiers, and by the last price beyond them.
    case tiered(Formula, [Tier], beyond: Formula, TierMode)
}

/// A comparison that decides between two formulas.
public struct Condition: Sendable, Hashable {
    /// The number compared.
    public let subject: Formula

    /// The number that must be exceeded.
    public let threshold: Formula

    /// Creates the condition that the subject is above the threshold.
    public init(_ subject: Formula, isAbove threshold: Formula) {
        self.subject = subject
        self.threshold = threshold
    }
}

/// A stretch of volume with its price.
public struct Tier: Sendable, Hashable {
    /// The last unit of the stretch, counted from the first unit of all.
    public let upTo: Quantity

    /// The price of a unit in it: a rate or a number.
    public let price: Formula

    /// Creates a tier.
    public init(upTo: Quantity, price: Formula) {
        self.upTo = upTo
        self.price = price
    }
}

/// What a tier's price applies to.
public enum TierMode: Sendable, Hashable {
    /// Each unit has the price of the tier it falls into.
    case graduated
    /// All units have the price of the tier that the volume reaches.
    case wholeVolume
}

extension Formula {
    /// The sum; nested sums become one.
    public static func + (left: Formula, right: Formula) -> Formula {
        .sum(left.terms + right.terms)
    }

    /// The difference.
    public static func - (left: Formula, right: Formula) -> Formula {
        .difference(left, right)
    }

    /// The product; nested products become one.
    public static func * (left: Formula, right: Formula) -> Formula {
        .product(left.factors + right.factors)
    }

    /// The quotient.
    public static func / (left: Formula, right: Formula) -> Formula {
        .quotient(left, right)
    }

    private var terms: [Formula] {
        guard case .sum(let terms) = self else { return [self] }
        return terms
    }

    private var factors: [Formula] {
        guard case .product(let factors) = self else { return [self] }
        return factors
    }
}

extension Formula: ExpressibleByIntegerLiteral {
    /// Creates a fixed whole number.
    public init(integerLiteral value: Int) {
        self = .constant(Quantity(value))
    }
}
