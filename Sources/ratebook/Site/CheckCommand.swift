import ArgumentParser
import Diagnostics
import SiteGeneration

/// `ratebook check`.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Finds every problem in the content and prices everything; writes nothing.",
        discussion: """
            A check that finds an error, or what a gate is for, ends with exit code 1.
            Problems go to standard error; as JSON, JUnit or SARIF they are one
            document, also when there are none.

            EXAMPLES:
              ratebook check
              ratebook check --diagnostics github
              ratebook check --gate budget --gate p90
              ratebook check --gate change --over 20% --diagnostics junit
              ratebook check --gate actual --over 10% --gate unmatched
              ratebook check --gate stale --older-than 800
              ratebook check --gate none
            """
    )

    @OptionGroup var options: ProjectOptions

    @OptionGroup var gates: GateOptions

    func run() async throws {
        let progress = ProgressLine(options)
        defer { progress.finish() }
        let result = PricedProject.load(try options.request(), telling: progress.show)
        guard let project = result.project else {
            progress.finish()
            let suite = CheckSuite(name: "content", byFile: result.diagnostics, among: [])
            try options.report(result.diagnostics, of: [suite])
            throw CommandFailure.findings
        }
        var problems = result.diagnostics
        problems +=
            await GeneratedSite.generate(
                project,
                formats: [.html],
                isRead: false,
                telling: progress.show
            )
            .diagnostics
        progress.finish()
        let checked: [(gate: Gate, cases: [CheckCase])]
        do throws(ReportFailure) { checked = try gates.cases(in: project, among: problems) } catch {
            return try options.report([error.diagnostic])
        }
        for finding in checked.flatMap(\.cases).flatMap(\.findings)
        where !problems.contains(finding) {
            problems.append(finding)
        }
        let others = problems.filter { finding in
            !checked.contains { $0.gate.stopped(finding) != nil }
        }
        let stopped = problems.compactMap { finding in
            checked.lazy.compactMap { $0.gate.stopped(finding) }.first
        }
        let content = CheckSuite(name: "content", byFile: others, among: project.checkedFiles)
        let suites = checked.map { gate, cases in
            CheckSuite(name: gate.rawValue, cases: cases.map { $0.keeping(gate.stopped) })
        }
        try options.report(others + stopped, of: [content] + suites)
        try Console.standardOutput.write(project.checkReport)
    }
}
