import Catalog
import Pricing
import Quantities
import Scenarios

/// A model of a price list on the way from an earlier list to a later one, step by step.
struct PriceStages {
    /// The model in the earlier list, in the unit of the later one; nil where it had no price.
    let before: PricedListModel?

    /// The model in the later list; nil where it has no price.
    let after: PricedListModel?

    private let new: PriceListModel
    private let stages: [(cause: PriceListChange.Cause, model: PricedListModel?)]

    /// What an amount of the earlier currency is in the later one; nil where they are one.
    private let conversion: (from: ExchangeRate, to: ExchangeRate)?

    init(
        from: PriceListChange.Version,
        to: PriceListChange.Version,
        old: PriceListModel,
        new: PriceListModel
    ) throws(ArithmeticFailure) {
        let first = from.list.changing(unit: to.list.unit)
        let hasOneCurrency = from.list.exchange.currency == to.list.exchange.currency
        func price(
            _ model: PriceListModel,
            _ list: PriceList,
            _ catalog: RateCatalog,
            _ day: CalendarDate
        ) throws(ArithmeticFailure) -> PricedListModel? {
            try PricedList.price(model, of: list, in: catalog, on: day)
        }
        self.new = new
        conversion = hasOneCurrency ? nil : (from.list.exchange, to.list.exchange)
        let terms: PricedListModel? =
            if hasOneCurrency {
                try price(
                    new,
                    to.list.changing(exchange: from.list.exchange),
                    to.catalog,
                    to.day
                )
            } else { nil }
        before = try price(old, first, from.catalog, from.day)
        after = try price(new, to.list, to.catalog, to.day)
        stages = [
            (.correction, try price(old, first, to.catalog, from.day)),
            (.vendor, try price(old, first, to.catalog, to.day)),
            (.way, try price(new, first, to.catalog, to.day)),
            (.terms, terms),
        ]
    }

    /// How a price of the later list came about; nil where the earlier one had no such price.
    func move(of price: ListPrice) throws(ArithmeticFailure) -> PriceListChange.Move? {
        guard let start = before?.price(like: price) else { return nil }
        let first = try converted(start.amount)
        var last = first
        var parts: [(cause: PriceListChange.Cause, amount: Quantity)] = []
        for (cause, model) in stages {
            // Without a price in between the difference falls to the step that has one again.
            guard let amount = model?.price(like: price)?.amount else { continue }
            let next = try converted(amount)
            if next != last { parts.append((cause, try next - last)) }
            last = next
        }
        if price.amount != last {
            let cause: PriceListChange.Cause = conversion == nil ? .currency : .terms
            parts.append((cause, try price.amount - last))
        }
        return PriceListChange.Move(model: new, price: price, before: first, parts: parts)
    }

    private func converted(_ amount: Quantity) throws(ArithmeticFailure) -> Quantity {
        guard let conversion else { return amount }
        return try amount * conversion.to.perDollar / conversion.from.perDollar
    }
}

extension PricedListModel {
    /// The price of the same meter, tier and condition as another one.
    fileprivate func price(like other: ListPrice) -> ListPrice? {
        price(of: other.meter, in: other.tier, other.condition)
    }
}
