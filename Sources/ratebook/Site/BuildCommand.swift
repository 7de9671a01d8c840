import ArgumentParser
import Diagnostics
import SiteGeneration

/// `ratebook build`.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Generates the site in Public.",
        discussion: """
            Only what differs is written, all or nothing; a file that Ratebook did not
            write is never touched. Who reads Public sees the old site or the new one. Of
            two builds at once the second waits for the first.

            EXAMPLES:
              ratebook build
              ratebook build --check
              ratebook build --formats md,json --as-of 2026-08-02
            """
    )

    @OptionGroup var options: ProjectOptions

    @Flag(help: "Write nothing; fail when Public is not what would be written.")
    var check = false

    @Option(help: ArgumentHelp("The formats to write.", valueName: "html,md,json,csv"))
    var formats: FormatList = .all

    @Flag(help: "Print nothing but problems.")
    var quiet = false

    func run() async throws {
        let project = try options.projectFolder()
        let progress = ProgressLine(options, isQuiet: quiet)
        defer { progress.finish() }
        try Publication.mend(project + "/Public", shownAs: "Public", telling: progress.show)
        let result = PricedProject.load(try options.request(), telling: progress.show)
        var problems = result.diagnostics
        var site: GeneratedSite?
        if let project = result.project {
            let generated = await GeneratedSite.generate(
                project,
                formats: formats.formats,
                telling: progress.show
            )
            site = generated.site
            problems += generated.diagnostics
        }
        guard let site, !problems.containsErrors else {
            progress.finish()
            try options.report(problems)
            throw CommandFailure.findings
        }
        let publication: Publication
        do throws(PublicationFailure) {
            publication = try await Publication(
                of: site,
                in: project + "/Public",
                formats: formats.formats,
                writes: !check,
                telling: progress.show
            )
        } catch { throw CommandFailure.world(error.reason) }
        progress.finish()
        try options.report(problems + publication.diagnostics)
        if !quiet {
            let summary = summary(of: site, problems, progress)
            try Console.standardOutput.write(publication.report + summary)
        }
        if check, !publication.isCurrent { throw CommandFailure.findings }
    }

    /// What the site is made of, what was warned of, and what took longest.
    private func summary(
        of site: GeneratedSite,
        _ problems: [Diagnostic],
        _ progress: ProgressLine
    ) -> String {
        let kinds = site.pageKinds.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
        let warnings = problems.count { $0.severity == .warning }
        let slowest = progress.slowest.map { "; slowest stage: \($0)" } ?? ""
        return "Pages: \(kinds).\n"
            + (warnings == 1 ? "1 warning" : "\(warnings) warnings") + slowest + ".\n"
    }
}

/// A comma-separated list of formats.
struct FormatList: ExpressibleByArgument {
    static let all = FormatList(formats: Set(OutputFormat.allCases))

    let formats: Set<OutputFormat>

    private init(formats: Set<OutputFormat>) {
        self.formats = formats
    }

    init?(argument: String) {
        var formats: Set<OutputFormat> = []
        for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
            guard let format = OutputFormat(rawValue: String(name)) else { return nil }
            formats.insert(format)
        }
        self.init(formats: formats)
    }

    var defaultValueDescription: String { "html,md,json,csv" }
}
