import Quantities
import ReportModel
import SiteOutput

/// Writes running text as HTML; every text is escaped here, once.
struct HTMLText {
    let route: Route

    /// Running text in a sentence, or in a cell.
    func html(_ inlines: [Inline], isInTable: Bool = false) -> String {
        inlines.map { html($0, isInTable) }.joined()
    }

    /// A figure with its exact value for programs.
    func html(_ value: Value, isInTable: Bool = false) -> String {
        let text = NumberFormat(currency: .sign, isInTable: isInTable).text(value).escapedHTML
        switch value {
        case .text: return text
        case .date(let date): return "<time datetime=\"\(date)\">\(text)</time>"
        case .missing: return "<span class=\"missing\">\(text)</span>"
        default:
            return "<data value=\"\(value.exactText ?? "")\">\(text)</data>"
        }
    }

    private func html(_ inline: Inline, _ isInTable: Bool) -> String {
        switch inline {
        case .text(let text): return text.escapedHTML
        case .strong(let parts): return "<strong>\(html(parts, isInTable: isInTable))</strong>"
        case .code(let code): return "<code>\(code.escapedHTML)</code>"
        case .link(let parts, let target):
            let address = self.address(of: target).escapedHTML
            return "<a href=\"\(address)\">\(html(parts, isInTable: isInTable))</a>"
        case .value(let value): return html(value, isInTable: isInTable)
        case .tag(let words, let style):
            return "<span class=\"tag tag-\(style.name)\">\(words.escapedHTML)</span>"
        }
    }

    private func address(of target: LinkTarget) -> String {
        switch target {
        case .page(let path, let anchor): route.link(to: Route(path), fragment: anchor)
        case .anchor(let anchor): "#" + anchor
        case .external(let address): address
        }
    }
}

extension TagStyle {
    fileprivate var name: String {
        switch self {
        case .solid: "solid"
        case .outlined: "outlined"
        case .dashed: "dashed"
        }
    }
}

extension String {
    /// The text with every character escaped that HTML would take for mark-up.
    var escapedHTML: String {
        var result = ""
        result.reserveCapacity(utf8.count)
        for scalar in unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
