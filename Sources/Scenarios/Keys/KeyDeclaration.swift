/// A key of a scenario file, of `site.yaml` or of `profiles.yaml`, declared for those who write one.
///
/// The reference and the JSON Schemas are made from these declarations, and tests hold them
/// against what the loader reads.
public struct KeyDeclaration: Sendable {
    /// What it means to leave a key out.
    public enum Absence: Sendable, Hashable {
        /// The file cannot be used.
        case required
        /// The same, unless something is so.
        case requiredUnless(String)
        /// A value holds, as it would be written.
        case standard(String)
        /// Something holds that words tell.
        case words(String)
        /// There is no such thing.
        case nothing
    }

    /// The key.
    public let name: String

    /// What it is, in whole sentences.
    public let meaning: String

    /// What may stand under it.
    public let form: ValueForm

    /// What it means to leave it out.
    public let absence: Absence

    /// A value as it is written on one line.
    public let example: String

    /// The keys in whose place it stands; none of them may stand beside it.
    public private(set) var replaces: [String] = []

    /// What must stand beside it: a key, or a key with its value such as `output: custom`; nil for
    /// nothing.
    public private(set) var beside: String?

    /// The kinds of workload that have the key; none for all.
    public private(set) var kinds: [String] = []

    /// Declares a key; the example may be left out for what has one of its own.
    init(
        _ name: String,
        _ meaning: String,
        _ form: ValueForm,
        _ absence: Absence = .nothing,
        example: String? = nil
    ) {
        self.name = name
        self.meaning = meaning
        self.form = form
        self.absence = absence
        self.example = example ?? form.example ?? ""
    }

    /// Declares a number as its own declaration says, with a value that is good here.
    init(_ key: NumberKey, _ example: String, _ more: String? = nil, _ absence: Absence? = nil) {
        let standard = key.defaultValue.map { Absence.standard(key.unit.text($0)) }
        self.init(
            key.name,
            ["\(key.label).", more].compactMap(\.self).joined(separator: " "),
            .number(key),
            absence ?? standard ?? .required,
            example: example
        )
    }

    /// Declares a volume for a month, and the same with a time of its own.
    static func volume(_ key: NumberKey, _ example: String, per day: String) -> [KeyDeclaration] {
        guard let things = key.volume?.things else { return [] }
        let noun = things.prefix(1).uppercased() + things.dropFirst()
        return [
            KeyDeclaration(key, example),
            KeyDeclaration(
                things,
                "\(noun) with the time that they are for.",
                .volume(key),
                example: day + " per day"
            )
            .instead(of: key.name),
        ]
    }

    /// The key in the place of others.
    func instead(of keys: String...) -> KeyDeclaration { with { $0.replaces = keys } }

    /// The key with something that must stand beside it.
    func beside(_ other: String) -> KeyDeclaration { with { $0.beside = other } }

    /// The key for some kinds of workload.
    func only(for kinds: [WorkloadKind]) -> KeyDeclaration {
        with { $0.kinds = kinds.map(\.rawValue) }
    }

    /// The key where its mapping is of a kind.
    func fixed(to kind: String) -> KeyDeclaration {
        KeyDeclaration(name, meaning, .choice([kind]), absence, example: kind)
    }

    private func with(_ change: (inout KeyDeclaration) -> Void) -> KeyDeclaration {
        var copy = self
        change(&copy)
        return copy
    }
}

extension KeyDeclaration {
    /// Whether the key must be there.
    public var isRequired: Bool {
        switch absence {
        case .required, .requiredUnless: true
        case .standard, .words, .nothing: false
        }
    }

    /// The key that must stand beside it; nil for none.
    var neighbour: String? { beside.map { String($0.prefix { $0 != ":" }) } }

    /// The value of that key, where it matters.
    var neighbourValue: String? {
        beside.flatMap { $0.contains(": ") ? String($0.drop { $0 != " " }.dropFirst()) : nil }
    }
}
