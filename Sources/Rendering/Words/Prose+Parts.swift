import CommonMark
import ReportModel

extension Prose {
    /// A stretch of a text in some format, or the blocks that stand between two.
    enum Part {
        case text(String)
        case blocks(String)
    }

    /// The text in a format, parted where blocks stand.
    ///
    /// - Parameters:
    ///   - figure: Writes a figure in the format.
    ///   - destination: The destination of a link in the format.
    ///   - text: The document in the format.
    /// - Returns: The parts in their order.
    func parts(
        figure: ([Inline]) -> String,
        destination: (String) -> String,
        text: (MarkdownDocument) -> String
    ) -> [Part] {
        let names = blocks.keys.sorted()
        // A sign of the private use area that no source can hold marks the places of blocks.
        let places = Dictionary(
            uniqueKeysWithValues: names.enumerated()
                .map { ($1, "\(Self.mark)\($0)\(Self.mark)") }
        )
        let document = MarkdownDocument(
            source.replacing(Self.mark, with: ""),
            allowsRawHTML: allowsRawHTML
        )
        .rewritingLinks(destination)
        .replacingReferences(figures.mapValues(figure), blocks: places)
        let pieces = text(document)
            .split(separator: Self.mark, omittingEmptySubsequences: false)
        return pieces.enumerated()
            .compactMap { index, piece in
                guard index.isMultiple(of: 2) else {
                    return Int(piece).map { .blocks(names[$0]) }
                }
                let isEmpty = piece.allSatisfy(\.isWhitespace)
                return isEmpty ? nil : .text(String(piece))
            }
    }

    private static var mark: String { "\u{E002}" }
}
