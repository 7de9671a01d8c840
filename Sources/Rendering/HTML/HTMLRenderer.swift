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
        templates.render(PageView(page: page, frame: frame).view, with: TemplateLibrary.layout)
    }

    /// The page as a document of its own, with its stylesheet and script inside, and without links
    /// to pages that are not there.
    ///
    /// - Parameters:
    ///   - page: The page.
    ///   - frame: The site that it is from.
    ///   - engine: The script that holds the engine, for a page on which numbers may be changed.
    /// - Returns: The document.
    public func renderAlone(_ page: Page, in frame: SiteFrame, engine: String) -> String {
        let calculation = [engine, templates.calculationScript, templates.whatIfScript]
        let scripts = [templates.script] + (page.whatIf == nil ? [] : calculation)
        let assets = (templates.stylesheet, scripts.joined())
        let view = PageView(page: page, frame: frame, assets: assets).view
        return templates.render(view, with: TemplateLibrary.reportLayout)
    }
}
