/// What every page of a site shares.
public struct SiteFrame: Sendable, Hashable {
    /// The name of the site.
    public let title: String

    /// The language of the pages, such as `en`.
    public let language: String

    /// The main navigation, in order.
    public let navigation: [PageLink]

    /// The file name extensions that are written beside every page: `html`, `md`, `json`, `csv`.
    public let formats: [String]

    /// The feeds beside that of the releases, each by the name of its file.
    public let feeds: [PageLink]

    /// What the readers of the Markdown can show.
    public let markdown: MarkdownProfile

    /// Creates a frame.
    public init(
        title: String,
        language: String,
        navigation: [PageLink],
        formats: [String],
        feeds: [PageLink] = [],
        markdown: MarkdownProfile = MarkdownProfile()
    ) {
        self.title = title
        self.language = language
        self.navigation = navigation
        self.formats = formats
        self.feeds = feeds
        self.markdown = markdown
    }
}
