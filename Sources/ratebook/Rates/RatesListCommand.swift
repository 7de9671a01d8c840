public import ArgumentParser
public import Catalog
import Diagnostics
import SiteGeneration

/// `ratebook rates list`.
struct RatesListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists the rates in force.",
        discussion: """
            EXAMPLES:
              ratebook rates list --platform aws-bedrock --region us-east-1 \\
                --meter input_tokens
              ratebook rates list --offering "Claude Haiku 4.5" --scope global --csv
              ratebook rates list --status disputed --json
            """
    )

    @OptionGroup var options: ProjectOptions

    @Option(help: "The kind of offering: model, embedding, rerank or service.")
    var kind: OfferingKind?

    @Option(help: "Who sells, such as aws-bedrock.")
    var platform: String?

    @Option(
        help: "What is sold: an id, a name, an alias or a vendor id.",
        completion: .offering
    )
    var offering: String?

    @Option(help: "What is counted, such as input_tokens.")
    var meter: String?

    @Option(help: "Where it holds, such as us-east-1.", completion: .region)
    var region: Region?

    @Option(help: "Where a request may be served: in-region, geo or global.")
    var scope: Scope?

    @Option(help: "How it is bought, such as standard or batch.")
    var tier: PurchaseTier?

    @Option(help: "What the ledger says: confirmed, announced, disputed or corrected.")
    var status: RateStatus?

    @Flag(help: "How the rates are printed.")
    var form = ReportForm.text

    func run() throws {
        let result = CatalogProject.load(try options.catalogRequest())
        try options.report(result.diagnostics)
        guard let project = result.project else { throw CommandFailure.findings }
        var filter = RateFilter()
        filter.kind = kind
        filter.platform = platform.map { PlatformID($0) }
        filter.meter = meter.map { MeterID($0) }
        filter.region = region
        filter.scope = scope
        filter.tier = tier
        filter.status = status
        do throws(ReportFailure) {
            filter.offering = try offering.map { name throws(ReportFailure) in
                try project.offering(named: name)
            }
        } catch { return try options.report([error.diagnostic]) }
        let console = Console.standardOutput
        try console.write(
            project.rates(
                filter,
                as: form,
                // A name that is broken over two lines can be neither searched for nor copied.
                width: max(console.width, 160),
                colour: console.takesColour
            )
        )
    }
}

extension OfferingKind: ExpressibleByArgument {}

extension RateStatus: ExpressibleByArgument {}
