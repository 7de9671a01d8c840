import Diagnostics
import Formulas
import Quantities
import Scenarios
import YAMLReading

/// The author's own numbers of one scenario, each read when an expression first names it.
final class Parameters {
    /// Names that stand for something else in expressions and in variants.
    private static let reserved = ExpressionParser.reserved + ["region", "scope", "title"]

    private let entries: [MappingReader.Entry]

    /// The entries by their names, the first where a name stands twice.
    private let named: [String: MappingReader.Entry]

    /// What each parameter stands for that has been read; nothing for one that cannot be used.
    private var read: [String: ParsedExpression?] = [:]

    /// The parameters that are being read, each named by the one before.
    private var path: [String] = []

    private var assumptions: [String: Assumption] = [:]

    /// The values of the parameters that follow from no others.
    private(set) var values: [DriverID: Spread<Quantity>] = [:]

    /// The names of the parameters that nothing else has asked for when all are read.
    private(set) var unused: [LocatedText] = []

    /// Prepares to read parameters; a name that cannot be one is reported as `bad-id`.
    init(_ entries: [MappingReader.Entry] = [], reporting log: DiagnosticLog = DiagnosticLog()) {
        self.entries = entries
        named = Dictionary(entries.map { ($0.key.text, $0) }) { first, _ in first }
        for entry in entries where !Parameters.isValid(entry.key.text) {
            log.error(
                "bad-id",
                "\"\(entry.key.text)\" cannot be the name of a parameter",
                at: entry.key.range,
                help: "begin with a lower-case letter and use letters, digits and underscores; "
                    + Parameters.reserved.joined(separator: ", ") + " mean something else"
            )
        }
    }

    /// What a parameter stands for in an expression; nil, with a diagnostic, for none.
    func expression(for name: LocatedText, _ numbers: NumberReader) -> ParsedExpression? {
        if let known = read[name.text] { return known }
        guard let entry = named[name.text] else {
            let names = entries.map(\.key.text)
            numbers.log.report(
                .unknownName(name.text, of: "parameter", at: name.range, among: names)
            )
            return nil
        }
        guard !path.contains(name.text) else {
            let circle = path.drop { $0 != name.text } + [name.text]
            numbers.log.error(
                "parameter-cycle",
                "the parameter \(name.text) follows from itself",
                at: name.range,
                notes: ["the circle is " + circle.joined(separator: " → ")],
                help: "state a number in one of these places"
            )
            return nil
        }
        path.append(name.text)
        defer { path.removeLast() }
        let parameter = numbers.parameter(entry)
        assumptions[name.text] = parameter?.assumption
        if let stated = parameter?.assumption, stated.expression == nil {
            values[DriverID(name.text)] = stated.value
        }
        read[name.text] = .some(parameter?.expression)
        return parameter?.expression
    }

    /// Every parameter in the order of the file.
    func all(_ numbers: NumberReader) -> [Assumption] {
        unused = entries.map(\.key).filter { read[$0.text] == nil }
        return entries.compactMap { entry in
            _ = expression(for: entry.key, numbers)
            return assumptions[entry.key.text]
        }
    }

    /// Reports a parameter that is called like another number of the scenario.
    func refuse(_ key: String, reporting log: DiagnosticLog) {
        guard let entry = named[key] else { return }
        log.error(
            "bad-id",
            "\(key) is a number of every scenario, and no parameter can be called so",
            at: entry.key.range,
            help: "give the parameter another name"
        )
    }

    private static func isValid(_ name: String) -> Bool {
        SourceNames.isValid(name, joiner: "_") && name.first?.isLetter == true
            && !reserved.contains(name)
    }
}
