public import ArgumentParser
import Diagnostics
public import Quantities
import SiteGeneration

/// `ratebook break-even`.
struct BreakEvenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "break-even",
        abstract: "Prints where two ways to buy cost the same, from the rates in force.",
        discussion: """
            The questions are provisioned, reserved, caching, batch and stores. Every
            answer is solved from the rates; no scenario is needed. The report of a
            scenario says on which side of a break-even it is.

            EXAMPLES:
              ratebook break-even
              ratebook break-even caching --json
              ratebook break-even provisioned --tokens-per-minute 800000
              ratebook break-even stores --vectors 250000
            """
    )

    @OptionGroup var options: ProjectOptions

    @Argument(help: "The question; without one, all of them.")
    var question: String?

    @Flag(help: "How it is printed.")
    var form = ReportForm.text

    @Option(
        help: ArgumentHelp(
            "Tokens a minute that one model unit handles, in and out together.",
            valueName: "number"
        )
    )
    var tokensPerMinute: Quantity?

    @Option(help: ArgumentHelp("Vectors of the corpus.", valueName: "number"))
    var vectors: Quantity?

    func validate() throws {
        if form == .csv, question == nil {
            throw ValidationError("A file of CSV is one table: name the question.")
        }
        for number in [tokensPerMinute, vectors] where number.map({ $0 <= .zero }) ?? false {
            throw ValidationError("A number of tokens or vectors must be above 0.")
        }
    }

    func run() throws {
        let result = CatalogProject.load(try options.catalogRequest())
        try options.report(result.diagnostics)
        guard let catalog = result.project else { throw CommandFailure.findings }
        let console = Console.standardOutput
        let text: String
        do throws(ReportFailure) {
            text = try catalog.breakEvens(
                of: question,
                tokensPerMinute: tokensPerMinute,
                vectors: vectors,
                as: form,
                width: console.width,
                colour: console.takesColour
            )
        } catch { return try options.report([error.diagnostic]) }
        try console.write(text)
    }
}

extension Quantity: ExpressibleByArgument {
    /// Reads a plain decimal such as `800000`.
    public init?(argument: String) {
        guard let number = try? Quantity(parsing: argument) else { return nil }
        self = number
    }
}
