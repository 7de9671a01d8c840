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

        /// Whether a page may have the link; see ``MarkdownDocument/isSafe(_:)``.
        public var isSafe: Bool { MarkdownDocument.isSafe(destination) }
    }

    /// Whether a page may link to a destination, in whatever format it is written.
    ///
    /// It may be one of the web, a mail, or one without a scheme. Every other scheme could carry
    /// code or read files.
    public static func isSafe(_ destination: String) -> Bool {
        // Readers pass over what cannot be seen, wherever it stands in an address.
        let seen = destination.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7f }
        let scheme = seen.prefix { !":/?#".unicodeScalars.contains($0) }
        guard seen.dropFirst(scheme.count).first == ":" else { return true }
        let name = String(String.UnicodeScalarView(scheme)).lowercased()
        return ["http", "https", "mailto"].contains(name)
    }
}
