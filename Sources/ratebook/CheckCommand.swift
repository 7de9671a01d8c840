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
            """
    )

    @OptionGroup var options: ProjectOptions

    func run() throws {
        let result = PricedProject.load(try options.request())
        var problems = result.diagnostics
        if let project = result.project {
            problems += GeneratedSite.generate(project, formats: [.html]).diagnostics
        }
        try options.report(problems)
        guard let project = result.project else { throw CommandFailure.findings }
        try Console.standardOutput.write(project.checkReport)
    }
}
