import Quantities
import Rendering
import ReportModel
import SiteOutput

/// Renders a page to the files that are written for it.
struct SitePress: Sendable {
    let library: TemplateLibrary
    let frame: SiteFrame

    /// Where anchors lead in Markdown.
    let anchors: MarkdownAnchors

    /// The same for pages that are there in HTML alone.
    var withoutTwins: SitePress {
        let plain = SiteFrame(
            title: frame.title,
            language: frame.language,
            navigation: frame.navigation,
            formats: [OutputFormat.html.rawValue],
            markdown: frame.markdown
        )
        return SitePress(library: library, frame: plain, anchors: anchors)
    }

    /// Adds the files of a page in some formats; there is no CSV of a page without a main table.
    func add(_ page: Page, _ formats: Set<OutputFormat>, to files: inout OutputFiles) {
        for format in OutputFormat.allCases where formats.contains(format) {
            guard format != .csv || page.mainTableContent != nil else { continue }
            files.add(Route(page.path).page(as: format.rawValue)) { text(of: page, format) ?? "" }
        }
    }

    /// The text of a page that is sent on its own; nil for CSV of a page without a main table.
    func text(ofAlone page: Page, _ format: OutputFormat) -> String? {
        switch format {
        case .html:
            HTMLRenderer(templates: library)
                .renderAlone(page, in: frame, engine: EngineScript.text)
        case .markdown: MarkdownRenderer(anchors: anchors, isAlone: true).render(page, in: frame)
        case .json, .csv: text(of: page, format)
        }
    }

    private func text(of page: Page, _ format: OutputFormat) -> String? {
        switch format {
        case .html: HTMLRenderer(templates: library).render(page, in: frame)
        case .markdown: MarkdownRenderer(anchors: anchors).render(page, in: frame)
        case .json: JSONRenderer.render(page.data)
        case .csv:
            page.mainTableContent.map {
                CSVRenderer.render($0, in: page.provenance.exchange.currency)
            }
        }
    }
}

extension Page {
    /// The main table, wherever it stands on the page.
    var mainTableContent: Table? {
        mainTable.flatMap { id in blocks.table(named: id) }
    }
}

extension [Block] {
    fileprivate func table(named id: String) -> Table? {
        for block in self {
            switch block {
            case .table(let table) where table.id == id: return table
            case .figure(let figure) where figure.data.id == id: return figure.data
            case .section(let section):
                if let table = section.blocks.table(named: id) { return table }
            case .disclosure(let disclosure):
                if let table = disclosure.blocks.table(named: id) { return table }
            default: continue
            }
        }
        return nil
    }
}
