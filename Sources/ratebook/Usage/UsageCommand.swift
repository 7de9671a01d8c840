import ArgumentParser

/// `ratebook usage`.
struct UsageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "usage",
        abstract: "Keeps what was really used, and compares it with what was estimated.",
        discussion: """
            EXAMPLES:
              ratebook usage import exports/2026-10.csv
              ratebook usage list
              ratebook usage compare
              ratebook usage watch
            """,
        subcommands: [
            UsageImportCommand.self, UsageSQLCommand.self, UsageListCommand.self,
            UsageCompareCommand.self, UsageWatchCommand.self,
        ]
    )
}
