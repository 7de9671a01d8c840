import Catalog
import Formulas
import Pricing
import Quantities

/// A part of a line item that has one unit price: quantity times price is exactly its dollars.
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

    /// How much is used, in `unit`; nil for an amount of its own.
    let usage: Quantity?
    let unit: FocusUnit

    /// How often the unit price is paid, and for what each time.
    let quantity: Quantity?
    let pricingUnit: String
    let unitPrice: Quantity?
    let amount: Money?

    /// The charges of a line, whose amounts add up to its expected amount.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    static func all(
        of line: EstimatedLine,
        in model: CostModel
    ) throws(ArithmeticFailure) -> [FocusCharge] {
        guard let amount = line.dollars?.expected else {
            return [FocusCharge(unpriced: line)]
        }
        if let charges = priced(line, in: model) {
            var sum = Money.zero
            for charge in charges { sum = try sum + (charge.amount ?? .zero) }
            if sum == amount { return charges }
        }
        return [try FocusCharge(lump: amount)]
    }

    /// A usage that the catalog has no rate for.
    private init(unpriced line: EstimatedLine) {
        basis = .unpriced
        rate = nil
        usage = line.usage?.expected
        unit = FocusUnit(line.item.usageUnit)
        quantity = usage
        pricingUnit = unit.text
        unitPrice = nil
        amount = nil
    }

    /// An amount as one unit of itself.
    private init(lump amount: Money) throws(ArithmeticFailure) {
        basis = .amount
        rate = nil
        usage = nil
        unit = FocusUnit("charges")
        quantity = .one
        pricingUnit = unit.text
        unitPrice = try amount.dollars()
        self.amount = amount
    }

    /// A quantity at a rate; nil where no exact unit price has an exact number of units.
    private init?(_ basis: Basis, _ usage: Quantity, at rate: Rate, unit: FocusUnit) {
        let price = rate.price
        if let bundle = unit.bundle(of: price.per), let count = try? usage / price.per,
            let whole = try? count * price.per, whole == usage
        {
            quantity = count
            pricingUnit = bundle
            unitPrice = price.amount
        } else if let single = try? price.perUnit, let whole = try? single * price.per,
            whole == price.amount
        {
            quantity = usage
            pricingUnit = unit.text
            unitPrice = single
        } else {
            return nil
        }
        guard let quantity, let unitPrice, let product = try? quantity * unitPrice,
            let charged = try? usage.priced(at: price),
            Money(rounding: product) == Money(rounding: charged)
        else { return nil }
        self.basis = basis
        self.rate = rate
        self.usage = usage
        self.unit = unit
        amount = Money(rounding: product)
    }

    /// The charges of a line at its rates; nil where it is not made of such.
    private static func priced(_ line: EstimatedLine, in model: CostModel) -> [FocusCharge]? {
        guard let usage = line.usage?.expected else { return nil }
        let item = line.item
        let unit = FocusUnit(item.usageUnit)
        func rate(_ slot: RateSlot) -> Rate? { model.rates.first { $0.slot == slot }?.rate }
        if case .tiered(item.usage, let tiers, .rate(let last), .graduated) = item.formula {
            var charges: [FocusCharge] = []
            var floor = Quantity.zero
            for tier in tiers where usage > floor {
                let end = min(tier.upTo, usage)
                guard case .rate(let slot) = tier.price, let rate = rate(slot),
                    let units = try? end - floor,
                    let charge = FocusCharge(.band, units, at: rate, unit: unit)
                else { return nil }
                charges.append(charge)
                floor = end
            }
            guard usage > floor else { return charges }
            guard let rate = rate(last), let units = try? usage - floor,
                let charge = FocusCharge(.band, units, at: rate, unit: unit)
            else { return nil }
            return charges + [charge]
        }
        let slots = item.formula.references.compactMap { reference -> RateSlot? in
            guard case .rate(let slot) = reference else { return nil }
            return slot
        }
        guard slots.count == 1, let rate = rate(slots[0]) else { return nil }
        return FocusCharge(.rate, usage, at: rate, unit: unit).map { [$0] }
    }
}
