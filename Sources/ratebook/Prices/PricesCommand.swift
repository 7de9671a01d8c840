public import ArgumentParser
import Diagnostics
import Foundation
public import SiteGeneration

/// `ratebook prices`.
struct PricesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prices",
        abstract: "Prints a price list, or checks a gateway against it.",
        discussion: """
            A price list is a file in Content/prices: the models that people inside a
            company may use, and what they pay for them. As litellm it is written for a
            LiteLLM proxy, with its prices as custom pricing for one token, in the
            currency of the list. With --check the prices of a gateway, a map of LiteLLM
            or the configuration of its proxy, are compared with the list, and each
            difference is an error.

            EXAMPLES:
              ratebook prices models
              ratebook prices models --format csv
              ratebook prices models --format litellm
            """
    )

    @OptionGroup var options: ProjectOptions

    @Argument(help: "The list: the name of its file in Content/prices (default: the only one).")
    var list: String?

    @Option(
        help: ArgumentHelp(
            "How it is printed: text, json, csv, markdown or litellm.",
            valueName: "form"
        )
    )
    var format = PriceListForm.text

    @Option(
        help: ArgumentHelp("Compare the prices of a gateway with the list.", valueName: "file"),
        completion: .file()
    )
    var check: String?

    func run() throws {
        let request = CatalogRequest(
            project: try options.projectFolder(),
            release: options.catalog,
            asOf: options.asOf
        )
        let result = PriceListProject.load(request, list: list)
        try options.report(result.diagnostics)
        guard let project = result.project else { throw CommandFailure.findings }
        let console = Console.standardOutput
        if let check {
            guard let data = try? Data(contentsOf: URL(filePath: check)) else {
                throw CommandFailure.world("\(check) cannot be read")
            }
            try options.report(project.differences(from: Array(data), file: check))
            return try console.write("\(check) bills what the list says.\n")
        }
        let text: String
        do throws(ReportFailure) {
            text = try project.text(
                as: format,
                width: console.width,
                colour: console.takesColour
            )
        } catch { return try options.report([error.diagnostic]) }
        try console.write(text)
    }
}

extension PriceListForm: ExpressibleByArgument {}
