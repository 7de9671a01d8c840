import ArgumentParser
import Diagnostics
import SiteGeneration

/// `ratebook build`.
struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Generates the site in Public.",
        discussion: """
            Only what differs is written, all or nothing; a file that Ratebook did not write
            is never touched.

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

    func run() throws {
        let project = try options.projectFolder()
        let result = PricedProject.load(try options.request())
        let generated = result.project.map { GeneratedSite.generate($0, formats: formats.formats) }
        let problems = result.diagnostics + (generated?.diagnostics ?? [])
        guard let site = generated?.site, !problems.containsErrors else {
            try options.report(problems)
            throw CommandFailure.findings
        }
        let publication: Publication
        do throws(PublicationFailure) {
            publication = try Publication(
                of: site,
                in: project + "/Public",
                formats: formats.formats,
                writes: !check
            )
        } catch { throw CommandFailure.world(error.reason) }
        try options.report(problems + publication.diagnostics)
        try Console.standardOutput.write(publication.report)
        if check, !publication.isCurrent { throw CommandFailure.findings }
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
