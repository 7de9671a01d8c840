import ArgumentParser

/// `ratebook rates`.
struct RatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rates",
        abstract: "Looks into the rate catalog.",
        discussion: """
            EXAMPLES:
              ratebook rates list --offering claude-haiku-4.5 --tier batch
              ratebook rates show claude-haiku-4.5
              ratebook rates verify
            """,
        subcommands: [
            RatesListCommand.self, RatesShowCommand.self, RatesAddCommand.self,
            RatesImportCommand.self, RatesVerifyCommand.self, RatesAuditCommand.self,
            RatesSuggestCommand.self,
        ]
    )
}
