/// What a reader should take away: one statement with a figure, and where the page proves it.
public struct Finding: Sendable, Hashable {
    /// The statement, as a short sentence.
    public let statement: [Inline]

    /// What stands behind it, in a sentence.
    public let detail: [Inline]

    /// Where the page shows it.
    public let link: Link

    /// A link with its words.
    public struct Link: Sendable, Hashable {
        /// What the link says.
        public let words: String

        /// The anchor on the page.
        public let anchor: String

        /// Creates a link.
        public init(_ words: String, anchor: String) {
            self.words = words
            self.anchor = anchor
        }
    }

    /// Creates a finding.
    public init(_ statement: [Inline], detail: [Inline], see link: Link) {
        self.statement = statement
        self.detail = detail
        self.link = link
    }
}
