import CommonMark
public import ReportModel
public import Scenarios

/// A page that an author wrote in Markdown.
public struct AuthoredPage: Sendable {
    /// What an author wrote.
    public struct Text: Sendable {
        let path: String
        let title: String
        let summary: String
        let source: String
        let figures: [FigureReference]
        let blocks: [String: BlockReference]
        let allowsRawHTML: Bool

        /// Takes what an author wrote.
        ///
        /// - Parameters:
        ///   - path: The folder of the page in the site.
        ///   - title: Its title.
        ///   - summary: One sentence on what it tells.
        ///   - source: Its text in Markdown, without front matter; links lead to pages of the site.
        ///   - figures: The figures that it names, each before those that follow from it.
        ///   - blocks: The tables and charts that it names.
        ///   - allowsRawHTML: Whether raw HTML stays as it is.
        public init(
            path: String,
            title: String,
            summary: String,
            source: String,
            figures: [FigureReference],
            blocks: [String: BlockReference],
            allowsRawHTML: Bool
        ) {
            self.path = path
            self.title = title
            self.summary = summary
            self.source = source
            self.figures = figures
            self.blocks = blocks
            self.allowsRawHTML = allowsRawHTML
        }
    }

    private let text: Text
    private let figures: [String: FigureResolver.Figure]
    private let library: AuthoredBlocks
    private let context: ReportContext

    /// What stands in the way of figures, each with the reference.
    public let failures: [(reference: FigureReference, reason: String)]

    /// Looks up the figures of a page.
    ///
    /// - Parameters:
    ///   - text: What the author wrote.
    ///   - reports: The reports that it may refer to.
    ///   - claims: The claims that it may refer to.
    ///   - context: What it shares with the other pages.
    public init(
        _ text: Text,
        _ reports: [ScenarioReport],
        _ claims: ClaimsPage,
        in context: ReportContext
    ) {
        self.text = text
        self.context = context
        var resolver = FigureResolver(context, reports)
        (figures, failures) = resolver.figures(text.figures)
        library = AuthoredBlocks(reports: reports, claims: claims, context: context)
    }

    /// The page.
    public var page: Page {
        Page(
            path: text.path,
            kind: .authored,
            title: text.title,
            summary: text.summary,
            ancestors: [PageLink(title: "Portfolio", path: "")],
            facts: text.figures.isEmpty && text.blocks.isEmpty
                ? [] : [Page.Fact("Figures as of", [.value(.date(context.asOf))])],
            blocks: [.prose(prose)],
            data: data,
            mainTable: nil,
            provenance: context.provenance(command: "ratebook build")
        )
    }

    private var prose: Prose {
        Prose(
            text.source,
            figures: Dictionary(
                uniqueKeysWithValues: text.figures.map { ($0.name, figures[$0.name].inline) }
            ),
            blocks: text.blocks.mapValues { library.blocks(for: $0.kind) },
            allowsRawHTML: text.allowsRawHTML
        )
    }

    private var data: DataValue {
        .object([
            DataValue.Member("schema", .text("ratebook.page/1")),
            DataValue.Member("title", .text(text.title)),
            DataValue.Member("summary", .text(text.summary)),
            DataValue.Member(
                "headings",
                .array(
                    MarkdownDocument(text.source).outline
                        .map { heading in
                            .object([
                                DataValue.Member("level", .integer(heading.level)),
                                DataValue.Member("id", .text(heading.id)),
                                DataValue.Member("text", .text(heading.text)),
                            ])
                        }
                )
            ),
            DataValue.Member(
                "figures",
                .array(
                    text.figures.map { reference in
                        .object([
                            DataValue.Member("name", .text(reference.name)),
                            DataValue.Member(
                                "value",
                                figures[reference.name].map { .quantity($0.number) } ?? .null
                            ),
                        ])
                    }
                )
            ),
        ])
    }
}

extension FigureResolver.Figure? {
    /// The figure in running text, leading to where it comes from; a mark where there is none.
    var inline: [Inline] {
        guard let figure = self else { return [.tag("no figure", .dashed)] }
        let value = Inline.value(figure.value)
        return [figure.target.map { .link([value], $0) } ?? value]
    }
}
