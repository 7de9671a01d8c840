import Quantities
import Scenarios

/// Credits as they are used up month by month, the first to expire first.
struct CreditLedger {
    private var accounts: [Account]

    /// The accounts in the order in which they pay.
    private let order: [Int]

    private struct Account {
        let label: String
        var left: Spread<Money>
        let months: Spread<Quantity>
    }

    /// Accounts of credits, converted once from dollars.
    ///
    /// - Throws: ``ArithmeticFailure/overflow``.
    init(
        _ credits: [CommercialTerms.Credit],
        in exchange: ExchangeRate
    ) throws(ArithmeticFailure) {
        accounts = try credits.map { credit throws(ArithmeticFailure) in
            let (amount, expiry) = (credit.amount.value, credit.expiry.value)
            // The cheapest bill has the largest credit, which lasts longest.
            return try Account(
                label: credit.label,
                left: Spread(
                    low: exchange.money(of: amount.high),
                    expected: exchange.money(of: amount.expected),
                    high: exchange.money(of: amount.low)
                ),
                months: Spread(low: expiry.high, expected: expiry.expected, high: expiry.low)
            )
        }
        order = accounts.indices.sorted { left, right in
            let ends = [left, right].map { credits[$0].expiry.value.expected }
            return ends[0] == ends[1] ? left < right : ends[0] < ends[1]
        }
    }

    /// Pays what the credits can of the bill of a month; months must come in order.
    ///
    /// - Returns: What each credit pays, in the order of the file.
    mutating func pay(
        _ bill: Spread<Money>,
        inMonth number: Int
    ) throws(ArithmeticFailure) -> [CloudCost.Deduction] {
        var open = bill
        var paid = accounts.map { CloudCost.Deduction(label: $0.label, amount: Spread(.zero)) }
        for index in order {
            let (left, months) = (accounts[index].left, accounts[index].months)
            let amount = try Spread(
                low: Self.share(of: open.low, from: left.low, months.low, number),
                expected: Self.share(
                    of: open.expected,
                    from: left.expected,
                    months.expected,
                    number
                ),
                high: Self.share(of: open.high, from: left.high, months.high, number)
            )
            open = try open.minus(amount)
            accounts[index].left = try left.minus(amount)
            paid[index] = CloudCost.Deduction(label: accounts[index].label, amount: amount)
        }
        return paid
    }

    /// What a credit pays of a bill: of a month in which it expires, the part before.
    private static func share(
        of bill: Money,
        from left: Money,
        _ months: Quantity,
        _ number: Int
    ) throws(ArithmeticFailure) -> Money {
        let time = max(.zero, min(.one, try months - Quantity(number - 1)))
        let payable = time == .one ? bill : Money(rounding: try bill.dollars() * time)
        return min(left, max(payable, .zero))
    }
}
