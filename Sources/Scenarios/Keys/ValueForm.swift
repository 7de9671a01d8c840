/// What may stand under a key.
public indirect enum ValueForm: Sendable {
    /// A number of the scenario, in any of its forms: plain, an expression, or with its cases.
    case number(NumberKey)
    /// A volume with its time; the key is that of a month.
    case volume(NumberKey)
    /// A number without cases, or an expression; what it is called.
    case plain(String)
    /// A whole number that is no assumption.
    case whole(ClosedRange<Int>)
    /// Words.
    case text
    /// A text of a form: what it is called, and its regular expression.
    case written(String, pattern: String)
    /// Yes or no.
    case flag
    /// One of some words.
    case choice([String])
    /// The name of something that stands elsewhere, such as `model`.
    case name(of: String)
    /// Names of the author's, each with a text.
    case texts
    /// Shares of a whole, by what they are shares of.
    case shares(of: [String])
    /// A list; the text stands before an item in an example.
    case list(ValueForm, after: String? = nil)
    /// Names of the author's, such as the one that is given, each with a value.
    case entries(String, ValueForm)
    /// A mapping.
    case mapping(MappingDeclaration)
    /// One of several forms.
    case either([ValueForm])

    /// One of the values of a type.
    static func choice<Value: RawRepresentable & CaseIterable>(of type: Value.Type) -> ValueForm
    where Value.RawValue == String { .choice(Value.allCases.map(\.rawValue)) }

    /// The mappings that may stand there, in lists and under names too.
    public var mappings: [MappingDeclaration] {
        switch self {
        case .number: [.number]
        case .volume: [.volume]
        case .list(let form, _), .entries(_, let form): form.mappings
        case .mapping(let mapping): [mapping]
        case .either(let forms): forms.flatMap(\.mappings)
        case .plain, .whole, .text, .written, .flag, .choice, .name, .texts, .shares: []
        }
    }

    /// A value as it is written on one line, for what holds others; nil where a key says it.
    var example: String? {
        switch self {
        case .list(let form, let first):
            form.example.map { "[" + [first, $0].compactMap(\.self).joined(separator: ", ") + "]" }
        case .entries(let name, let form): form.example.map { "{ \(name): \($0) }" }
        case .mapping(let mapping): mapping.example()
        case .either(let forms): forms.lazy.compactMap(\.example).first
        case .choice(let words): words.first
        case .flag: "true"
        default: nil
        }
    }
}
