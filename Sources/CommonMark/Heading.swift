extension MarkdownDocument {
    /// A heading of a document.
    public struct Heading: Sendable, Hashable {
        /// The level as written, from 1 to 6.
        public let level: Int

        /// The anchor of the heading, unique within its document: ASCII letters, digits, hyphens.
        public let id: String

        /// The text without its markup.
        public let text: String

        /// The line of the source on which the heading starts, from 1.
        public let line: Int
    }
}
