import ArgumentParser
import Quantities
import SiteGeneration

/// The options of a release that is to be added to the catalog.
struct ReleaseOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The day of the new release, its name.", valueName: "date"))
    var release: CalendarDate

    @Option(help: "What the release brings, in a few words.")
    var title: String?

    @Option(help: "What a reader of its page should know.")
    var note: String?

    @Option(help: ArgumentHelp("Who compared the rates with their source.", valueName: "name"))
    var checkedBy: String?

    @Flag(help: "Add to the newest release, while nobody uses it yet.")
    var amend = false

    @Flag(help: "Write nothing, and say what would be written.")
    var dryRun = false

    /// The options as terms.
    var terms: ReleaseTerms {
        ReleaseTerms(
            date: release,
            title: title,
            note: note,
            checkedBy: checkedBy,
            isAmendment: amend,
            isDryRun: dryRun
        )
    }
}
