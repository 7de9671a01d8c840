import Scenarios

/// What an expression counts, as far as its parts say.
enum ExpressionUnit: Hashable {
    /// Nothing: it is made of plain numbers, without division.
    case plain
    /// Whatever the author means: products and quotients of counts may be anything.
    case free
    /// What its parts state.
    case stated(DriverUnit)

    /// What a number with a unit counts.
    init(_ unit: DriverUnit) {
        self = unit == .factor ? .plain : .stated(unit)
    }

    /// The unit of a sum, a difference, or the greater of two; nil where the two do not go together.
    func added(to other: ExpressionUnit) -> ExpressionUnit? {
        switch (self, other) {
        case (.plain, .plain): .plain
        case (.plain, let unit), (let unit, .plain): unit
        case (.free, let unit), (let unit, .free): unit
        case (.stated(let left), .stated(let right)): left == right ? self : nil
        }
    }

    /// The unit of counts of two things, such as pages and minutes, which may be anything; nil for
    /// what is not counted.
    func counted(with other: ExpressionUnit) -> ExpressionUnit? {
        guard case .stated(.count) = self, case .stated(.count) = other, self != other else {
            return nil
        }
        return .free
    }

    /// The unit of a product: a share of something, and so much more of a share or of money, stay
    /// what they are.
    func multiplied(by other: ExpressionUnit) -> ExpressionUnit {
        switch (self, other) {
        case (.plain, .plain): .plain
        case (.stated(.share), .stated), (.stated(.share), .plain): other.orShare
        case (.stated, .stated(.share)), (.plain, .stated(.share)): orShare
        case (.plain, .stated(.dollars)), (.stated(.dollars), .plain): .stated(.dollars)
        default: .free
        }
    }

    /// The unit of a quotient, which may be a share of whatever the author means.
    func divided(by other: ExpressionUnit) -> ExpressionUnit {
        switch (self, other) {
        case (.stated(.share), .plain), (.stated(.dollars), .plain): self
        case (.stated(.dollars), .stated(.share)), (.stated(.count), .stated(.share)): self
        default: .free
        }
    }

    /// Whether a number of a unit may follow from it; shares and money must be stated as such.
    func fits(_ unit: DriverUnit) -> Bool {
        switch self {
        case .free: true
        case .stated(let own): own == unit
        case .plain:
            switch unit {
            case .factor, .count: true
            case .share, .dollars: false
            }
        }
    }

    /// What its parts state; nil where they state nothing.
    var stated: DriverUnit? {
        guard case .stated(let unit) = self else { return nil }
        return unit
    }

    /// What it is called in a sentence.
    var words: String {
        switch self {
        case .plain, .free: "a plain number"
        case .stated(let unit): unit.name
        }
    }

    private var orShare: ExpressionUnit { self == .plain ? .stated(.share) : self }
}
