import Catalog
import Quantities

/// What is compared with each other: a meter of a model at a place, bought in one way.
struct UsageCell: Hashable {
    /// The model, and who sells it.
    struct Model: Hashable, Comparable {
        var platform: PlatformID?
        let name: String

        static func < (left: Model, right: Model) -> Bool {
            (left.name, left.platform?.text ?? "") < (right.name, right.platform?.text ?? "")
        }
    }

    /// Where requests are made, and where they may be served.
    struct Place: Hashable, Comparable {
        var region: Region?
        var scope: Scope?

        static func < (left: Place, right: Place) -> Bool { left.order < right.order }

        private var order: (String, String) { (region?.text ?? "", scope?.rawValue ?? "") }
    }

    let meter: MeterID
    var model: Model
    var place: Place
    var tier: PurchaseTier?
}

extension UsageCell: Comparable {
    static func < (left: UsageCell, right: UsageCell) -> Bool {
        guard left.meter == right.meter else { return left.meter < right.meter }
        guard left.model == right.model else { return left.model < right.model }
        guard left.place == right.place else { return left.place < right.place }
        return (left.tier?.rawValue ?? "") < (right.tier?.rawValue ?? "")
    }
}

/// How much there is of a cell, and what that costs.
struct CellAmount: Hashable {
    /// How much; nil where nobody says.
    var quantity: Quantity?

    /// What it costs.
    var cost: Quantity

    /// The amount with another one.
    func adding(_ other: CellAmount) throws(ArithmeticFailure) -> CellAmount {
        guard let quantity, let more = other.quantity else {
            return CellAmount(quantity: nil, cost: try cost + other.cost)
        }
        return CellAmount(quantity: try quantity + more, cost: try cost + other.cost)
    }
}

extension [UsageCell: CellAmount] {
    /// Adds an amount to a cell.
    mutating func add(_ amount: CellAmount, to cell: UsageCell) throws(ArithmeticFailure) {
        guard let before = self[cell] else {
            self[cell] = amount
            return
        }
        self[cell] = try before.adding(amount)
    }

    /// What all cells cost.
    func cost() throws(ArithmeticFailure) -> Quantity {
        try .sum(of: sorted { $0.key < $1.key }.map(\.value.cost))
    }

    /// How much there is in all cells; nil where nobody says it of one of them.
    func quantity() throws(ArithmeticFailure) -> Quantity? {
        let quantities = values.compactMap(\.quantity)
        return quantities.count == count ? try .sum(of: quantities) : nil
    }
}
