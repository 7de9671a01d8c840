import Quantities
import ReportModel

extension NumberFormat {
    /// The cost of one, or of a thousand or a million where one costs less than a cent.
    func unitCost(_ amount: Money, _ unit: String) -> WrittenFigure {
        let one = unit.article + " " + unit
        guard let dollars = try? amount.dollars() else {
            let text = signed(grouped(amount.decimalText()), in: .exact)
            return WrittenFigure(text: text, unit: one, exact: amount.decimalText())
        }
        let counts = [(1, one), (1_000, "per 1,000 " + unit.plural)]
        for (count, unit) in counts {
            guard let cost = try? dollars * Quantity(count) else { break }
            let size = cost < .zero ? (try? .zero - cost) ?? cost : cost
            let least = Quantity.one(atFractionDigit: money.fractionDigits)
            if size >= least || cost == .zero { return figure(cost, unit) }
        }
        let cost = (try? dollars * Quantity(1_000_000)) ?? dollars
        return figure(cost, "per 1M " + unit.plural)
    }

    private func figure(_ cost: Quantity, _ unit: String) -> WrittenFigure {
        WrittenFigure(
            text: signed(significant(cost), in: .exact),
            unit: unit,
            exact: cost.decimalText(minimumFractionDigits: money.fractionDigits)
        )
    }

    /// Three significant digits below one, below a hundred two decimals or those of the currency where
    /// it has more, none above.
    private func significant(_ number: Quantity) -> String {
        let size = number < .zero ? (try? .zero - number) ?? number : number
        if size >= Quantity(100) { return rounded(number, 0) }
        var digits = size < .one ? 2 : max(2, money.fractionDigits)
        var step = Quantity.one
        while digits < Quantity.scale, size < step, size != .zero {
            guard let next = try? step / Quantity(10) else { break }
            step = next
            digits += 1
        }
        return rounded(number, digits)
    }

    /// A published price with at least 2 decimals and all the digits of its source.
    func unitPrice(_ price: UnitPrice) -> WrittenFigure {
        let bundled = BundledPrice(price)
        let exact = bundled.amount.decimalText(minimumFractionDigits: bundled.fractionDigits)
        return WrittenFigure(
            text: inDollars.signed(grouped(exact), in: .exact),
            unit: "/ " + bundle(bundled.per, bundled.unit),
            exact: exact
        )
    }

    /// What a price buys: `page`, `1,000 queries`, `1M tokens`.
    func bundle(_ per: Quantity, _ unit: String) -> String {
        switch per {
        case .one: unit
        case Quantity(1_000_000): "1M " + unit
        default: grouped(per.decimalText()) + " " + unit
        }
    }
}
