public import ArgumentParser
import Diagnostics
import Foundation
public import Quantities
import SiteGeneration

/// The options of every command.
struct ProjectOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder that holds Content.", valueName: "folder"))
    var project: String?

    @Option(
        help: ArgumentHelp(
            "Price with what was known at a catalog release, such as 2026-08-02.",
            valueName: "release"
        )
    )
    var catalog: CalendarDate?

    @Option(
        help: ArgumentHelp("Price with the rates in force on a day.", valueName: "date")
    )
    var asOf: CalendarDate?

    @Option(
        help: ArgumentHelp("How problems are printed: text, json or github.", valueName: "form")
    )
    var diagnostics = DiagnosticForm.text

    /// What the options ask, for one scenario or for all.
    func request(
        scenario: String? = nil,
        settings: [String] = [],
        variant: String? = nil
    ) throws -> EstimationRequest {
        EstimationRequest(
            project: try projectFolder(),
            release: catalog,
            asOf: asOf,
            settings: settings,
            scenario: scenario,
            variant: variant
        )
    }

    /// The project's folder: the one given, or the nearest above with `Content/site.yaml`.
    func projectFolder() throws -> String {
        let disk = FileManager.default
        func isProject(_ folder: URL) -> Bool {
            disk.fileExists(atPath: folder.appending(path: "Content/site.yaml").path)
        }
        if let project {
            let folder = URL(filePath: project)
            guard disk.fileExists(atPath: folder.path) else {
                throw CommandFailure.world("there is no folder \(project)")
            }
            guard isProject(folder) else {
                throw CommandFailure.world("\(project) is no project: it has no Content/site.yaml")
            }
            return folder.path
        }
        var folder = URL(filePath: disk.currentDirectoryPath).standardizedFileURL
        while true {
            if isProject(folder) { return folder.path }
            let parent = folder.deletingLastPathComponent()
            guard parent.path != folder.path else { break }
            folder = parent
        }
        throw CommandFailure.world(
            "no project here or above: there is no Content/site.yaml; name one with --project"
        )
    }

    /// Prints problems to standard error.
    ///
    /// - Throws: ``CommandFailure`` when one of them is an error.
    func report(_ problems: [Diagnostic]) throws {
        guard !problems.isEmpty else { return }
        let console = Console.standardError
        try? console.write(diagnostics.text(for: problems, colour: console.takesColour))
        guard problems.containsErrors else { return }
        let isUsage = problems.allSatisfy { $0.severity != .error || $0.isAboutCommandLine }
        throw isUsage ? CommandFailure.usage : .findings
    }
}

extension CalendarDate: ExpressibleByArgument {
    /// Reads a date as in `2026-11-12`.
    public init?(argument: String) { self.init(parsing: argument) }
}
