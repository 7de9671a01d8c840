import Quantities
import ReportModel

/// Writes figures as text; the only place where a number becomes one.
struct NumberFormat: Sendable {
    /// How the currency is written.
    enum Notation: Sendable {
        /// With the sign, as in `$2,839`.
        case sign
        /// With the code, as in `USD 2,839`, where a sign would be read as mathematics.
        case code
    }

    let currency: Notation

    /// The currency of amounts; published prices stay in dollars.
    var money = Currency.usDollar

    /// Whether the text stands in the cell of a table.
    let isInTable: Bool

    /// Whether the head of the column names the currency, so that no code is needed in a cell.
    var headNamesCurrency = false

    /// Whether amounts below a hundred dollars are whole too, because larger ones stand beside them.
    var isWhole = false

    /// A figure as text, with its unit.
    func text(_ value: Value) -> String {
        let figure = figure(value)
        return figure.unit.map { "\(figure.text) \($0)" } ?? figure.text
    }

    /// The unit of a column as text.
    func text(_ unit: ColumnUnit) -> String {
        switch unit {
        case .words(let words): words
        case .money(let words): words.isEmpty ? money.code : money.code + " " + words
        }
    }

    /// A figure as text, and apart from it the unit that it brings along.
    func figure(_ value: Value) -> WrittenFigure {
        switch value {
        case .unitCost(let money, let unit): unitCost(money, unit)
        case .unitPrice(let price): unitPrice(price)
        case .quantity(let number, let unit): quantity(number, unit)
        case .factor(let factor):
            WrittenFigure(
                text: rounded(factor, 2),
                unit: "times",
                exact: value.exactText(in: money)
            )
        default: WrittenFigure(text: words(value), exact: value.exactText(in: money))
        }
    }

    /// A figure that brings no unit along.
    private func words(_ value: Value) -> String {
        switch value {
        case .text(let text): text
        case .money(let money, let style): amount(money, style)
        case .lowerBound(let money, let style): "at least " + amount(money, style, isBound: true)
        case .dollars(let money, let style): inDollars.amount(money, style)
        case .decimal(let number, let digits, let isSigned):
            (isSigned && number > .zero ? "+" : "") + rounded(number, digits)
        case .share(let ratio): share(ratio)
        case .percentage(let ratio): percentage(ratio)
        case .relativeChange(let ratio): relativeChange(ratio)
        case .date(let date): isInTable ? date.description : date.inWords
        case .missing(let reason): reason.words
        case .unitCost, .unitPrice, .quantity, .factor: text(value)
        }
    }

    /// Whether a headline figure or a change has cents.
    private func hasCents(_ money: Money) -> Bool { money.isSmall && !isWhole }

    /// How many decimals an amount of the currency has.
    private var fractionDigits: Int { money.fractionDigits }

    /// The same, for an amount that is in dollars whatever those around it are in.
    var inDollars: NumberFormat {
        var format = self
        format.money = .usDollar
        return format
    }

    private func amount(
        _ money: Money,
        _ style: MoneyStyle,
        isBound: Bool = false
    ) -> String {
        switch style {
        case .headline:
            rounded(money, hasCents(money) ? fractionDigits : 0, in: style, isBound: isBound)
        case .line, .total: rounded(money, fractionDigits, in: style, isBound: isBound)
        case .change:
            money == .zero
                ? "No change"
                : rounded(
                    money,
                    hasCents(money) ? fractionDigits : 0,
                    in: style,
                    sign: money > .zero ? "+" : "",
                    isBound: isBound
                )
        case .exact:
            signed(grouped(money.decimalText(minimumFractionDigits: fractionDigits)), in: style)
        }
    }

    /// An amount to some decimals; one that would read as nought is bounded by the least amount
    /// that would not.
    ///
    /// A lower bound is never rounded up, because it would no longer be one.
    private func rounded(
        _ money: Money,
        _ digits: Int,
        in style: MoneyStyle,
        sign: String = "",
        isBound: Bool
    ) -> String {
        var shown = (try? money.rounded(toFractionDigits: digits)) ?? money
        let step = Money(rounding: .one(atFractionDigit: digits))
        if isBound, shown > money, let below = try? shown - step { shown = below }
        guard shown == .zero, money != .zero, !isBound else {
            return sign
                + signed(grouped(shown.decimalText(minimumFractionDigits: digits)), in: style)
        }
        let least = step.decimalText(minimumFractionDigits: digits)
        return money > .zero
            ? "<" + sign + signed(least, in: style) : ">" + signed(minus + least, in: style)
    }

