import ArgumentParser
import Diagnostics
import SiteGeneration

/// How problems are printed.
enum DiagnosticForm: String, ExpressibleByArgument, CaseIterable {
    /// For a person.
    case text
    /// For a program.
    case json
    /// As annotations of a GitHub workflow.
    case github
    /// As test results, which GitLab, Azure Pipelines and Jenkins show.
    case junit
    /// As results of an analysis, which code scanning shows.
    case sarif

    /// Whether it is one document, which its reader expects also where nothing was found.
    var isDocument: Bool {
        switch self {
        case .text, .github: false
        case .json, .junit, .sarif: true
        }
    }

    /// The problems in this form.
    ///
    /// - Parameters:
    ///   - problems: What was found.
    ///   - suites: What was checked, for the forms that tell it; nil for the files of the problems.
    ///   - path: The project as seen from the root of its repository, with a slash at its end: the
    ///     services that show problems beside lines know files from there.
    ///   - colour: Whether the terminal takes colour.
    /// - Returns: The text.
    func text(
        for problems: [Diagnostic],
        of suites: [CheckSuite]?,
        below path: String,
        colour: Bool
    ) -> String {
        switch self {
        case .text: DiagnosticPrinter(colour: colour).text(for: problems)
        case .json: DiagnosticDocument.json(for: problems)
        case .github: GitHubAnnotations.text(for: problems.map { $0.named(from: path) })
        case .junit:
            JUnitDocument.xml(
                of: (suites ?? [CheckSuite(name: "content", byFile: problems, among: [])])
                    .map { $0.named(from: path) }
            )
        case .sarif: SARIFDocument.json(for: problems, below: path)
        }
    }
}
