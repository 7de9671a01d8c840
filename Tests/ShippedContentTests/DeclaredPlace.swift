import Scenarios

/// A place in a file where a declared mapping may stand, and the file around it.
struct DeclaredPlace: Sendable {
    /// The mapping.
    let mapping: MappingDeclaration

    /// Its kind; nil for a mapping without kinds.
    let kind: MappingDeclaration.Kind?

    /// The kind of the workload in which it stands; nil outside of workloads.
    let outer: String?

    /// The text of a file with a text in this place.
    let file: @Sendable (String) -> String

    /// The keys that may stand here.
    var keys: [KeyDeclaration] { mapping.keys(of: kind, within: outer) }

    /// The mapping with what it must have, and with a key.
    func text(with key: KeyDeclaration? = nil) -> String {
        mapping.example(of: kind, within: outer, with: key)
    }

    /// What a reader of a failure needs to find the place.
    var name: String { [outer, mapping.id, kind?.name].compactMap(\.self).joined(separator: "/") }

    /// The same mapping text with one more key.
    static func adding(_ entry: String, to text: String) -> String {
        text == "{}" ? "{ \(entry) }" : "\(text.dropLast(2)), \(entry) }"
    }

    /// Every place of a file: the mapping as a whole, and all below it.
    static func all(
        of mapping: MappingDeclaration,
        within outer: String? = nil,
        file: @escaping @Sendable (String) -> String
    ) -> [DeclaredPlace] {
        let kinds = mapping.kinds.isEmpty ? [nil] : mapping.kinds.map(Optional.some)
        return kinds.flatMap { kind in
            let place = DeclaredPlace(mapping: mapping, kind: kind, outer: outer, file: file)
            let below = place.keys.flatMap { key in
                key.form.places.flatMap { mapping, value in
                    all(of: mapping, within: kind?.name ?? outer) { text in
                        file(
                            place.mapping.example(
                                of: kind,
                                within: outer,
                                with: key,
                                as: value(text)
                            )
                        )
                    }
                }
            }
            return [place] + below
        }
    }
}

extension ValueForm {
    /// The mappings that may stand in a value, each with the value around it; the cases of numbers
    /// are left out.
    fileprivate var places: [(MappingDeclaration, @Sendable (String) -> String)] {
        switch self {
        case .mapping(let mapping): [(mapping, { @Sendable in $0 })]
        case .list(let form, let first):
            form.places { "[" + (first.map { $0 + ", " } ?? "") + $0 + "]" }
        case .entries(let name, let form): form.places { "{ \(name): \($0) }" }
        case .either(let forms): forms.flatMap(\.places)
        default: []
        }
    }

    /// The same with something more around the value.
    private func places(
        in outer: @escaping @Sendable (String) -> String
    ) -> [(MappingDeclaration, @Sendable (String) -> String)] {
        places.map { mapping, inner in (mapping, { @Sendable in outer(inner($0)) }) }
    }
}
