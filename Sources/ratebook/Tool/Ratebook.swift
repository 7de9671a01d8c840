import ArgumentParser

/// The command `ratebook`.
struct Ratebook: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ratebook",
        abstract: "Prices AI workloads on Amazon Bedrock and publishes the reports.",
        discussion: """
            A project is a folder with Content/site.yaml; it is looked for from the
            current folder upwards.

            EXAMPLES:
              ratebook init cost-reports           start a project
              ratebook build                       generate the site in Public
              ratebook serve                       show it, and follow every change
              ratebook check                       find every problem, write nothing
              ratebook estimate rag-assistant      what a scenario costs
              ratebook report rag-assistant -o rag-assistant.html
                                                   the whole report as one file
              ratebook workbook -o costs.xlsx      every scenario as a workbook
              ratebook export --to github-wiki bedrock.wiki
                                                   the pages for a wiki
              ratebook explain rag-assistant       how each amount comes about
              ratebook compare rag-assistant       what its tokens cost elsewhere
              ratebook diff 2026-08-02 2026-11-12  what a release does to every scenario
              ratebook price --model claude-haiku-4.5 --scope global --input 1000
                                                   what a single usage costs

            Exit codes: 0 success, 1 findings in the content, 2 wrong usage, 3 trouble
            outside Ratebook, such as a full disk or a missing folder.
            """,
        version: "0.2.0",
        subcommands: [
            InitCommand.self, BuildCommand.self, ServeCommand.self, CheckCommand.self,
            EstimateCommand.self, ReportCommand.self, WorkbookCommand.self, ExplainCommand.self,
            ExportCommand.self, CompareCommand.self, BreakEvenCommand.self, PriceCommand.self,
            PricesCommand.self, UsageCommand.self, CalibrateCommand.self, RatesCommand.self,
            DiffCommand.self, WorkflowCommand.self,
        ]
    )
}
