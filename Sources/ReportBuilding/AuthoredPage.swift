import CommonMark
public import ReportModel

/// A page that an author wrote in Markdown.
public struct AuthoredPage {
    private let path: String
    private let title: String
    private let summary: String
    private let source: String
    private let context: ReportContext

    /// Prepares the page.
    ///
    /// - Parameters:
    ///   - path: The folder of the page in the site.
    ///   - title: Its title.
    ///   - summary: One sentence on what it tells.
    ///   - source: Its text in Markdown, without front matter; links lead to pages of the site.
    ///   - context: What it shares with the other pages.
    public init(
        path: String,
        title: String,
        summary: String,
        source: String,
        in context: ReportContext
    ) {
        self.path = path
        self.title = title
        self.summary = summary
        self.source = source
        self.context = context
    }

    /// The page.
    public var page: Page {
        Page(
            path: path,
            kind: .authored,
            title: title,
            summary: summary,
            ancestors: [PageLink(title: "Portfolio", path: "")],
            facts: [],
            blocks: [.prose(source)],
            data: .object([
                DataValue.Member("schema", .text("ratebook.page/1")),
                DataValue.Member("title", .text(title)),
                DataValue.Member("summary", .text(summary)),
                DataValue.Member(
                    "headings",
                    .array(
                        MarkdownDocument(source).outline
                            .map { heading in
                                .object([
                                    DataValue.Member("level", .integer(heading.level)),
                                    DataValue.Member("id", .text(heading.id)),
                                    DataValue.Member("text", .text(heading.text)),
                                ])
                            }
                    )
                ),
            ]),
            mainTable: nil,
            provenance: context.provenance(command: "ratebook build")
        )
    }
}
