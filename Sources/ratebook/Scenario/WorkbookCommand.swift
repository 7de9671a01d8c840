import ArgumentParser
import Diagnostics
import SiteGeneration

/// `ratebook workbook`.
struct WorkbookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "workbook",
        abstract: "Writes every scenario of a project as one workbook.",
        discussion: """
            A workbook in which every amount is a formula: the scenarios side by side, what they \
            cost by tag and by month, their line items, and the assumptions and rates, which can \
            be changed there. Scenarios share the cell of a price, so that all follow it. The \
            price lists of Content/prices are formulas too; without one, a sheet says what \
            models cost in the regions in use.

            report SCENARIO -o FILE.xlsx has variants, comparisons and break-evens too.

            EXAMPLES:
              ratebook workbook -o costs.xlsx
              ratebook workbook -o then.xlsx --catalog 2026-08-02
            """
    )

    @OptionGroup var options: ProjectOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file, whose name ends with .xlsx.", valueName: "file"),
        completion: .file(extensions: ["xlsx"])
    )
    var output: String

    func validate() throws {
        guard !output.lowercased().hasSuffix(".xlsx") else { return }
        throw ValidationError("A workbook is not text: name a file that ends with .xlsx.")
    }

    func run() throws {
        let result = PricedProject.load(try options.request())
        guard let project = result.project, !result.diagnostics.containsErrors else {
            try options.report(result.diagnostics)
            throw CommandFailure.findings
        }
        let made = project.projectWorkbook()
        try options.report(result.diagnostics + made.diagnostics)
        guard let book = made.book else {
            throw CommandFailure.world(
                "there is no scenario for a workbook; add one to Content/scenarios"
            )
        }
        try WorkbookFile(path: output).write(book)
    }
}
