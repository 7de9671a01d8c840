import ArgumentParser
import Foundation
import ProjectStarting
import SiteOutput

/// `ratebook init`.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Starts a project that builds at once and explains itself by comments.",
        discussion: """
            It writes the site's settings, the catalog that ratebook carries, one
            scenario, one page and a .gitignore. Nothing that is there is ever
            overwritten: if something is in the way, nothing is written.

            EXAMPLES:
              ratebook init cost-reports
            """
    )

    @Argument(help: ArgumentHelp("The folder of the new project.", valueName: "folder"))
    var folder = "."

    func run() throws {
        let place = URL(filePath: folder)
        let written: [String]
        do throws(StarterProject.Refusal) {
            written = try StarterProject(in: place).write()
        } catch { throw CommandFailure.world(reason(for: error)) }
        let isHere = place.standardizedFileURL.path == FileManager.default.currentDirectoryPath
        let next =
            (isHere ? [] : ["cd \(folder)"]) + [
                "ratebook build", "ratebook estimate help-desk", "ratebook check",
            ]
        try Console.standardOutput.write(
            "A new project in \(isHere ? "this folder" : folder):\n"
                + written.map { "  \($0)\n" }.joined()
                + "Next:\n" + next.map { "  \($0)\n" }.joined()
        )
    }

    private func reason(for refusal: StarterProject.Refusal) -> String {
        switch refusal {
        case .inTheWay(let names):
            "nothing was written: \(names.joined(separator: " and ")) "
                + (names.count == 1 ? "is" : "are") + " already in "
                + (folder == "." ? "this folder" : folder)
        case .disk(let error):
            "no project can be written to \(folder): \(OutputError.reason(for: error))"
        }
    }
}
