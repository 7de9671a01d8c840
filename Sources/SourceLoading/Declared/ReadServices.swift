import Diagnostics
public import Scenarios

/// What came of reading the files that declare services.
public struct ReadServices: Sendable {
    /// The services, in the order of the files' names.
    public let declared: DeclaredServices

    /// The ids of those that cannot be used, so that a scenario that names one is not blamed.
    let unusable: [String]

    /// The ids of all.
    var names: [String] { declared.ids + unusable }

    /// These and others.
    func adding(_ others: ReadServices) -> ReadServices {
        ReadServices(
            declared: declared.adding(others.declared),
            unusable: unusable + others.unusable
        )
    }

    /// These, and others of names that none of them has.
    func completed(by others: ReadServices) -> ReadServices {
        ReadServices(
            declared: declared.completed(by: others.declared, besides: unusable),
            unusable: unusable
        )
    }

    /// Those that the binary carries, for a catalog that does not declare them.
    static let carried = ServiceLoader.sound(in: .carried.folder("catalog"))
}
