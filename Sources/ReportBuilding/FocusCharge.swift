import Catalog
import Formulas
import Pricing
import Quantities

/// A part of a line item that has one unit price: quantity times price is exactly the amount.
struct FocusCharge {
    /// How the amount comes about.
    enum Basis: String {
        /// A usage times a rate of the catalog.
        case rate
        /// The units of one band of a graduated price.
        case band
        /// An amount that is no usage times one rate; it counts as one unit of itself.
        case amount
        /// No amount: the catalog has no rate.
        case unpriced
    }

    let basis: Basis
    let rate: Rate?
    let quantity: Quantity?
    let unit: String
    let unitPrice: Quantity?
    let amount: Money?

    /// The charges of a line, whose amounts add up to its expected amount.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    static func all(
        of line: EstimatedLine,
        in model: CostModel
    ) throws(ArithmeticFailure) -> [FocusCharge] {
        guard let amount = line.outcome.amount?.expected else {
            return [
                FocusCharge(
                    basis: .unpriced,
                    rate: nil,
                    quantity: line.usage?.expected,
                    unit: line.item.usageUnit,
                    unitPrice: nil,
                    amount: nil
                )
            ]
        }
        if let charges = priced(line, in: model) {
            var sum = Money.zero
            for charge in charges { sum = try sum + (charge.amount ?? .zero) }
            if sum == amount { return charges }
        }
        return [try FocusCharge(lump: amount)]
    }

    private init(
        basis: Basis,
        rate: Rate?,
        quantity: Quantity?,
        unit: String,
        unitPrice: Quantity?,
        amount: Money?
    ) {
        self.basis = basis
        self.rate = rate
        self.quantity = quantity
        self.unit = unit
        self.unitPrice = unitPrice
        self.amount = amount
    }

    /// An amount as one unit of itself.
    init(lump amount: Money) throws(ArithmeticFailure) {
        self.init(
            basis: .amount,
            rate: nil,
            quantity: .one,
            unit: "charge",
            unitPrice: try amount.dollars(),
            amount: amount
        )
    }

    /// A quantity at a rate; nil where the price of one unit has no end, or is not exact.
    private init?(_ basis: Basis, _ quantity: Quantity, at rate: Rate, unit: String) {
        let price = rate.price
        guard let unitPrice = try? price.perUnit,
            let whole = try? unitPrice * price.per, whole == price.amount,
            let product = try? quantity * unitPrice,
            let charged = try? quantity.priced(at: price),
            Money(rounding: product) == Money(rounding: charged)
        else { return nil }
        self.init(
            basis: basis,
            rate: rate,
            quantity: quantity,
            unit: unit,
            unitPrice: unitPrice,
            amount: Money(rounding: product)
        )
    }

    /// The charges of a line at its rates; nil where it is not made of such.
    private static func priced(_ line: EstimatedLine, in model: CostModel) -> [FocusCharge]? {
        guard let usage = line.usage?.expected else { return nil }
        let item = line.item
        func rate(_ slot: RateSlot) -> Rate? { model.rates.first { $0.slot == slot }?.rate }
        if case .tiered(item.usage, let tiers, .rate(let last), .graduated) = item.formula {
            var charges: [FocusCharge] = []
            var floor = Quantity.zero
            for tier in tiers where usage > floor {
                let end = min(tier.upTo, usage)
                guard case .rate(let slot) = tier.price, let rate = rate(slot),
                    let units = try? end - floor,
                    let charge = FocusCharge(.band, units, at: rate, unit: item.usageUnit)
                else { return nil }
                charges.append(charge)
                floor = end
            }
            guard usage > floor else { return charges }
            guard let rate = rate(last), let units = try? usage - floor,
                let charge = FocusCharge(.band, units, at: rate, unit: item.usageUnit)
            else { return nil }
            return charges + [charge]
        }
        let slots = item.formula.references.compactMap { reference -> RateSlot? in
            guard case .rate(let slot) = reference else { return nil }
            return slot
        }
        guard slots.count == 1, let rate = rate(slots[0]) else { return nil }
        return FocusCharge(.rate, usage, at: rate, unit: item.usageUnit).map { [$0] }
    }
}
