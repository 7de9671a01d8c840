public import Diagnostics
import Pricing
import Quantities
import Rendering
import ReportBuilding
import ReportModel
import Scenarios
import SourceLoading
public import Spreadsheets
import Workbooks

extension PricedProject {
    /// Every scenario of the project as one workbook with live formulas.
    ///
    /// - Returns: The workbook, or nil when there is no scenario or the diagnostics hold an error.
    public func projectWorkbook() -> (book: Spreadsheet?, diagnostics: [Diagnostic]) {
        let book = ProjectWorkbook(
            of: reports.map(\.estimate),
            title: source.settings.title,
            summary: source.settings.summary,
            budgets: source.settings.budgets,
            lists: prices.current,
            madeBy: "ratebook workbook -o FILE.xlsx --catalog \(context.release) --as-of "
                + "\(context.asOf)",
            release: context.release,
            asOf: context.asOf,
            catalog: context.catalog
        )
        do throws(ArithmeticFailure) { return (try book?.spreadsheet(), []) } catch {
            return (nil, [.impossible("a total of the scenarios", error, inFile: "Content")])
        }
    }

    /// The report of the scenario that was asked about as a workbook with live formulas.
    ///
    /// - Returns: The workbook, or nil when the diagnostics hold an error.
    public func workbook() -> (book: Spreadsheet?, diagnostics: [Diagnostic]) {
        guard let report = reports.first?.studied() else { return (nil, []) }
        let scenario = report.scenario
        let variant = scenario.variant.map { " --variant " + $0.id } ?? ""
        do throws(ArithmeticFailure) {
            let words = PlainWords()
            let book = ScenarioWorkbook(
                of: report.estimate,
                beside: report.variantEstimates,
                comparison: (try? ComparisonReport(on: report))?.comparison,
                breakEvens: report.scenarioBreakEvens,
                answers: try report.answers()
                    .map { words.text(of: $0.statement) + " " + words.text(of: $0.detail) },
                madeBy: "ratebook report \(scenario.id)\(variant) --format xlsx --catalog "
                    + "\(context.release) --as-of \(context.asOf)",
                release: context.release,
                catalog: context.catalog
            )
            return (try book.spreadsheet(), [])
        } catch {
            let file = "Content/scenarios/\(scenario.id).yaml"
            return (nil, [.impossible("an amount", error, inFile: file)])
        }
    }
}
