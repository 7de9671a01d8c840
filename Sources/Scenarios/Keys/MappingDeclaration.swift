/// A mapping of a scenario file, of `site.yaml` or of `profiles.yaml`, with every key that it may
/// have.
public struct MappingDeclaration: Sendable {
    /// The anchor: lower-case letters and hyphens, unique among the mappings.
    public let id: String

    /// What it is called.
    public let title: String

    /// What it is for, in whole sentences.
    public let summary: String

    /// The keys; of a mapping with kinds, those that all or several kinds have.
    public let keys: [KeyDeclaration]

    /// What the key `kind` chooses from, each with the keys that it has beside; none for a mapping
    /// of one kind.
    public let kinds: [Kind]

    /// What may stand there under names that are not keys; nil for nothing.
    public let others: ValueForm?

    /// Whether a file that takes over another one replaces it as a whole, so that it must be
    /// complete where it stands.
    public let isWhole: Bool

    /// A kind of a mapping.
    public struct Kind: Sendable {
        /// The value of the key `kind`.
        public let name: String

        /// What it is for, in whole sentences.
        public let summary: String

        /// The keys of this kind.
        public let keys: [KeyDeclaration]
    }

    /// Declares a mapping.
    init(
        _ id: String,
        _ title: String,
        _ summary: String,
        _ keys: [KeyDeclaration],
        kinds: [Kind] = [],
        others: ValueForm? = nil,
        isWhole: Bool = false
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.keys = keys
        self.kinds = kinds
        self.others = others
        self.isWhole = isWhole
    }

    /// The mapping and all below it, each once, every one before what stands in it.
    public var all: [MappingDeclaration] {
        var found: [MappingDeclaration] = []
        func visit(_ mapping: MappingDeclaration) {
            guard !found.contains(where: { $0.id == mapping.id }) else { return }
            found.append(mapping)
            let keys = mapping.keys + mapping.kinds.flatMap(\.keys)
            for below in keys.flatMap(\.form.mappings) { visit(below) }
        }
        visit(self)
        return found
    }

    /// The keys where the mapping is of a kind.
    ///
    /// - Parameters:
    ///   - kind: The kind; nil for a mapping without kinds.
    ///   - outer: The kind of the workload in which the mapping stands; nil outside of workloads.
    /// - Returns: The keys in the order of their declaration.
    public func keys(of kind: Kind?, within outer: String?) -> [KeyDeclaration] {
        let name = kind?.name ?? outer
        let shared = keys.filter { key in
            key.kinds.isEmpty || name.map(key.kinds.contains) ?? false
        }
        let fixed = shared.map { key in
            kind.map { key.name == "kind" ? key.fixed(to: $0.name) : key } ?? key
        }
        return fixed + (kind?.keys ?? [])
    }

    /// The mapping on one line, with the keys that it must have.
    ///
    /// - Parameters:
    ///   - kind: Its kind; nil for the first.
    ///   - outer: The kind of the workload in which it stands.
    ///   - key: A key that it also has, with those that this key needs.
    ///   - value: The value of that key; nil for the example.
    /// - Returns: The mapping as it is written.
    public func example(
        of kind: Kind? = nil,
        within outer: String? = nil,
        with key: KeyDeclaration? = nil,
        as value: String? = nil
    ) -> String {
        let keys = keys(of: kind ?? kinds.first, within: outer)
        let neighbour = keys.first { $0.name == key?.neighbour }
        let replaced = (key?.replaces ?? []) + (neighbour?.replaces ?? [])
        var values: [String: String] = [:]
        if let neighbour { values[neighbour.name] = key?.neighbourValue ?? neighbour.example }
        if let key { values[key.name] = value ?? key.example }
        for other in keys
        where other.isRequired && values[other.name] == nil && !replaced.contains(other.name) {
            guard let needed = other.neighbour else {
                values[other.name] = other.example
                continue
            }
            guard let there = values[needed], there == other.neighbourValue ?? there else {
                continue
            }
            values[other.name] = other.example
        }
        let parts = keys.compactMap { key in values[key.name].map { "\(key.name): \($0)" } }
        return parts.isEmpty ? "{}" : "{ " + parts.joined(separator: ", ") + " }"
    }
}
