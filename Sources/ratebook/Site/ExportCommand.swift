public import ArgumentParser
import Diagnostics
import Foundation
import SiteGeneration
import SiteOutput
public import Wikis

/// `ratebook export`.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the pages of the site for a wiki.",
        discussion: """
            The folder is a clone of the wiki, or any other folder. Only what differs is written, \
            all or nothing; a file that Ratebook did not write is never touched.

            github-wiki, gitlab-wiki and azure-wiki are folders to commit and push. techdocs has \
            a mkdocs.yml, which MkDocs and Backstage build. confluence has each page in the \
            storage format, and in pages.json their titles and the pages above them.

            EXAMPLES:
              ratebook export --to github-wiki bedrock.wiki
              ratebook export --to github-wiki bedrock.wiki --check
              ratebook export --to techdocs handbook/costs
            """
    )

    @OptionGroup var options: ProjectOptions

    @Option(
        help: ArgumentHelp(
            "The wiki: github-wiki, gitlab-wiki, azure-wiki, techdocs or confluence.",
            valueName: "wiki"
        )
    )
    var to: Wiki

    @Argument(help: "The folder to write.")
    var folder: String

    @Flag(help: "Write nothing; fail when the folder is not what would be written.")
    var check = false

    func run() async throws {
        // The author named the folder, so that a link is as good as the folder itself.
        let place = URL(filePath: folder).resolvingSymlinksInPath().path
        let progress = ProgressLine(options)
        defer { progress.finish() }
        try Publication.mend(place, shownAs: folder, telling: progress.show)
        let result = PricedProject.load(try options.request())
        let kept = WrittenFiles.paths(in: place)
        var problems = result.diagnostics
        var pages: WikiPages?
        if let project = result.project {
            let generated = await WikiPages.generate(project, for: to, keeping: kept)
            pages = generated.pages
            problems += generated.diagnostics
        }
        guard let pages, !problems.containsErrors else {
            try options.report(problems)
            throw CommandFailure.findings
        }
        let publication: Publication
        do throws(PublicationFailure) {
            publication = try Publication(
                of: pages,
                in: place,
                shownAs: folder,
                writes: !check,
                telling: progress.show
            )
        } catch { throw CommandFailure.world(error.reason) }
        progress.finish()
        try options.report(problems + publication.diagnostics)
        try Console.standardOutput.write(publication.report)
        if check, !publication.isCurrent { throw CommandFailure.findings }
    }
}

extension Wiki: ExpressibleByArgument {}

extension Publication {
    /// Mends a folder in which a write was killed, before anything else is done.
    static func mend(
        _ folder: String,
        shownAs place: String,
        telling tell: (Advance) -> Void
    ) throws {
        do throws(PublicationFailure) {
            try repair(folder, shownAs: place, telling: tell)
        } catch { throw CommandFailure.world(error.reason) }
    }
}
