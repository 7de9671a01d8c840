extension MarkdownDocument {
    /// A name in braces that stands for something else, outside of code.
    public struct Reference: Sendable, Hashable {
        /// What stands between the braces, without spaces at its ends.
        public let text: String

        /// The line of the source on which it starts, from 1.
        public let line: Int

        /// Where it stands.
        public let place: Place
    }

    /// Where a reference stands, which decides what may take its place.
    public enum Place: Sendable, Hashable {
        /// Within a sentence.
        case sentence
        /// On its own in a paragraph.
        case paragraph
        /// In a heading, whose anchor it would change.
        case heading
    }
}
