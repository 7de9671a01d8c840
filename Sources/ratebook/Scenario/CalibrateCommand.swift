import ArgumentParser
import Quantities
import SiteGeneration
import SiteOutput

/// `ratebook calibrate`.
struct CalibrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibrate",
        abstract: "Proposes the numbers that were measured for those that a scenario assumes.",
        discussion: """
            What a scenario claims under actuals: says how many requests there were, how
            large they are, how often the cache was hit and in which tiers tokens were
            bought. Expected is the value of all months, low and high are the months in
            which it was least and most. What neither logs nor bills determine is listed
            with the reason.

            --write puts the values into Content/scenarios, with basis: measured and a
            note of source and months, and changes nothing else in the file. Numbers that
            are not there, that follow from parameters or that other scenarios share are
            left alone, with a word on what to do.

            EXAMPLES:
              ratebook calibrate chatbot
              ratebook calibrate chatbot --from 2026-08 --to 2026-10
              ratebook calibrate chatbot --from 2026-08 --write
              ratebook calibrate chatbot --format json
            """
    )

    @OptionGroup var options: ProjectOptions

    @Argument(help: "The scenario that is measured.", completion: .scenario)
    var scenario: String

    @Option(
        help: ArgumentHelp("The first month (default: the first with usage).", valueName: "month")
    )
    var from: CalendarMonth?

    @Option(
        help: ArgumentHelp("The last month (default: the last with usage).", valueName: "month")
    )
    var to: CalendarMonth?

    @Flag(help: "Write the measured values into the file of the scenario.")
    var write = false

    @Option(help: ArgumentHelp("How it is printed: text or json.", valueName: "form"))
    var format = UsageCompareCommand.Form.text

    func validate() throws {
        if let from, let to, from.firstDay > to.firstDay {
            throw ValidationError("--from \(from) is after --to \(to).")
        }
    }

    func run() throws {
        let result = ScenarioCalibration.load(
            try options.request(scenario: scenario),
            ScenarioCalibration.Period(from: from, to: to),
            isWriting: write
        )
        try options.report(result.diagnostics)
        guard let calibration = result.calibration else { throw CommandFailure.findings }
        let console = Console.standardOutput
        let text: String
        do throws(ReportFailure) {
            text =
                format == .json
                ? try calibration.json()
                : try calibration.text(width: console.width, colour: console.takesColour)
        } catch { return try options.report([error.diagnostic]) }
        do { try calibration.write() } catch {
            let reason = OutputError.reason(for: error)
            throw CommandFailure.world("the scenario cannot be written: \(reason)")
        }
        try console.write(text)
    }
}
