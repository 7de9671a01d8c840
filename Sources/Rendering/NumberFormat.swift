import Quantities
import ReportModel

/// Writes figures as text; the only place where a number becomes one.
struct NumberFormat: Sendable {
    /// How the currency is written.
    enum Currency: Sendable {
        /// With the sign, as in `$2,839`.
        case sign
        /// With the code, as in `USD 2,839`, where a sign would be read as mathematics.
        case code
    }

    let currency: Currency

    /// Whether the text stands in the cell of a table.
    let isInTable: Bool

    /// Whether the head of the column names the currency, so that no code is needed in a cell.
    var headNamesCurrency = false

    /// A figure as text.
    func text(_ value: Value) -> String {
        switch value {
        case .text(let text): text
        case .money(let money, let style): amount(money, style)
        case .lowerBound(let money, let style): "at least " + amount(money, style)
        case .unitCost(let money, let unit): unitCost(money, unit)
        case .unitPrice(let price): unitPrice(price)
        case .quantity(let number, let unit): quantity(number, unit)
        case .share(let ratio): share(ratio)
        case .percentage(let ratio): percentage(ratio)
        case .relativeChange(let ratio): relativeChange(ratio)
        case .factor(let factor): rounded(factor, 2) + " times"
        case .date(let date): isInTable ? date.description : date.inWords
        case .missing(let reason): reason.words
        }
    }

    private func amount(_ money: Money, _ style: MoneyStyle) -> String {
        switch style {
        case .headline: rounded(money, money.isSmall ? 2 : 0, in: style)
        case .line, .total: rounded(money, 2, in: style)
        case .change:
            money == .zero
                ? "No change"
                : rounded(money, money.isSmall ? 2 : 0, in: style, sign: money > .zero ? "+" : "")
        case .exact: signed(grouped(money.decimalText(minimumFractionDigits: 2)), in: style)
        }
    }

    /// An amount to some decimals; one that would read as nought is bounded by a cent instead.
    private func rounded(
        _ money: Money,
        _ digits: Int,
        in style: MoneyStyle,
        sign: String = ""
    ) -> String {
        let shown = (try? money.rounded(toFractionDigits: digits)) ?? money
        guard shown == .zero, money != .zero else {
            return sign
                + signed(grouped(shown.decimalText(minimumFractionDigits: digits)), in: style)
        }
        return money > .zero
            ? "<" + sign + signed("0.01", in: style) : ">" + signed(minus + "0.01", in: style)
    }

    /// Puts the currency before the digits, and a minus before both.
    private func signed(_ digits: String, in style: MoneyStyle) -> String {
        let isBare = style == .line || (style == .total && currency == .code && headNamesCurrency)
        guard !isBare else { return digits }
        let symbol = currency == .sign ? "$" : "USD "
        guard digits.hasPrefix(minus) else { return symbol + digits }
        return minus + symbol + digits.dropFirst(minus.count)
    }

    /// A number with its unit; millions are written short in a sentence when nothing is lost.
    private func quantity(_ number: Quantity, _ unit: String?) -> String {
        let written = grouped(number.decimalText())
        guard let unit else { return written }
        if !isInTable, number >= Quantity(1_000_000),
            let millions = try? number / Quantity(1_000_000),
            (try? millions.rounded(toFractionDigits: 2)) == millions
        {
            return grouped(millions.decimalText()) + "M " + unit
        }
        return written + " " + unit
    }

    /// The cost of one, or of a thousand or a million where one costs less than a cent.
    private func unitCost(_ money: Money, _ unit: String) -> String {
        guard let dollars = try? money.dollars() else { return text(.missing(.notStated)) }
        for (count, name) in [(1, ""), (1_000, "1,000 "), (1_000_000, "1M ")] {
            guard let cost = try? dollars * Quantity(count) else { break }
            guard cost >= .cent || cost <= .zero || count == 1_000_000 else { continue }
            let written = signed(significant(cost), in: .headline)
            return count == 1
                ? "\(written) \(unit.article) \(unit)" : "\(written) per \(name)\(unit.plural)"
        }
        return text(.missing(.notStated))
    }

