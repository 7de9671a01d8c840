public import Diagnostics
import Quantities
import Rendering
import ReportBuilding
import ReportModel
import Scenarios

extension PricedProject {
    /// The whole report of the scenario that was asked about, as one file in a format.
    ///
    /// As HTML it has everything inside: it opens from a mail, without a network. Links to pages
    /// that are not in it are words.
    ///
    /// - Returns: The text, or nil when the diagnostics hold an error.
    public func report(
        as format: OutputFormat
    ) -> (text: String?, diagnostics: [Diagnostic]) {
        guard let report = reports.first else { return (nil, []) }
        let templates = TemplateLibrary.load(overriding: templateFiles)
        guard let library = templates.library else { return (nil, templates.diagnostics) }
        let page: Page?
        do throws(ArithmeticFailure) { page = try pages(of: report).first } catch {
            let file = "Content/scenarios/\(report.scenario.id).yaml"
            return (nil, [.impossible("an amount", error, inFile: file)])
        }
        let press = SitePress(
            library: library,
            frame: frame(formats: []),
            anchors: MarkdownAnchors(of: page.map { [$0] } ?? [])
        )
        return (page.flatMap { press.text(ofAlone: $0, format) }, templates.diagnostics)
    }

    /// The report of the scenario that was asked about as a record of a decision, in the form of
    /// MADR: Markdown with front matter.
    ///
    /// - Returns: The text, or nil when the diagnostics hold an error.
    public func decisionRecord() -> (text: String?, diagnostics: [Diagnostic]) {
        guard let report = reports.first else { return (nil, []) }
        let record = DecisionRecord(on: report)
        do throws(ArithmeticFailure) {
            let text = MarkdownRenderer()
                .render(
                    try record.blocks(),
                    title: record.title,
                    in: context.exchange.currency
                )
            return (record.frontMatter + "\n" + text, [])
        } catch {
            let file = "Content/scenarios/\(report.scenario.id).yaml"
            return (nil, [.impossible("an amount", error, inFile: file)])
        }
    }
}
