public import Diagnostics
import Pricing
import Quantities
import Rendering
import ReportBuilding
import ReportModel
import Scenarios
public import Spreadsheets
import Workbooks

extension PricedProject {
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
