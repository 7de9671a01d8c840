import Quantities
import ReportModel
import SiteOutput

/// Writes running text as Markdown that neither GitHub nor a wiki takes for anything else.
struct MarkdownText {
    /// The path of the page.
    let path: String

    /// Whether there is no other page that a link could lead to.
    let isAlone: Bool

    let anchors: MarkdownAnchors
    let profile: MarkdownProfile

    /// Whether the text stands on no page of the site.
    var isOutside = false

    /// Where the site is published, with a slash at its end; nil where that is not known.
    var address: String?

    /// The currency of amounts.
    var money = Currency.usDollar

    /// The anchor of the section in which the text stands, to which nothing in it needs a link.
    var section: String?

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
            case .bar: ""
            case .sparkline(let line):
                SparklineDrawing(line)?.characters ?? escaped(line.summary)
            }
        }
        return text.joined()
    }

    /// Running text on lines of its own, whose beginning nothing takes for a list.
    func paragraph(_ inlines: [Inline]) -> String {
        let text = line(inlines, .markdownSentence(money)).trimmed
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
        let text = text.onOneLine
        guard text.utf8.contains(where: MarkdownText.special.contains) else { return text }
        var result = ""
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            let next = rest.first
            let isEntity = scalar == "&" && (next == "#" || next?.properties.isAlphabetic == true)
            if isEntity || "\\`*_[]<>|#~".unicodeScalars.contains(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    /// The bytes that may have to be escaped.
    private static let special = Set("\\`*_[]<>|#~&".utf8)

    private func span(_ code: String, isInTable: Bool) -> String {
        let code = code.onOneLine
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

    /// Where a link of an author leads in the Markdown of this page.
    func destination(of link: SiteLink) -> String {
        let anchor = link.anchor.flatMap { anchors.anchor($0, on: link.path) }
        let page = SiteLink(path: link.path, anchor: nil).destination(from: Route(path), as: "md")
        return page + (anchor.map { "#" + $0.inFragment } ?? "")
    }

    /// Where a link of an author to a heading of this page leads: to the page itself where no link
    /// can lead to the heading.
    func destination(ofAnchor anchor: String) -> String {
        let anchor = anchor.percentDecoded
        guard anchors.knows(path) else { return "#" + anchor.inFragment }
        let link = SiteLink(path: path, anchor: anchor)
        return anchors.anchor(anchor, on: path).map { "#" + $0.inFragment } ?? destination(of: link)
    }

    /// A link; a footnote where it leads to a note, and the words alone where it leads nowhere in
    /// Markdown.
    private func link(_ words: String, to target: LinkTarget) -> String {
        let destination: String?
        switch target {
        case .page(let path, let anchor) where isAlone && (isOutside || path != self.path):
            let page = Route.root.link(to: Route(path), fragment: anchor)
            destination = address.map { ($0 + page).percentEncoded }
        case .page(let path, let anchor):
            destination = self.destination(of: SiteLink(path: path, anchor: anchor))
        case .anchor(let anchor):
            if profile.hasFootnotes, isNote(anchor) { return "[^\(anchor)]" }
            let heading = anchors.anchor(anchor, on: path)
            destination = heading == section ? nil : heading.map { "#" + $0.inFragment }
        case .external: destination = target.webAddress
        }
        return destination.map { "[\(words)](\($0))" } ?? words
    }

    /// Whether an anchor is that of a numbered source or note, such as `s1` or `n12`; of a page that
    /// is not known its form tells it.
    private func isNote(_ anchor: String) -> Bool {
        if let isNote = anchors.isNote(anchor, on: path) { return isNote }
        guard let first = anchor.first, "sn".contains(first) else { return false }
        return anchor.count > 1 && anchor.dropFirst().allSatisfy { ("0"..."9").contains($0) }
    }
}

extension NumberFormat {
    /// Figures in a sentence.
    static func markdownSentence(_ money: Currency) -> NumberFormat {
        NumberFormat(currency: .code, money: money, isInTable: false)
    }
}

extension String {
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
