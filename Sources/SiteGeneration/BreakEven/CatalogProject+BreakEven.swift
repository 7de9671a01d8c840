import Analysis
import Diagnostics
public import Quantities
import Rendering
import ReportBuilding
import ReportModel

extension CatalogProject {
    /// Where two ways to buy cost the same, in a form; width and colour matter to a terminal only.
    ///
    /// The name is that of a question, nil for all; the tokens a minute that one model unit handles
    /// are above 0, nil where nobody says; so are the vectors of the corpus, nil for a million.
    ///
    /// - Throws: ``ReportFailure`` for a question that there is not.
    public func breakEvens(
        of name: String?,
        tokensPerMinute: Quantity?,
        vectors: Quantity?,
        as form: ReportForm,
        width: Int,
        colour: Bool
    ) throws(ReportFailure) -> String {
        let all = BreakEvenQuestion.allCases
        let asked = all.filter { name == nil || $0.rawValue == name }
        if let name, asked.isEmpty {
            let place = SourceRange.commandLine("<question>", name)
            let known = all.map(\.rawValue)
            throw ReportFailure(
                diagnostic: .unknownName(name, of: "question", at: place, among: known)
            )
        }
        let report = BreakEvenReport(
            asked,
            hoursPerMonth: hoursPerMonth,
            tokensPerMinute: tokensPerMinute,
            vectors: vectors ?? BreakEvenExample.vectors,
            in: context
        )
        return switch form {
        case .text: TerminalRenderer(width: width, colour: colour).render(report.blocks)
        case .json: JSONRenderer.render(report.data)
        case .csv: report.answers.map { CSVRenderer.render($0) }.joined(separator: "\n")
        case .markdown: MarkdownRenderer().render(report.blocks, title: "Break-even")
        }
    }
}
