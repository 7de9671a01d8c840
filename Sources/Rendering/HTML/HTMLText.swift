import Quantities
import ReportModel
import SiteOutput

/// Writes running text as HTML; every text is escaped here, once.
struct HTMLText {
    let links: PageLinks

    /// The currency of amounts.
    let money: Currency

    /// Whether a figure carries its exact value for programs.
    var marksFigures = true

    /// Running text in a sentence, or in a cell.
    func html(_ inlines: [Inline], isInTable: Bool = false) -> String {
        inlines.map { html($0, isInTable) }.joined()
    }

    /// A figure, held together with its unit.
    func html(_ value: Value, isInTable: Bool = false) -> String {
        let figure = format(isInTable: isInTable).figure(value)
        let html = html(value, figure, isInTable: isInTable)
        return figure.unit.map { html + "\u{A0}" + $0.escapedHTML } ?? html
    }

    /// How figures are written, in a sentence or in a table.
    func format(isInTable: Bool) -> NumberFormat {
        NumberFormat(currency: .sign, money: money, isInTable: isInTable)
    }

    /// A figure without the unit that it brings along.
    ///
    /// Outside of tables, which have their exact figures in the page's data, one that is rounded
    /// carries its exact value.
    func html(_ value: Value, _ figure: WrittenFigure, isInTable: Bool = true) -> String {
        let text = figure.text.escapedHTML
        switch value {
        case .text: return text
        case .date(let date): return "<time datetime=\"\(date)\">\(text)</time>"
        case .missing: return "<span class=\"missing\">\(text)</span>"
        default:
            guard marksFigures, !isInTable, let exact = figure.exact,
                figure.text.digits(without: ["$", money.sign]) != exact
            else { return text }
            return "<data value=\"\(exact)\">\(text)</data>"
        }
    }

    /// A bar that says nothing which the figure beside it does not say.
    private func bar(_ share: Quantity) -> String {
        let scale = ChartScale(low: .zero, high: .one, start: .zero, end: Quantity(100))
        return "<svg class=\"share\" aria-hidden=\"true\" viewBox=\"0 0 100 4\" "
            + "preserveAspectRatio=\"none\"><rect width=\"\(scale.place(of: share).coordinate)\" "
            + "height=\"4\"/></svg>"
    }

    private func html(_ inline: Inline, _ isInTable: Bool) -> String {
        switch inline {
        case .text(let text): return text.escapedHTML
        case .strong(let parts): return "<strong>\(html(parts, isInTable: isInTable))</strong>"
        case .code(let code): return "<code>\(code.escapedHTML)</code>"
        case .link(let parts, let target):
            let words = html(parts, isInTable: isInTable)
            guard let address = links.address(of: target)?.escapedHTML else { return words }
            return "<a href=\"\(address)\">\(words)</a>"
        case .value(let value): return html(value, isInTable: isInTable)
        case .tag(let words, let style):
            return "<span class=\"\(style.classes)\">\(words.escapedHTML)</span>"
        case .bar(let share): return bar(share)
        case .sparkline(let line): return SparklineDrawing(line)?.html ?? line.summary.escapedHTML
        }
    }
}

extension String {
    /// The text without the signs of currencies and without the commas between thousands.
    fileprivate func digits(without signs: [String]) -> String {
        signs.reduce(filter { $0 != "," }) { $0.replacing($1, with: "") }
    }
}

extension TagStyle {
    fileprivate var classes: String {
        switch self {
        case .solid: "tag solid"
        case .outlined: "tag"
        case .dashed: "tag dashed"
        }
    }
}

extension String {
    /// The text with every character escaped that HTML would take for mark-up, and a sign in place
    /// of each that HTML does not allow.
    ///
    /// It goes by scalars: a combining mark after a quotation mark must not hide it.
    var escapedHTML: String {
        guard utf8.contains(where: { $0.isSpecialInHTML }) else { return self }
        var result = ""
        result.reserveCapacity(utf8.count)
        for scalar in unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\t", "\n": result.unicodeScalars.append(scalar)
            case "\r": result += "\n"
            case _ where scalar.isForbidden: result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension UInt8 {
    /// Whether a byte of UTF-8 may belong to a character that is not written as it is.
    fileprivate var isSpecialInHTML: Bool {
        switch self {
        case 0..<0x20, 0x7F..., UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "\""), UInt8(ascii: "'"):
            true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is a control character or no character at all.
    fileprivate var isForbidden: Bool {
        switch value {
        case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: true
        default: value & 0xFFFE == 0xFFFE
        }
    }
}
