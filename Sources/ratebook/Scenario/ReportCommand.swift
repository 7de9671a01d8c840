import ArgumentParser
import Diagnostics
import SiteGeneration
import SiteOutput

/// `ratebook report`.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Writes the report of a scenario as one file.",
        discussion: """
            An HTML file has everything inside: charts, formulas, rates and sources. It opens from \
            a mail, without a network. As xlsx it is a workbook in which every amount is a \
            formula over the assumptions and the rates, which can be changed there; workbook \
            writes one of all scenarios. As adr it is the draft of a decision record in the form \
            of MADR, with the options and their costs, a command that confirms the amount, and \
            what it answers of the cost questions of AWS's Generative AI Lens.

            EXAMPLES:
              ratebook report rag-assistant -o rag-assistant.html
              ratebook report rag-assistant -o rag-assistant.csv
              ratebook report rag-assistant -o rag-assistant.xlsx
              ratebook report chatbot --variant pilot -o pilot.md
              ratebook report chatbot --format json -o -
              ratebook report rag-assistant --format adr -o 0007-cost-of-the-assistant.md
            """
    )

    @OptionGroup var query: ScenarioOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The file; its ending .html, .md, .json, .csv or .xlsx is its format. - is standard "
                + "output.",
            valueName: "file"
        )
    )
    var output: String

    @Option(
        help: ArgumentHelp(
            "The format, whatever the ending: html, md, json, csv, xlsx or adr.",
            valueName: "format"
        )
    )
    var format: ReportFormat?

    func validate() throws {
        if chosenFormat == .adr, !query.settings.isEmpty {
            throw ValidationError(
                "--set is not for adr: who confirms the amount would not have the number."
            )
        }
        if chosenFormat == .xlsx, output == "-" {
            throw ValidationError("A workbook is not text: name a file that ends with .xlsx.")
        }
        guard chosenFormat == nil else { return }
        throw ValidationError(
            "The ending of \(output) is not a format: use .html, .md, .json, .csv or .xlsx, or "
                + "--format."
        )
    }

    func run() throws {
        let result = try query.load()
        guard let project = result.project, let format = chosenFormat else {
            try query.project.report(result.diagnostics)
            throw CommandFailure.findings
        }
        guard format != .xlsx else {
            let made = project.workbook()
            try query.project.report(result.diagnostics + made.diagnostics)
            guard let book = made.book else { throw CommandFailure.findings }
            return try WorkbookFile(path: output).write(book)
        }
        let report = format.page.map(project.report) ?? project.decisionRecord()
        try query.project.report(result.diagnostics + report.diagnostics)
        guard let text = report.text else { throw CommandFailure.findings }
        guard output != "-" else { return try Console.standardOutput.write(text) }
        do throws(OutputError) { try SingleFile(path: output).write(text) } catch {
            throw CommandFailure.world(error.description)
        }
        let size = (text.utf8.count + 1_023) / 1_024
        try Console.standardOutput.write("Wrote \(output), \(size) KB.\n")
    }

    private var chosenFormat: ReportFormat? {
        if let format { return format }
        guard output != "-" else { return .html }
        let name = output.split(separator: "/").last ?? ""
        guard let point = name.lastIndex(of: ".") else { return nil }
        return ReportFormat(rawValue: name[name.index(after: point)...].lowercased())
    }
}
