import Diagnostics
import Quantities
import Rendering
import ReportModel

extension FuzzedParser {
    /// The templates of a project, with which a page is drawn.
    static func templates() -> [FuzzedParser] {
        let layout = "layouts/page.mustache"
        let page = page
        return [
            FuzzedParser("template", "Templates/" + layout) { (file: SourceFile, log) in
                let read = TemplateLibrary.load(overriding: [
                    TemplateFile(name: layout, shownPath: file.path, text: file.text)
                ])
                for problem in read.diagnostics { log.report(problem) }
                guard let library = read.library, let page else { return read.library != nil }
                _ = HTMLRenderer(templates: library).render(page, in: frame)
                return true
            }
        ]
    }

    private static let frame = SiteFrame(
        title: "Costs & more",
        language: "en",
        navigation: [PageLink(title: "Portfolio", path: "")],
        formats: ["html", "md"]
    )

    private static var page: Page? {
        CalendarDate(parsing: "2026-11-22")
            .map { day in
                Page(
                    path: "pages/one",
                    kind: .authored,
                    title: "A <title>",
                    summary: "A summary",
                    ancestors: [PageLink(title: "Portfolio", path: "")],
                    facts: [Page.Fact("Owner", [.text("We & you")])],
                    blocks: [.paragraph([.strong([.text("<b>")])])],
                    data: .object([]),
                    mainTable: nil,
                    provenance: Provenance(
                        catalogRelease: "2026-11-12",
                        asOf: day,
                        inputsHash: "0",
                        command: "ratebook build"
                    )
                )
            }
    }
}
