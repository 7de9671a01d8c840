import CommonMark
import ReportModel

/// Makes the view of authored Markdown: stretches of it, and between them the blocks it refers to.
struct ProseViews {
    private let prose: Prose
    private let blocks: BlockViews
    private let level: Int

    /// Prepares a text that stands at a heading level.
    init(_ prose: Prose, blocks: BlockViews, level: Int) {
        self.prose = prose
        self.blocks = blocks
        self.level = level
    }

    /// The view.
    var view: View {
        let parts = prose.parts(
            figure: { blocks.text.html($0) },
            destination: { SiteLink($0)?.destination(from: blocks.links.route, as: "html") ?? $0 },
            text: \.html
        )
        return View(
            .prose,
            [
                "parts": parts.map { part in
                    switch part {
                    case .text(let html): View(.part, ["html": framed(html)])
                    case .blocks(let name):
                        View(
                            .part,
                            [
                                "blocks": (prose.blocks[name] ?? [])
                                    .map { blocks.view(of: $0, level: level + 1) }
                            ]
                        )
                    }
                }
            ]
        )
    }

    /// The HTML with a frame around each table, which a reader can scroll, and with alignments and
    /// heads as our other tables have them.
    private func framed(_ html: String) -> String {
        let frame = "<div class=\"scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">"
        let changes = [
            ("<table>", frame + "<table>"), ("</table>", "</table></div>"),
            (" align=\"left\"", ""), (" align=\"right\"", " class=\"number\""),
            (" align=\"center\"", " class=\"centred\""), ("<th></th>", "<td></td>"),
            ("<th", "<th scope=\"col\""), ("<th scope=\"col\"ead>", "<thead>"),
        ]
        return changes.reduce(html) { $0.replacing($1.0, with: $1.1) }
    }
}
