import ArgumentParser
import Diagnostics
import SiteGeneration

/// `ratebook check`.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Finds every problem in the content and prices everything; writes nothing.",
        discussion: """
            EXAMPLES:
              ratebook check
              ratebook check --diagnostics github
              ratebook check --gate budget --gate p90
              ratebook check --gate none
            """
    )

    @OptionGroup var options: ProjectOptions

    @Option(
        help: ArgumentHelp(
            "What fails the check beside errors; may be repeated.",
            discussion: """
                budget    an expected cost above its budget, now or in a month to come (default)
                p90       also a cost above its budget in one draw of ten
                near      also a cost near its budget
                unpriced  a line without a price
                none      errors alone
                """,
            valueName: "gate"
        )
    )
    var gate: [Gate] = [.budget]

    func run() throws {
        let result = PricedProject.load(try options.request())
        var problems = result.diagnostics
        if let project = result.project {
            if gate.contains(.unpriced) { problems += project.unpricedLines }
            problems += GeneratedSite.generate(project, formats: [.html]).diagnostics
        }
        try options.report(
            problems.map { finding in
                gate.contains { $0.stops(at: finding) } ? finding.asError() : finding
            }
        )
        guard let project = result.project else { throw CommandFailure.findings }
        try Console.standardOutput.write(project.checkReport)
    }
}
