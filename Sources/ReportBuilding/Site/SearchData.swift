public import ReportModel

/// What a search of the site looks through: every page with what stands on it.
public enum SearchData {
    /// The pages as data, by the contract `ratebook.search/1`.
    public static func value(of pages: [Page]) -> DataValue {
        .object([
            DataValue.Member("schema", .text("ratebook.search/1")),
            DataValue.Member("pages", .array(pages.map(entry))),
        ])
    }

    private static func entry(of page: Page) -> DataValue {
        let sections = page.blocks.compactMap { block -> DataValue? in
            guard case .section(let section) = block else { return nil }
            return .object([
                DataValue.Member("id", .text(section.id)),
                DataValue.Member("title", .text(section.title)),
            ])
        }
        return .object([
            DataValue.Member("path", .text(page.path)),
            DataValue.Member("kind", .text(page.kind.rawValue)),
            DataValue.Member("title", .text(page.title)),
            DataValue.Member("summary", .text(page.summary)),
            DataValue.Member("sections", .array(sections)),
        ])
    }
}
