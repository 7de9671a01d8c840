import Quantities
import ReportModel
import SiteOutput

/// Writes running text as Markdown that neither GitHub nor a wiki takes for anything else.
struct MarkdownText {
    let route: Route

    /// Running text within a line, such as a cell.
    func line(_ inlines: [Inline], _ format: NumberFormat, isStrong: Bool = false) -> String {
        let text = inlines.map { inline in
            switch inline {
            case .text(let text): escaped(text)
            case .strong(let parts):
                isStrong
                    ? line(parts, format, isStrong: true)
                    : line(parts, format, isStrong: true).emphasized("**")
            case .code(let code): span(code, isInTable: format.isInTable)
            case .link(let parts, let target):
                link(line(parts, format, isStrong: isStrong), to: target)
            case .value(let value): escaped(format.text(value))
            case .tag(let words, _): escaped(words).emphasized("*")
            }
        }
        return text.joined()
    }

    /// Running text on lines of its own, whose beginning nothing takes for a list.
    func paragraph(_ inlines: [Inline]) -> String {
        let text = line(inlines, .markdownSentence).trimmed
        if let first = text.first, "-+".contains(first) { return "\\" + text }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text[digits.endIndex...]
        guard !digits.isEmpty, let mark = rest.first, ".)".contains(mark),
            rest.dropFirst().first.map(\.isWhitespace) ?? true
        else { return text }
        return digits + "\\" + rest
    }

    /// Text with everything escaped that Markdown or a wiki would take for mark-up.
    func escaped(_ text: String) -> String {
        var result = ""
        let text = text.onOneLine.withoutDollarSign
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            let next = rest.first
            let isEntity = scalar == "&" && (next == "#" || next?.properties.isAlphabetic == true)
            if isEntity || "\\`*_[]<>|#~".unicodeScalars.contains(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    private func span(_ code: String, isInTable: Bool) -> String {
        let code = code.onOneLine.withoutDollarSign
        // In a cell a backslash before a bar cannot be told from an escaped bar.
        guard !code.trimmed.isEmpty, !(isInTable && code.contains("\\|")) else {
            return escaped(code)
        }
        let content = isInTable ? code.replacing("|", with: "\\|") : code
        let runs = content.split { $0 != "`" }.map(\.count)
        let fence = String(repeating: "`", count: (runs.max() ?? 0) + 1)
        let padding = content.hasPrefix("`") || content.hasSuffix("`") ? " " : ""
        return fence + padding + content + padding + fence
    }

    /// A link, or its words alone where it leads to a row, which has no anchor in Markdown.
    private func link(_ words: String, to target: LinkTarget) -> String {
        let destination =
            switch target {
            case .page(let path, _): route.link(to: Route(path), as: "md")
            case .anchor: String?.none
            case .external: target.webAddress
            }
        return destination.map { "[\(words)](\($0))" } ?? words
    }
}

extension NumberFormat {
    /// Figures in a sentence.
    static let markdownSentence = NumberFormat(currency: .code, isInTable: false)
}

extension String {
    /// The text without a dollar sign, which some readers of Markdown take for mathematics: before
    /// a number it is the code of the currency, elsewhere its wide form.
    var withoutDollarSign: String {
        var result = ""
        var rest = unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "$" else {
                result.unicodeScalars.append(scalar)
                continue
            }
            let isAmount = rest.first.map { ("0"..."9").contains($0) } ?? false
            let code = result.hasSuffix("US") ? "D " : "USD "
            result += isAmount ? code : "\u{FF04}"
        }
        return result
    }

    /// The text between marks of emphasis, with the spaces at its ends outside them.
    fileprivate func emphasized(_ mark: String) -> String {
        guard !trimmed.isEmpty else { return self }
        let start = prefix { $0.isWhitespace }
        let end = reversed().prefix { $0.isWhitespace }
        return start + mark + trimmed + mark + String(end.reversed())
    }

    /// The text without spaces at its ends.
    var trimmed: String {
        var text = drop { $0.isWhitespace }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
