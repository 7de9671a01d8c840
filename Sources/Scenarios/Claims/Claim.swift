public import Catalog
import Diagnostics

/// What somebody published, beside what the catalog and the engine say.
public struct Claim: Sendable, Hashable {
    /// Its name, unique in the file.
    public let id: String

    /// What it is about, by which claims are grouped.
    public let topic: String

    /// The claim, in our words.
    public let says: String

    /// What became of it.
    public let verdict: Verdict

    /// Why, with the names of figures in braces.
    public let because: String

    /// The figures, each before those that follow from it.
    public let figures: [FigureReference]

    /// What the verdict stands on beside the figures.
    public let sources: [SourceID]

    /// Creates a claim.
    public init(
        id: String,
        topic: String,
        says: String,
        verdict: Verdict,
        because: String,
        figures: [FigureReference],
        sources: [SourceID]
    ) {
        self.id = id
        self.topic = topic
        self.says = says
        self.verdict = verdict
        self.because = because
        self.figures = figures
        self.sources = sources
    }

    /// What became of a claim.
    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        /// It is so.
        case holds
        /// It is so where something else is.
        case condition
        /// It is not so.
        case contradicted
        /// Nothing says whether it is so.
        case open
    }
}

extension Claim {
    /// A text in pieces: words, and the names in braces.
    public static func pieces(of text: String) -> [(text: String, isName: Bool)] {
        var pieces: [(String, Bool)] = []
        for (index, part) in text.split(separator: "{", omittingEmptySubsequences: false)
            .enumerated()
        {
            guard index > 0, let end = part.firstIndex(of: "}") else {
                pieces.append((String(part), false))
                continue
            }
            pieces.append((String(part[..<end]), true))
            pieces.append((String(part[part.index(after: end)...]), false))
        }
        return pieces.filter { !$0.0.isEmpty }
    }

    /// The names in braces.
    public static func names(in text: String) -> [String] {
        pieces(of: text).filter(\.isName).map(\.text)
    }
}
