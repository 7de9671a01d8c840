public import Diagnostics

/// Writes what was checked as JUnit XML, as GitLab, Azure Pipelines and Jenkins read it.
///
/// Nothing is measured, so that the same findings give the same bytes: each time is 0, and there is
/// neither a time stamp nor a host.
public enum JUnitRenderer {
    /// The document: a test suite for each gate, a test case for each thing that it checked, with a
    /// failure for its errors and the rest as output.
    public static func render(_ suites: [CheckSuite]) -> String {
        let cases = suites.flatMap(\.cases)
        let lines =
            [
                #"<?xml version="1.0" encoding="UTF-8"?>"#,
                "<testsuites name=\"ratebook\" \(counts(of: cases))>",
            ] + suites.flatMap(lines) + ["</testsuites>"]
        return lines.map { $0 + "\n" }.joined()
    }

    private static func lines(of suite: CheckSuite) -> [String] {
        let name = suite.name.inXML
        let head = "<testsuite name=\"\(name)\" \(counts(of: suite.cases))"
        guard !suite.cases.isEmpty else { return ["  \(head)/>"] }
        return ["  \(head)>"] + suite.cases.flatMap { lines(of: $0, in: name) }
            + ["  </testsuite>"]
    }

    private static func lines(of item: CheckCase, in suite: String) -> [String] {
        let file = item.file.map { " file=\"\($0.inXML)\"" } ?? ""
        let names = "classname=\"ratebook.\(suite)\" name=\"\(item.name.inXML)\""
        let head = "<testcase \(names)\(file) time=\"0\""
        let errors = item.findings.filter { $0.severity == .error }
        let others = item.findings.filter { $0.severity != .error }
        guard let first = errors.first else {
            guard !others.isEmpty else { return ["    \(head)/>"] }
            return ["    \(head)>", output(others), "    </testcase>"]
        }
        let failure =
            "      <failure type=\"\(first.code.inXML)\" message=\"\(first.summary.inXML)\">"
            + text(of: errors) + "</failure>"
        return ["    \(head)>", failure] + (others.isEmpty ? [] : [output(others)])
            + ["    </testcase>"]
    }

    private static func counts(of cases: [CheckCase]) -> String {
        let failures = cases.count { $0.findings.containsErrors }
        return "tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"0\" skipped=\"0\""
            + " time=\"0\""
    }

    private static func output(_ findings: [Diagnostic]) -> String {
        "      <system-out>\(text(of: findings))</system-out>"
    }

    private static func text(of findings: [Diagnostic]) -> String {
        let printer = DiagnosticPrinter()
        return findings.map { printer.text(for: $0) }.joined(separator: "\n").escapedHTML
    }
}

extension String {
    /// The text as the value of an attribute, where a reader would take a line break for a space.
    fileprivate var inXML: String {
        escapedHTML.replacing("\n", with: "&#10;").replacing("\t", with: "&#9;")
    }
}
