import ArgumentParser

/// `ratebook usage`.
struct UsageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "usage",
        abstract: "Keeps what was really used, month by month.",
        discussion: """
            EXAMPLES:
              ratebook usage import exports/2026-10.csv
              ratebook usage list
            """,
        subcommands: [UsageImportCommand.self, UsageListCommand.self]
    )
}
