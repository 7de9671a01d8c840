import Diagnostics

/// The services that files declare; each is read when it is first asked for.
public struct DeclaredServices: Sendable {
    /// Their ids, in the order of the files' names.
    public let ids: [String]

    private let declarations: [String: Deferred<ServiceDeclaration?>]

    /// Creates services that were read.
    public init(_ services: [ServiceDeclaration] = []) {
        ids = services.map(\.id)
        declarations = Dictionary(
            uniqueKeysWithValues: services.map { service in (service.id, Deferred { service }) }
        )
    }

    /// Creates services that are still to be read.
    ///
    /// - Parameters:
    ///   - ids: Their ids.
    ///   - read: Reads the service with an id, which has no problem.
    public init(
        of ids: [String],
        read: @escaping @Sendable (String) -> ServiceDeclaration?
    ) {
        self.ids = ids
        declarations = Dictionary(
            uniqueKeysWithValues: ids.map { id in (id, Deferred { read(id) }) }
        )
    }

    private init(_ ids: [String], _ declarations: [String: Deferred<ServiceDeclaration?>]) {
        self.ids = ids
        self.declarations = declarations
    }

    /// The service with an id; nil for none.
    public subscript(id: String) -> ServiceDeclaration? { declarations[id]?.value }

    /// All of them.
    public var all: [ServiceDeclaration] { ids.compactMap { self[$0] } }

    /// These, and of others those with ids that none has, in the order of the ids.
    package func completed(
        by others: DeclaredServices,
        besides taken: [String]
    ) -> DeclaredServices {
        let missing = others.ids.filter { !ids.contains($0) && !taken.contains($0) }
        guard !missing.isEmpty else { return self }
        return DeclaredServices(
            (ids + missing).sorted(),
            declarations.merging(others.declarations.filter { missing.contains($0.key) }) {
                own,
                _ in
                own
            }
        )
    }

    /// These and others, which have other ids.
    public func adding(_ others: DeclaredServices) -> DeclaredServices {
        DeclaredServices(
            ids + others.ids,
            declarations.merging(others.declarations) { own, _ in own }
        )
    }
}

extension DeclaredServices: Hashable {
    /// Whether they have the same ids and say the same.
    public static func == (one: DeclaredServices, other: DeclaredServices) -> Bool {
        one.ids == other.ids
            && one.ids.allSatisfy { id in
                one.declarations[id] === other.declarations[id] || one[id] == other[id]
            }
    }

    /// Hashes the ids alone, so that nothing is read for it.
    public func hash(into hasher: inout Hasher) { hasher.combine(ids) }
}
