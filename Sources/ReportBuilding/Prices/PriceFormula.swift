import Catalog
import Pricing
import Quantities
import ReportModel
import Scenarios

/// How a price of a price list comes about, in running text: the published rate, what is taken off
/// and put on in order, and the rate of exchange.
///
/// A fee is stated in the currency of the list, so it stands after the exchange with the shares that
/// come after it: `1.00 × (1 − 8%) × (1 + 5%) × 0.92 + 0.10 × (1 + 5%)`.
struct PriceFormula: Hashable {
    private let factors: [PriceTerm.Change]
    private let fees: [Fee]
    private let exchange: ExchangeRate

    private struct Fee: Hashable {
        let amount: Quantity
        let factors: [PriceTerm.Change]
    }

    /// The formula of a price.
    init(_ price: ListPrice, in list: PriceList) {
        self.init(price.terms, per: price.per, in: list)
    }

    /// The formula of what some terms make of a price for so many units.
    init(_ terms: [PriceTerm], per units: Quantity, in list: PriceList) {
        exchange = list.exchange
        factors = terms.map(\.change).filter(\.isShare)
        fees = terms.enumerated()
            .compactMap { index, term in
                guard let amount = term.change.fee(for: units) else { return nil }
                let later = terms[(index + 1)...].map(\.change).filter(\.isShare)
                return Fee(amount: amount, factors: later)
            }
    }

    /// What stands behind the published rate, such as ` × (1 − 8%) × 0.92`; nothing where the rate
    /// is the price.
    var rest: [Inline] {
        var words = factors.flatMap(\.words)
        if exchange.currency != .usDollar { words += [" × ", .plain(exchange.perDollar)] }
        for fee in fees {
            words +=
                [" + ", .amount(fee.amount, in: exchange.currency)] + fee.factors.flatMap(\.words)
        }
        return words
    }

    /// The formula with the published rate before it and the price behind it.
    func whole(_ price: ListPrice) -> [Inline] {
        let currency = exchange.currency
        let isExact = price.exact == price.amount
        let result: [Inline] = isExact ? [] : [" = ", .amount(price.exact, in: currency)]
        let end: [Inline] = [
            isExact ? " = " : ", rounded ", .amount(price.amount, in: currency),
        ]
        return [.published(price)] + rest + result + end
    }
}

extension PriceTerm.Change {
    /// Whether it is a share of a price.
    fileprivate var isShare: Bool {
        switch self {
        case .discount, .markup: true
        case .fee, .requestFee: false
        }
    }

    /// The factor with its sign before it.
    fileprivate var words: [Inline] {
        switch self {
        case .discount(let share): [" × (1 − ", .value(.percentage(share)), ")"]
        case .markup(let share): [" × (1 + ", .value(.percentage(share)), ")"]
        case .fee, .requestFee: []
        }
    }

    /// What is added to a price for so many units.
    fileprivate func fee(for units: Quantity) -> Quantity? {
        switch self {
        case .fee(let amount, let unit): try? amount * units / unit.tokens
        case .requestFee(let amount): amount
        case .discount, .markup: nil
        }
    }
}

extension Inline {
    /// A number with every digit, and at least two decimals.
    static func plain(_ number: Quantity) -> Inline { number.inline(atLeast: 2) }

    /// An amount with every digit, and at least as many decimals as its currency has.
    static func amount(_ number: Quantity, in currency: Currency) -> Inline {
        number.inline(atLeast: currency.fractionDigits)
    }

    /// A published rate in dollars for the unit of a list.
    static func published(_ price: ListPrice) -> Inline { .plain(price.published) }
}

extension Quantity {
    /// The number with every digit.
    fileprivate func inline(atLeast digits: Int) -> Inline {
        .value(.decimal(self, digits: max(digits, fractionDigits)))
    }

    /// How many decimals it has.
    var fractionDigits: Int {
        let parts = decimalText().split(separator: ".")
        return parts.count > 1 ? parts[1].count : 0
    }
}