    /// Three significant digits below a dollar, cents below a hundred, whole dollars above.
    private func significant(_ number: Quantity) -> String {
        if number >= Quantity(100) { return rounded(number, 0) }
        var digits = 2
        var step = Quantity.one
        while digits < Quantity.scale, number < step, number != .zero {
            guard let next = try? step / Quantity(10) else { break }
            step = next
            digits += 1
        }
        return rounded(number, digits)
    }

    private func unitPrice(_ price: UnitPrice) -> String {
        if price.unit == "token" || price.unit == "tokens", let text = tokenPrice(price) {
            return text
        }
        var (amount, per, unit) = (price.amount, price.per, price.unit)
        var digits = max(2, price.fractionDigits)
        while amount < .cent, amount != .zero, per < Quantity(1_000_000) {
            guard let larger = try? amount * Quantity(1_000), let count = try? per * Quantity(1_000)
            else { break }
            if per == .one { unit = unit.plural }
            (amount, per, digits) = (larger, count, 2)
        }
        return dollars(amount, digits) + " / " + bundle(per, unit)
    }

    /// The price of a million tokens, whatever number it was published for.
    private func tokenPrice(_ price: UnitPrice) -> String? {
        let million = Quantity(1_000_000)
        guard let scaled = try? price.amount * million, let amount = try? scaled / price.per else {
            return nil
        }
        let digits = price.per == million ? max(2, price.fractionDigits) : 2
        return dollars(amount, digits) + " / 1M tokens"
    }

    private func dollars(_ amount: Quantity, _ digits: Int) -> String {
        signed(grouped(amount.decimalText(minimumFractionDigits: digits)), in: .exact)
    }

    /// What a price buys: `page`, `1,000 queries`, `1M tokens`.
    func bundle(_ per: Quantity, _ unit: String) -> String {
        switch per {
        case .one: unit
        case Quantity(1_000_000): "1M " + unit
        default: grouped(per.decimalText()) + " " + unit
        }
    }

    private func share(_ ratio: Quantity) -> String {
        guard let percent = try? Percentage(ratio: ratio).percent() else {
            return ratio.description
        }
        let digits = rounded(percent, 0)
        return (digits == "0" && ratio > .zero ? "<1" : digits) + "%"
    }

    private func percentage(_ ratio: Quantity) -> String {
        guard let percent = try? Percentage(ratio: ratio).percent() else {
            return ratio.description
        }
        return grouped(percent.decimalText()) + "%"
    }

    private func rounded(_ number: Quantity, _ digits: Int) -> String {
        let shown = (try? number.rounded(toFractionDigits: digits)) ?? number
        return grouped(shown.decimalText(minimumFractionDigits: digits))
    }

    /// Puts commas between thousands and a true minus before a negative number.
    func grouped(_ decimal: String) -> String {
        let isNegative = decimal.hasPrefix("-")
        let parts = decimal.drop { $0 == "-" }
            .split(separator: ".", omittingEmptySubsequences: false)
        var whole = ""
        for (index, digit) in parts[0].enumerated() {
            if index > 0, (parts[0].count - index).isMultiple(of: 3) { whole.append(",") }
            whole.append(digit)
        }
        let fraction = parts.count > 1 ? "." + parts[1] : ""
        return (isNegative ? minus : "") + whole + fraction
    }

    private var minus: String { "\u{2212}" }
}

extension Quantity {
    fileprivate static let cent = (try? Quantity(1) / Quantity(100)) ?? .one
}

extension Money {
    /// Whether the amount is shown with cents where larger ones are shown in dollars.
    fileprivate var isSmall: Bool {
        guard let dollars = try? dollars() else { return false }
        return dollars < Quantity(100) && dollars > Quantity(-100)
    }
}

extension CalendarDate {
    /// The day as in `22 November 2026`.
    fileprivate var inWords: String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October", "November", "December",
        ]
        return "\(day) \(months[month - 1]) \(year)"
    }
}

extension MissingReason {
    /// What stands in place of the figure.
    fileprivate var words: String {
        switch self {
        case .notPriced: "Not priced"
        case .notOffered: "Not offered"
        case .notStated: "Not stated"
        case .notApplicable: "Not applicable"
        }
    }
}
