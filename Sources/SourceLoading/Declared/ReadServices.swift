import Diagnostics
public import Scenarios

/// What came of reading the files that declare services.
public struct ReadServices: Sendable {
    /// The services, in the order of the files' names.
    public let declared: [ServiceDeclaration]

    /// The ids of those that cannot be used, so that a scenario that names one is not blamed.
    let unusable: [String]

    /// The ids of all.
    var names: [String] { declared.map(\.id) + unusable }

    /// These and others.
    func adding(_ others: ReadServices) -> ReadServices {
        ReadServices(
            declared: declared + others.declared,
            unusable: unusable + others.unusable
        )
    }

    /// Those that the binary carries, for a catalog that declares none.
    static let carried = ServiceLoader(catalog: nil, log: DiagnosticLog())
        .services(in: .carried.folder("catalog"))
}