    /// Puts the currency before the digits, and a minus before both.
    func signed(_ digits: String, in style: MoneyStyle) -> String {
        let isBare = style == .line || (style == .total && currency == .code && headNamesCurrency)
        guard !isBare else { return digits }
        let symbol = currency == .sign ? money.sign : money.code + " "
        guard digits.hasPrefix(minus) else { return symbol + digits }
        return minus + symbol + digits.dropFirst(minus.count)
    }

    /// A number with its unit; millions are written short in a sentence when nothing is lost.
    private func quantity(_ number: Quantity, _ unit: String?) -> WrittenFigure {
        var text = grouped(readable(number).decimalText())
        if unit != nil, !isInTable, number >= Quantity(1_000_000),
            let millions = try? number / Quantity(1_000_000),
            (try? millions.rounded(toFractionDigits: 2)) == millions
        {
            text = grouped(millions.decimalText()) + "M"
        }
        let name = number == .one ? unit?.singular : unit
        return WrittenFigure(text: text, unit: name, exact: number.decimalText())
    }

    /// A number without the long tail of a division: with more than six decimals it is rounded to
    /// two or, below 1, to four digits from the first that is not nought.
    private func readable(_ number: Quantity) -> Quantity {
        guard (try? number.rounded(toFractionDigits: 6)) != number else { return number }
        let size = number < .zero ? (try? .zero - number) ?? number : number
        var digits = 2
        if size < .one {
            let decimals = size.decimalText().drop { $0 != "." }.dropFirst()
            digits = decimals.prefix { $0 == "0" }.count + 4
        }
        return (try? number.rounded(toFractionDigits: min(digits, 18))) ?? number
    }

    private func share(_ ratio: Quantity) -> String {
        guard let percent = try? Percentage(ratio: ratio).percent() else {
            return ratio.description
        }
        let digits = rounded(percent, 0)
        guard digits == "0", ratio != .zero else { return digits + "%" }
        return ratio > .zero ? "<1%" : ">\(minus)1%"
    }

    private func percentage(_ ratio: Quantity) -> String {
        guard let percent = try? Percentage(ratio: ratio).percent() else {
            return ratio.description
        }
        return grouped(percent.decimalText()) + "%"
    }

    /// A number to some decimals; a tie goes away from zero.
    func rounded(_ number: Quantity, _ digits: Int) -> String {
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

    /// The true minus, which is as wide as a digit.
    var minus: String { "\u{2212}" }
}

extension Quantity {
    /// A hundredth.
    static let cent = Quantity(wholePercent: 1)

    /// One in the last of so many decimals: 0.01 for two.
    static func one(atFractionDigit digits: Int) -> Quantity {
        var step = Quantity.one
        for _ in 0..<digits { step = (try? step / Quantity(10)) ?? step }
        return step
    }
}

extension Currency {
    /// The sign before an amount; the code and a space where no sign is the currency's alone.
    var sign: String {
        switch code {
        case "USD": "$"
        case "EUR": "\u{20AC}"
        case "GBP": "\u{A3}"
        case "JPY": "\u{A5}"
        case "INR": "\u{20B9}"
        case "KRW": "\u{20A9}"
        default: code + "\u{A0}"
        }
    }
}

extension Money {
    /// Whether the amount is shown with cents where larger ones are shown in dollars.
    fileprivate var isSmall: Bool {
        let shown = (try? rounded(toFractionDigits: 2)) ?? self
        return shown < Money(rounding: Quantity(100)) && shown > Money(rounding: Quantity(-100))
    }
}

extension [Money] {
    /// How the amounts of one chart are written: all without decimals where one of them is.
    func chartFormat(in currency: Currency) -> NumberFormat {
        let isWhole = contains { !$0.isSmall }
        return NumberFormat(currency: .sign, money: currency, isInTable: true, isWhole: isWhole)
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
