public import Diagnostics
public import Quantities

/// A value of a YAML file, with its position: a text, a list, a mapping, or nothing.
///
/// The typed readers report a value of another kind as `wrong-type` and an absent one as
/// `missing-value`, and return nil.
public struct YAMLValue {
    /// What a value may be.
    public enum Content {
        /// A scalar, as written; no type is guessed.
        case text(String)
        /// A sequence.
        case list([YAMLValue])
        /// A mapping.
        case mapping(MappingReader)
        /// A key without a value.
        case nothing
        /// A value that the dialect does not allow, which is reported already.
        case refused
    }

    /// What the value is called: its key.
    public let name: String

    /// What it is.
    public let content: Content

    /// Where it stands; for nothing, where its key stands.
    public let range: SourceRange

    let log: DiagnosticLog

    /// The text and where it stands.
    ///
    /// - Parameter wanted: What a diagnostic says that should be there.
    /// - Returns: The text as written.
    public func locatedText(as wanted: String = "a text") -> LocatedText? {
        guard case .text(let text) = content else { return refuse(wanted) }
        return LocatedText(text: text, range: range)
    }

    /// The text on one line, with one space between its words.
    public func text() -> String? {
        locatedText()
            .map { located in
                let words = located.text.split { $0 == " " || $0 == "\t" || $0.isNewline }
                return words.joined(separator: " ")
            }
    }

    /// An exact number; reports `bad-decimal`.
    public func decimal() -> Quantity? { locatedText()?.decimal(reporting: log) }

    /// A share such as `27.5%`; reports `bad-percentage`.
    public func percentage() -> Percentage? { locatedText()?.percentage(reporting: log) }

    /// A whole number; reports `bad-integer`.
    public func integer() -> Int? { locatedText()?.integer(reporting: log) }

    /// A day such as `2026-11-12`; reports `bad-date`.
    public func date() -> CalendarDate? { locatedText()?.date(reporting: log) }

    /// `true` or `false`; reports `bad-boolean`.
    public func boolean() -> Bool? { locatedText()?.boolean(reporting: log) }

    /// One of the values of a type; reports `unknown-` and the value's name.
    public func choice<Value: RawRepresentable & CaseIterable>(of type: Value.Type) -> Value?
    where Value.RawValue == String {
        choice(among: Value.allCases.map(\.rawValue)).flatMap(Value.init)
    }

    /// One of some words; reports `unknown-` and the value's name.
    public func choice(among words: [String]) -> String? {
        let noun = name.split(separator: "_").joined(separator: " ")
        let key = name.contains("_") ? name : nil
        return locatedText()?.choice(among: words, named: noun, key: key, reporting: log)
    }

    /// The items of a list.
    public func list() -> [YAMLValue]? {
        guard case .list(let items) = content else { return refuse("a list") }
        return items
    }

    /// The texts of a list.
    public func texts() -> [LocatedText] { (list() ?? []).compactMap { $0.locatedText() } }

    /// The mapping.
    ///
    /// - Parameter help: What a diagnostic says that is to be done when it is none.
    /// - Returns: The mapping.
    public func mapping(help: String? = nil) -> MappingReader? {
        guard case .mapping(let mapping) = content else { return refuse("a mapping", help: help) }
        return mapping
    }

    /// Adds an error about this value.
    public func report(_ code: String, _ summary: String, help: String? = nil) {
        log.error(code, summary, at: range, help: help)
    }

    private func refuse<Wanted>(_ wanted: String, help: String? = nil) -> Wanted? {
        ignore()
        let kind: String
        switch content {
        case .nothing:
            report("missing-value", "\(name) has no value", help: help ?? "write \(wanted)")
            return nil
        case .text: kind = "a text"
        case .list: kind = "a list"
        case .mapping: kind = "a mapping"
        case .refused: return nil
        }
        report(
            "wrong-type",
            "\(name) must be \(wanted), not \(kind)",
            help: help ?? YAMLValue.forms[wanted] ?? "write \(wanted)"
        )
        return nil
    }

    /// How values are written that are no texts.
    private static let forms = [
        "a list": "write its items in brackets, such as [one, two], or each on a line after `- `",
        "a mapping": "write keys with their values below it, each on a line and indented",
        "a text": "write it behind the colon, without a bracket or a hyphen",
    ]

    /// Tells the mappings inside that their keys do not matter.
    func ignore() {
        switch content {
        case .text, .nothing, .refused: break
        case .list(let items): for item in items { item.ignore() }
        case .mapping(let mapping): mapping.ignoreRest()
        }
    }

    /// Finishes the mappings inside.
    func finish() {
        switch content {
        case .text, .nothing, .refused: break
        case .list(let items): for item in items { item.finish() }
        case .mapping(let mapping): mapping.finish()
        }
    }
}
