public import Scenarios

/// A page that an author wrote in `Content/pages`.
public struct AuthoredSource: Sendable, Hashable {
    /// The folder of the page in the site: the name of the file without its extension.
    public let path: String

    /// Its title, from the front matter.
    public let title: String

    /// One sentence on what it tells, from the front matter.
    public let summary: String

    /// Its place in the navigation; nil for none.
    public let navigationOrder: Int?

    /// The text in Markdown, without the front matter.
    public let text: String

    /// The figures that the text names in braces, each before those that follow from it.
    public let figures: [FigureReference]

    /// The tables and charts that it names in braces, by what stands between these.
    public let blocks: [String: BlockReference]
}
