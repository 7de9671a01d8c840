public import Quantities

/// What is new on the site, for readers of feeds.
public struct Feed: Sendable, Hashable {
    /// One piece of news.
    public struct Entry: Sendable, Hashable {
        /// A name that never changes, within the feed.
        public let id: String

        /// What it is called.
        public let title: String

        /// The day it is news of.
        public let day: CalendarDate

        /// What it says, in a few sentences.
        public let summary: [Inline]

        /// The page that tells more; nil for none.
        public let path: String?

        /// The anchor on that page; nil for the whole page.
        public let anchor: String?

        /// Creates an entry.
        public init(
            id: String,
            title: String,
            day: CalendarDate,
            summary: [Inline],
            path: String?,
            anchor: String? = nil
        ) {
            self.id = id
            self.title = title
            self.day = day
            self.summary = summary
            self.path = path
            self.anchor = anchor
        }
    }

    /// What the feed is called.
    public let title: String

    /// Who publishes it.
    public let author: String

    /// The file of the feed of a site that has one alone.
    public static let mainFile = "feed.xml"

    /// The file that it is, at the root of the site.
    public let file: String

    /// The news, the newest first.
    public let entries: [Entry]

    /// Creates a feed.
    public init(
        title: String,
        author: String,
        file: String = Feed.mainFile,
        entries: [Entry]
    ) {
        self.title = title
        self.author = author
        self.file = file
        self.entries = entries
    }
}
