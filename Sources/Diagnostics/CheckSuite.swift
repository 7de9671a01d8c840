/// What one gate checked.
public struct CheckSuite: Sendable, Hashable {
    /// The gate, such as `budget`.
    public let name: String

    /// What it checked, also what it found nothing about.
    public let cases: [CheckCase]

    /// Creates a suite.
    public init(name: String, cases: [CheckCase]) {
        self.name = name
        self.cases = cases
    }

    /// The suite with its files named from a folder above the project, see
    /// ``Diagnostic/named(from:)``.
    public func named(from path: String) -> CheckSuite {
        CheckSuite(name: name, cases: cases.map { $0.named(from: path) })
    }

    /// Creates a suite with one case for each file, in the order of their paths; what is about no
    /// file comes first, as `project`.
    ///
    /// - Parameters:
    ///   - name: The name of the suite.
    ///   - findings: What was found.
    ///   - files: The files that were checked.
    public init(name: String, byFile findings: [Diagnostic], among files: [String]) {
        let grouped = Dictionary(grouping: findings) { $0.file ?? "" }
        let paths = Set(files).union(grouped.keys).sorted()
        self.init(
            name: name,
            cases: paths.map { path in
                CheckCase(
                    name: path.isEmpty ? "project" : path,
                    file: path.isEmpty ? nil : path,
                    findings: (grouped[path] ?? []).inReadingOrder()
                )
            }
        )
    }
}
