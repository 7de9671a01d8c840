import ArgumentParser
import Catalog
import Diagnostics
import SiteGeneration

/// `ratebook compare`.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Prints what a scenario's tokens cost when they are bought in other ways.",
        discussion: """
            One workload is put on other models, platforms, scopes, tiers and regions,
            and the scenario is priced anew with each; all else stays as it is. What is
            not for sale is listed with the reason. Without options these are all ways
            to buy the workload's own model, and the models that the scenario names
            under compare_with, bought as its own is. Each option may be given several
            times.

            EXAMPLES:
              ratebook compare rag-assistant
              ratebook compare rag-assistant --model nova-pro --model gpt-5.4
              ratebook compare rag-assistant --platform google-vertex --tier standard --tier batch
              ratebook compare rag-assistant --platform aws-bedrock --scope geo \\
                --region us-east-1 --region eu-central-1
              ratebook compare mail-triage --workload replies --json
            """
    )

    @OptionGroup var query: ScenarioOptions

    @Option(
        help: ArgumentHelp(
            "The workload (default: the first that can be compared).",
            valueName: "name"
        )
    )
    var workload: String?

    @Option(
        name: .customLong("model"),
        help: ArgumentHelp("A model.", valueName: "model"),
        completion: .offering
    )
    var models: [String] = []

    @Option(
        name: .customLong("platform"),
        help: ArgumentHelp("A platform, such as google-vertex.", valueName: "platform")
    )
    var platforms: [String] = []

    @Option(
        name: .customLong("tier"),
        help: ArgumentHelp("A tier: standard, priority, flex, batch ...", valueName: "tier")
    )
    var tiers: [PurchaseTier] = []

    @Option(
        name: .customLong("scope"),
        help: ArgumentHelp("A scope: in-region, geo or global.", valueName: "scope")
    )
    var scopes: [Scope] = []

    @Option(
        name: .customLong("region"),
        help: ArgumentHelp(
            "A region that requests on Bedrock are made from, or a data zone of Azure.",
            valueName: "region"
        ),
        completion: .region
    )
    var regions: [Region] = []

    @Flag(help: "How it is printed.")
    var form = ReportForm.text

    func run() throws {
        let question = ComparisonQuestion(
            workload: workload,
            models: models,
            platforms: platforms,
            tiers: tiers,
            scopes: scopes,
            regions: regions
        )
        try query.answer { (report, console) throws(ReportFailure) in
            try report.comparisonText(
                to: question,
                as: form,
                width: console.width,
                colour: console.takesColour
            )
        }
    }
}
