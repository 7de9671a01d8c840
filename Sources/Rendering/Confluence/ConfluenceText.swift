import Quantities
import ReportModel

/// Writes running text in the storage format of Confluence.
struct ConfluenceText {
    /// What stands before the path of a page of the site while prose is made: no scheme, which
    /// would be taken for one that no page may have.
    private static let mark = "?ratebook-page="

    /// The title in Confluence of each page, by its path in the site.
    let titles: [String: String]

    /// The currency of amounts.
    var money = Currency.usDollar

    /// Figures in a sentence.
    var sentence: NumberFormat { NumberFormat(currency: .sign, money: money, isInTable: false) }

    /// Running text.
    func html(_ inlines: [Inline]) -> String { html(inlines, sentence) }

    /// Running text with its figures in a format.
    func html(_ inlines: [Inline], _ format: NumberFormat) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text): text.escapedHTML
            case .strong(let parts): "<strong>\(html(parts, format))</strong>"
            case .code(let code): "<code>\(code.escapedHTML)</code>"
            case .link(let parts, let target): link(html(parts, format), to: target)
            case .value(let value): format.text(value).escapedHTML
            case .tag(let words, _): "<em>\(words.escapedHTML)</em>"
            case .bar: ""
            case .sparkline(let line):
                (SparklineDrawing(line)?.characters ?? line.summary).escapedHTML
            }
        }
        .joined()
    }

    /// A place that a link may lead to.
    func anchor(_ id: String) -> String {
        "<ac:structured-macro ac:name=\"anchor\"><ac:parameter ac:name=\"\">\(id.escapedHTML)"
            + "</ac:parameter></ac:structured-macro>"
    }

    /// The destination of a link in authored Markdown, marked where it leads to a page.
    func marked(_ destination: String) -> String {
        guard let link = SiteLink(destination) else { return destination }
        return Self.mark + link.path + (link.anchor.map { "#" + $0 } ?? "")
    }

    /// The HTML of authored Markdown with what Confluence has in its own way: anchors, links to
    /// pages, and alignments of columns.
    func storage(ofProse html: String) -> String {
        html
            .replacing(/<(h[1-6]) id="([^"]*)">/) { match in
                "<\(match.1)>" + anchor(String(match.2))
            }
            .replacing(/<span id="([^"]*)"><\/span>/) { anchor(String($0.1)) }
            .replacing(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/.dotMatchesNewlines()) { match in
                link(String(match.0), String(match.1), words: String(match.2))
            }
            .replacing(/\ align="([a-z]+)"/) { " style=\"text-align: \($0.1);\"" }
            .replacing(/<code class="[^"]*">/) { _ in "<code>" }
    }

    private func link(_ whole: String, _ address: String, words: String) -> String {
        // An address is written in percent signs and digits, and an anchor in its letters.
        if address.hasPrefix("#") {
            return link(words, to: .anchor(String(address.dropFirst()).percentDecoded))
        }
        guard address.hasPrefix(Self.mark) else { return whole }
        let parts = address.dropFirst(Self.mark.count)
            .split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let anchor = parts.count > 1 ? String(parts[1]).percentDecoded : nil
        return link(words, to: .page(String(parts[0]), anchor: anchor))
    }

    private func link(_ words: String, to target: LinkTarget) -> String {
        switch target {
        case .page(let path, let anchor):
            guard let title = titles[path] else { return words }
            let page = "<ri:page ri:content-title=\"\(title.escapedHTML)\" />"
            return link(words, anchor: anchor, page: page)
        case .anchor(let anchor): return link(words, anchor: anchor, page: "")
        case .external:
            guard let address = target.webAddress else { return words }
            return "<a href=\"\(address.escapedHTML)\">\(words)</a>"
        }
    }

    private func link(_ words: String, anchor: String?, page: String) -> String {
        let place = anchor.map { " ac:anchor=\"\($0.escapedHTML)\"" } ?? ""
        return "<ac:link\(place)>\(page)<ac:link-body>\(words)</ac:link-body></ac:link>"
    }
}
