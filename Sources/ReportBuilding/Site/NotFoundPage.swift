public import ReportModel

/// The page that a server shows for an address where nothing is.
public struct NotFoundPage {
    private let context: ReportContext
    private let address: String?

    /// Prepares the page.
    ///
    /// - Parameters:
    ///   - context: What it shares with the other pages.
    ///   - address: Where the site is published; nil for a page without a way back, for nobody
    ///     knows below which folder it will be shown.
    public init(in context: ReportContext, at address: String?) {
        self.context = context
        self.address = address
    }

    /// The page.
    public var page: Page {
        let way: [Inline] =
            address.map { [.link(["Go to the portfolio"], .external($0)), "."] }
            ?? ["Go back, or look for the page from the start of the site."]
        return Page(
            path: "404",
            kind: .authored,
            title: "Page not found",
            summary: "The site has no page at this address. It may have had another name.",
            ancestors: [],
            facts: [],
            blocks: [.paragraph(way)],
            data: .null,
            mainTable: nil,
            provenance: context.provenance(command: "ratebook build")
        )
    }
}
