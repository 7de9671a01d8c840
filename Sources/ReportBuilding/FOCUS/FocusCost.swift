import Formulas
import Pricing
import Quantities

/// The prices and costs of a charge: as listed, and as contracted after discounts; in the currency
/// of the report, which is billed, and in dollars, in which prices are published.
struct FocusCost {
    let fields: [FocusField]

    /// - Throws: ``ArithmeticFailure/overflow``.
    init(
        of charge: FocusCharge,
        contracted share: Quantity,
        in exchange: ExchangeRate
    ) throws(ArithmeticFailure) {
        let listed = charge.unitPrice
        let contracted = try listed.map { price throws(ArithmeticFailure) in try price * share }
        func cost(_ price: Quantity?) -> String {
            guard let price, let quantity = charge.quantity else { return "" }
            return ExactProduct.text(quantity, price)
        }
        func converted(_ price: Quantity?) throws(ArithmeticFailure) -> Quantity? {
            try price.map { price throws(ArithmeticFailure) in try exchange.amount(of: price) }
        }
        let (billedList, billed) = try (converted(listed), converted(contracted))
        let paid = cost(billed)
        fields = [
            FocusField("BilledCost", paid), FocusField("ContractedCost", paid),
            FocusField("ContractedUnitPrice", billed), FocusField("EffectiveCost", paid),
            FocusField("ListCost", cost(billedList)),
            FocusField("ListUnitPrice", billedList),
            FocusField("PricingCurrencyContractedUnitPrice", contracted),
            FocusField("PricingCurrencyEffectiveCost", cost(contracted)),
            FocusField("PricingCurrencyListUnitPrice", listed),
        ]
    }
}

extension Estimate {
    /// What negotiated discounts leave of the list price of a line, from 0 to 1.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    func shareLeft(of line: EstimatedLine) throws(ArithmeticFailure) -> Quantity {
        var left = Quantity.one
        for adjustment in adjustments
        where adjustment.item.formula.references.contains(.line(line.item.id)) {
            // A discount off what falls once is named after the one off what recurs.
            let name = adjustment.item.id.name.split(separator: ".").prefix(2)
                .joined(separator: ".")
            let share = drivers[DriverID("\(name).percent")]?.expected ?? .zero
            left = try left * (Quantity.one - share)
        }
        return left
    }
}
