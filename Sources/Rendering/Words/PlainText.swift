import Quantities
import ReportModel

extension [Inline] {
    /// The words without any mark-up, on one line, for formats that have none.
    func plain(_ format: NumberFormat) -> String {
        map { inline in
            switch inline {
            case .text(let text), .code(let text), .tag(let text, _): text.onOneLine
            case .strong(let parts): parts.plain(format)
            case .link(let parts, _): parts.plain(format)
            case .value(let value): format.text(value).onOneLine
            case .bar: ""
            case .sparkline(let line): line.summary.onOneLine
            }
        }
        .joined()
    }
}

extension String {
    /// The text with a space for each line break and each character that steers a terminal.
    var onOneLine: String {
        guard utf8.contains(where: { $0.mayBreakLine }) else { return self }
        return String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: " "
                    default: scalar
                    }
                }
            )
        )
    }
}

extension UInt8 {
    /// Whether a byte of UTF-8 may belong to a line break or to a character that steers a terminal.
    fileprivate var mayBreakLine: Bool {
        // U+0080 to U+00BF begin with C2, and U+2028 and U+2029 with E2.
        self < 0x20 || self == 0x7F || self == 0xC2 || self == 0xE2
    }
}

extension Value {
    /// The figure as a plain decimal or an ISO date, on a page whose amounts are in a currency; nil
    /// for what is neither.
    func exactText(in currency: Currency) -> String? {
        switch self {
        case .money(let money, _), .lowerBound(let money, _), .unitCost(let money, _):
            money.decimalText(minimumFractionDigits: currency.fractionDigits)
        case .dollars(let money, _): money.decimalText(minimumFractionDigits: 2)
        case .unitPrice(let price): price.amountText
        case .quantity(let number, _), .decimal(let number, _, _), .share(let number),
            .percentage(let number),
            .relativeChange(let number),
            .factor(let number):
            number.decimalText()
        case .date(let date): date.description
        case .text, .missing: nil
        }
    }
}
