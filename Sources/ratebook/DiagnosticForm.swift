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

    /// The problems in this form.
    func text(for problems: [Diagnostic], colour: Bool) -> String {
        switch self {
        case .text: DiagnosticPrinter(colour: colour).text(for: problems)
        case .json: DiagnosticDocument.json(for: problems)
        case .github: GitHubAnnotations.text(for: problems)
        }
    }
}
