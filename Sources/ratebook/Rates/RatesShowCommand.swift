import ArgumentParser
import Catalog
import Diagnostics
import SiteGeneration

/// `ratebook rates show`.
struct RatesShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Prints all that the catalog says of an offering.",
        discussion: """
            Its prices by meter and way to buy, what a typical request costs by each, where
            it is available and what the releases changed. --markdown, --csv and --json have
            every single rate with its source.

            EXAMPLES:
              ratebook rates show claude-haiku-4.5
              ratebook rates show global.anthropic.claude-haiku-4-5-20251001-v1:0 --json
            """
    )

    @OptionGroup var options: ProjectOptions

    @Argument(
        help: "The offering: an id, a name, an alias or a vendor id.",
        completion: .offering
    )
    var offering: String

    @Flag(help: "How it is printed.")
    var form = ReportForm.text

    func run() throws {
        let request = try options.catalogRequest()
        let result = CatalogProject.load(request)
        try options.report(result.diagnostics)
        guard let catalog = result.project else { throw CommandFailure.findings }
        let id: OfferingID
        do throws(ReportFailure) { id = try catalog.offering(named: offering) } catch {
            return try options.report([error.diagnostic])
        }
        let console = Console.standardOutput
        let scenarios =
            request.project == nil ? nil : catalog.scenarios(try options.request())
        let text = catalog.offeringText(
            of: id,
            usedIn: scenarios,
            as: form,
            width: console.width,
            colour: console.takesColour
        )
        try console.write(text ?? "")
    }
}
