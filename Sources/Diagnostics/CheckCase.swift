/// One thing that was checked, such as a scenario or a source, with what is to be said about it.
public struct CheckCase: Sendable, Hashable {
    /// What people call it, such as the id of a scenario.
    public let name: String

    /// The file that it comes from; nil for none.
    public let file: String?

    /// What was found; empty where all is well.
    public let findings: [Diagnostic]

    /// Creates a case.
    public init(name: String, file: String?, findings: [Diagnostic]) {
        self.name = name
        self.file = file
        self.findings = findings
    }

    /// The case with its files named from a folder above the project, see
    /// ``Diagnostic/named(from:)``.
    public func named(from path: String) -> CheckCase {
        CheckCase(
            name: name == file ? path + name : name,
            file: file.map { path + $0 },
            findings: findings.map { $0.named(from: path) }
        )
    }

    /// The case with those of its findings that pass a test, changed.
    public func keeping(_ change: (Diagnostic) -> Diagnostic?) -> CheckCase {
        CheckCase(name: name, file: file, findings: findings.compactMap(change))
    }
}
