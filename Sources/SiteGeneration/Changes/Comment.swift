import Quantities
import Rendering
import ReportModel

/// Markdown for a comment on a request or for an issue, behind a marker and no longer than its place
/// takes.
struct Comment {
    /// Begins it, so that a later run finds it and edits it; no reader sees it.
    let marker: String

    let title: String
    let blocks: [Block]

    /// Where the site is published, with a slash at its end; nil where the project does not say.
    let address: String?

    /// The currency of its amounts.
    let currency: Currency

    /// Where rows that were left out can be found, behind how many they are.
    let rest: [Inline]

    /// The comment without its marker.
    var text: String { text(of: blocks) }

    /// The comment; whole rows are left out, those furthest down, and it says how many and where
    /// they are.
    ///
    /// - Parameter limit: The most UTF-16 code units, at least 1,000: a site that counts characters
    ///   counts no more of them.
    /// - Returns: The text.
    func text(within limit: Int) -> String {
        let shortening = BlockShortening(blocks)
        let room = limit - marker.utf16.count - 1
        guard text.utf16.count > room else { return marker + "\n" + text }
        var (fits, tooMany) = (0, shortening.count)
        while tooMany - fits > 1 {
            let middle = (fits + tooMany) / 2
            if text(of: shortening, keeping: middle).utf16.count > room {
                tooMany = middle
            } else {
                fits = middle
            }
        }
        return marker + "\n" + text(of: shortening, keeping: fits)
    }

    private func text(of shortening: BlockShortening, keeping count: Int) -> String {
        let leftOut = shortening.count - count
        let note: [Inline] = [
            .strong([
                .text("\(leftOut) of \(shortening.count) rows are left out so that this fits here.")
            ])
        ]
        return text(of: shortening.keeping(count) + [.paragraph(note + rest)])
    }

    private func text(of blocks: [Block]) -> String {
        MarkdownRenderer(address: address).render(blocks, title: title, in: currency)
    }
}
