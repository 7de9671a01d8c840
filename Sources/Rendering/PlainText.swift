import Quantities
import ReportModel

extension [Inline] {
    /// The words without any mark-up, for formats that have none.
    func plain(_ format: NumberFormat) -> String {
        map { inline in
            switch inline {
            case .text(let text), .code(let text), .tag(let text, _): text
            case .strong(let parts): parts.plain(format)
            case .link(let parts, _): parts.plain(format)
            case .value(let value): format.text(value)
            }
        }
        .joined()
    }
}

extension Cell {
    /// The exact figure of a cell that holds just one, as a plain decimal.
    var exactFigure: String? {
        guard content.count == 1, case .value(let value) = content[0] else { return nil }
        return value.exactText
    }
}

extension Value {
    /// The figure as a plain decimal or an ISO date; nil for what is neither.
    var exactText: String? {
        switch self {
        case .money(let money, _), .lowerBound(let money, _), .unitCost(let money, _):
            money.decimalText(minimumFractionDigits: 2)
        case .unitPrice(let price):
            price.amount.decimalText(minimumFractionDigits: price.fractionDigits)
        case .quantity(let number, _), .share(let number), .percentage(let number),
            .factor(let number):
            number.decimalText()
        case .date(let date): date.description
        case .text, .missing: nil
        }
    }
}
