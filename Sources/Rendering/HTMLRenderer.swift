import Quantities
public import ReportModel
import SiteOutput

/// Writes pages as HTML through the templates.
public struct HTMLRenderer: Sendable {
    private let templates: TemplateLibrary

    /// Creates a renderer.
    public init(templates: TemplateLibrary) {
        self.templates = templates
    }

    /// The page as a whole HTML document.
    public func render(_ page: Page, in frame: SiteFrame) -> String {
        templates.render(PageView(page: page, frame: frame).view)
    }
}
