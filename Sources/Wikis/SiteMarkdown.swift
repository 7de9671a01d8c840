import Rendering
import ReportModel

/// The Markdown of a site's pages with links that lead to other places.
struct SiteMarkdown {
    private let frame: SiteFrame
    private let renderer: MarkdownRenderer

    /// Prepares the pages for what shows them.
    init(_ outline: PageOutline, in frame: SiteFrame, for reader: MarkdownAnchors.Reader) {
        self.frame = frame
        renderer = MarkdownRenderer(anchors: MarkdownAnchors(of: outline.pages, for: reader))
    }

    /// The page.
    ///
    /// - Parameters:
    ///   - page: The page.
    ///   - link: The destination of a link to a page of the site, by its path and with the `#` and
    ///     the anchor, if it has one; nil to leave the destination as it is.
    /// - Returns: The page.
    func text(of page: Page, link: (_ path: String, _ anchor: String) -> String?) -> WrittenMarkdown
    {
        let text = renderer.render(page, in: frame)
        return WrittenMarkdown(text: text)
            .replacingDestinations { destination in
                guard let target = Self.target(destination, from: page.path) else { return nil }
                return link(target.path, target.anchor)
            }
    }

    /// The page that a relative destination leads to; nil for any other destination.
    private static func target(
        _ destination: String,
        from page: String
    ) -> (path: String, anchor: String)? {
        let mark = destination.firstIndex(of: "#") ?? destination.endIndex
        let anchor = String(destination[mark...])
        let steps = destination[..<mark].split(separator: "/", omittingEmptySubsequences: false)
        guard steps.last == "index.md", !destination.contains(":") else { return nil }
        var parts = page.split(separator: "/")
        for step in steps.dropLast() {
            guard step == ".." else {
                parts.append(step)
                continue
            }
            guard parts.popLast() != nil else { return nil }
        }
        return (parts.joined(separator: "/"), anchor)
    }
}
