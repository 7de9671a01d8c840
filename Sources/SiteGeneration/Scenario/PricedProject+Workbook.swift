import Actuals
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
        let project = inDollars
        let book = ProjectWorkbook(
            of: project.reports.map(\.estimate),
            title: source.settings.title,
            summary: source.settings.summary,
            budgets: project.source.settings.budgets,
            lists: project.prices.current,
            actuals: project.actuals?.months ?? [],
            madeBy: "ratebook workbook -o FILE.xlsx --catalog \(context.release) --as-of "
                + "\(context.asOf)",
            release: context.release,
            asOf: context.asOf,
            catalog: context.catalog,
            note: currencyNote
        )
        do throws(ArithmeticFailure) { return (try book?.spreadsheet(), []) } catch {
            return (nil, [.impossible("a total of the scenarios", error, inFile: "Content")])
        }
    }

    /// That a workbook is in dollars, where the site is not: its formulas go by published rates.
    private var currencyNote: String? {
        guard !isInDollars else { return nil }
        let exchange = context.exchange
        let origin = [exchange.source, exchange.day?.description].compactMap(\.self)
        let code = exchange.currency.code
        return "Every amount in this workbook is in US dollars. The site converts to \(code): "
            + "1 USD is \(exchange.perDollar) \(code) (\(origin.joined(separator: ", ")))."
    }

    /// The report of the scenario that was asked about as a workbook with live formulas.
    ///
    /// - Returns: The workbook, or nil when the diagnostics hold an error.
    public func workbook() -> (book: Spreadsheet?, diagnostics: [Diagnostic]) {
        let project = inDollars
        guard let report = project.reports.first?.studied() else { return (nil, []) }
        var found: [Diagnostic] = []
        let actuals = Self.actuals(of: project.source, in: project.context, &found)
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
                actuals: actuals.months.map { $0.only(scenario.id) },
                madeBy: "ratebook report \(scenario.id)\(variant) --format xlsx --catalog "
                    + "\(context.release) --as-of \(context.asOf)",
                release: context.release,
                catalog: context.catalog,
                note: currencyNote
            )
            return (try book.spreadsheet(), found)
        } catch {
            let file = "Content/scenarios/\(scenario.id).yaml"
            return (nil, [.impossible("an amount", error, inFile: file)])
        }
    }
}
