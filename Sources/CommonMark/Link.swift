extension MarkdownDocument {
    /// A link or an image of a document.
    public struct Link: Sendable, Hashable {
        /// Where it leads, with backslash escapes and entities resolved; may be empty.
        public let destination: String

        /// The line of the source on which it starts, from 1.
        ///
        /// In a paragraph with link reference definitions above its text it is short by their
        /// lines, because libcmark counts from the first of them.
        public let line: Int
    }
}
