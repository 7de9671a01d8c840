import ArgumentParser
import Diagnostics
import Foundation
import SiteGeneration
import SiteOutput

/// `ratebook rates add`.
struct RatesAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Adds a release by hand: one rate from options, or a table.",
        discussion: """
            The lines are checked together with the whole ledger, and nothing is
            written where a law would be broken. A table has the columns of a release;
            --edit opens one in $VISUAL or $EDITOR, begun with the options given.

            EXAMPLES:
              ratebook rates add --release 2026-11-30 --source litellm-1.109.1 \\
                --offering claude-haiku-4.5 --meter input_tokens --scope global \\
                --price 0.90 --per "1000000 tokens"
              ratebook rates add --release 2026-12-01 --file new-rates.csv
              ratebook rates add --release 2026-12-02 --edit
            """
    )

    @OptionGroup var options: ProjectOptions

    @OptionGroup(title: "Release") var release: ReleaseOptions

    @OptionGroup(title: "Rate") var rate: RateLineOptions

    @Option(help: "A table with the columns of a release.", completion: .file())
    var file: String?

    @Flag(help: "Open a table in an editor.")
    var edit = false

    func validate() throws {
        guard options.catalog == nil, options.asOf == nil else {
            throw ValidationError("A release follows the newest: leave --catalog and --as-of out.")
        }
        guard file == nil || (!edit && rate.isEmpty) else {
            throw ValidationError("With --file the rates come from the file alone.")
        }
        guard file != nil || edit || !rate.isEmpty else {
            throw ValidationError("Give a rate, or a table with --file or --edit.")
        }
    }

    func run() throws {
        let project = try options.projectFolder()
        let (table, path) = try table()
        let outcome: (result: RateAddition?, diagnostics: [Diagnostic])
        do {
            outcome = try RateAddition.run(
                table,
                shownAs: path,
                terms: release.terms,
                project: project
            )
        } catch {
            let reason = OutputError.reason(for: error)
            throw CommandFailure.world("the release cannot be written: \(reason)")
        }
        if edit, outcome.result == nil { try keepTold(path) }
        try options.report(outcome.diagnostics)
        guard let result = outcome.result else { throw CommandFailure.findings }
        try Console.standardOutput.write(result.text(isDryRun: release.dryRun))
    }

    private func table() throws -> (text: String, path: String) {
        if let file { return (try text(of: file), file) }
        let table = rate.table(from: release.release)
        guard edit else { return (table, "the options") }
        let path = try TableEditor.edit(table)
        return (TableEditor.withoutComments(try text(of: path)), path)
    }

    private func text(of path: String) throws -> String {
        guard let text = try? String(contentsOf: URL(filePath: path), encoding: .utf8) else {
            throw CommandFailure.world("\(path) cannot be read as UTF-8 text")
        }
        return text
    }

    private func keepTold(_ path: String) throws {
        try Console.standardError.write(
            "Nothing is written. Your lines are kept: correct them and add them with\n"
                + "  ratebook rates add --release \(release.release) --file \(path)\n\n"
        )
    }
}
