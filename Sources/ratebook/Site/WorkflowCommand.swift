public import ArgumentParser
public import SiteGeneration

/// `ratebook workflow`.
struct WorkflowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "workflow",
        abstract: "Prints an example of how Ratebook runs in a pipeline, or before a commit.",
        discussion: """
            The workflows check and build the site, comment on a pull request what a
            release of rates does to the scenarios, and publish the site from the main
            branch. Those of usage run each day: they copy the newest export of a bill,
            import it, commit the table of the month if it changed, and open an issue
            where ratebook usage watch finds something, one for a month.

              github        for .github/workflows/ratebook.yml
              gitlab        for .gitlab-ci.yml
              azure         for azure-pipelines.yml
              github-usage  for .github/workflows/ratebook-usage.yml
              gitlab-usage  for .gitlab/ratebook-usage.yml, included by .gitlab-ci.yml
              azure-usage   for azure-usage.yml
              pre-commit    for .git/hooks/pre-commit, which must be executable

            EXAMPLES:
              ratebook workflow github
              ratebook workflow github-usage
              ratebook workflow pre-commit
            """
    )

    @Argument(help: ArgumentHelp("Where it is to run.", valueName: "place"))
    var place: WorkflowExample

    func run() throws { try Console.standardOutput.write(place.text) }
}

extension WorkflowExample: ExpressibleByArgument {}
