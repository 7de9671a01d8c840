public import ArgumentParser
import Diagnostics
import Foundation
public import Quantities
import SiteGeneration

/// The options of every command.
struct ProjectOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The folder that holds Content.", valueName: "folder"),
        completion: .directory
    )
    var project: String?

    @Option(
        help: ArgumentHelp(
            "Price with what was known at a catalog release, such as 2026-08-02.",
            valueName: "release"
        ),
        completion: .release
    )
    var catalog: CalendarDate?

    @Option(
        help: ArgumentHelp("Price with the rates in force on a day.", valueName: "date")
    )
    var asOf: CalendarDate?

    @Option(
        help: ArgumentHelp(
            "How problems are printed: text, json, github, junit or sarif.",
            valueName: "form"
        )
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

    /// What the options ask of a catalog: that of the project, or without one the catalog that the
    /// binary carries, which is told on standard error.
    func catalogRequest(checksLaws: Bool = false) throws -> CatalogRequest {
        let folder = project == nil ? nearestProject : try projectFolder()
        if folder == nil {
            try Console.standardError.write(
                "No project here: the catalog inside ratebook is used.\n"
            )
        }
        return CatalogRequest(
            project: folder,
            release: catalog,
            asOf: asOf,
            checksLaws: checksLaws
        )
    }

    /// The project's folder: the one given, or the nearest above with `Content/site.yaml`.
    func projectFolder() throws -> String {
        guard let project else {
            if let nearestProject { return nearestProject }
            throw CommandFailure.world(
                "no project here or above: there is no Content/site.yaml; name one with --project"
            )
        }
        let folder = URL(filePath: project)
        guard FileManager.default.fileExists(atPath: folder.path) else {
            throw CommandFailure.world("there is no folder \(project)")
        }
        guard folder.holdsProject else {
            throw CommandFailure.world("\(project) is not a project: it has no Content/site.yaml")
        }
        return folder.path
    }

    /// The nearest folder upwards that holds a project; nil for none.
    private var nearestProject: String? {
        var folder = URL(filePath: FileManager.default.currentDirectoryPath).standardizedFileURL
        while !folder.holdsProject {
            let parent = folder.deletingLastPathComponent()
            guard parent.path != folder.path else { return nil }
            folder = parent
        }
        return folder.path
    }

    /// The project as seen from the root of its repository, with a slash at its end; empty where it
    /// is that root, or where there is no repository.
    private var pathInRepository: String {
        guard let project = try? projectFolder() else { return "" }
        let start = URL(filePath: project).standardizedFileURL.resolvingSymlinksInPath()
        var folder = start
        while !FileManager.default.fileExists(atPath: folder.appending(path: ".git").path) {
            let parent = folder.deletingLastPathComponent().standardizedFileURL
            guard parent.path != folder.path else { return "" }
            folder = parent
        }
        let parts = start.pathComponents.dropFirst(folder.pathComponents.count)
        return parts.map { $0 + "/" }.joined()
    }

    /// Prints problems to standard error.
    ///
    /// - Parameters:
    ///   - problems: What was found.
    ///   - suites: All that was checked, where a whole check tells what it found; nil for others.
    /// - Throws: ``CommandFailure`` when one of the problems is an error.
    func report(_ problems: [Diagnostic], of suites: [CheckSuite]? = nil) throws {
        guard !problems.isEmpty || suites != nil && diagnostics.isDocument else { return }
        let console = Console.standardError
        try? console.write(
            diagnostics.text(
                for: problems,
                of: suites,
                below: pathInRepository,
                colour: console.takesColour
            )
        )
        guard problems.containsErrors else { return }
        let isUsage = problems.allSatisfy { $0.severity != .error || $0.isAboutCommandLine }
        throw isUsage ? CommandFailure.usage : .findings
    }
}

extension URL {
    fileprivate var holdsProject: Bool {
        FileManager.default.fileExists(atPath: appending(path: "Content/site.yaml").path)
    }
}

extension CalendarDate: ExpressibleByArgument {
    /// Reads a date as in `2026-11-12`.
    public init?(argument: String) { self.init(parsing: argument) }
}
