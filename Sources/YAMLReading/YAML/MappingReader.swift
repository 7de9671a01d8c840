public import Diagnostics
public import Quantities

/// Reads the keys of a YAML mapping, and tells which were not asked for.
///
/// ```swift
/// let meter = value.mapping()
/// let name = meter.requiredText("name")
/// let kind = meter.requiredChoice("kind", of: MeterKind.self)
/// meter.finish()
/// ```
///
/// Readers return nil for an absent key and for a value of another type; the latter is reported,
/// and an absent key where it is required (`missing-key`). ``finish()`` reports the keys that were
/// not asked for (`unknown-key`), here and in every mapping below.
public final class MappingReader {
    /// A key and its value.
    public struct Entry {
        /// The key.
        public let key: LocatedText
        /// Its value.
        public let value: YAMLValue
    }

    /// What the mapping is called: its key.
    public let name: String

    /// Where its key stands; for a mapping without a key, where it begins.
    public let range: SourceRange

    let entries: [Entry]
    let log: DiagnosticLog
    private let values: [String: YAMLValue]
    private var asked: Set<String> = []
    private var missing: [String: Diagnostic] = [:]
    private var isOpen = false
    private var isFinished = false

    init(name: String, range: SourceRange, entries: [Entry], log: DiagnosticLog) {
        self.name = name
        self.range = range
        self.entries = entries
        self.log = log
        values = Dictionary(entries.map { ($0.key.text, $0.value) }) { first, _ in first }
    }

    /// The value of a key.
    public func value(_ key: String) -> YAMLValue? {
        asked.insert(key)
        return values[key]
    }

    /// The value of a key that must be there; reports `missing-key`.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - meaning: What it stands for, as the end of a sentence.
    /// - Returns: The value.
    public func required(_ key: String, meaning: String? = nil) -> YAMLValue? {
        if let value = value(key) { return value }
        let diagnostic = Diagnostic(
            .error,
            code: "missing-key",
            "\(name) has no \(key)",
            at: range,
            help: "add the key \(key)" + (meaning.map { ": " + $0 } ?? "")
        )
        missing[key] = diagnostic
        log.report(diagnostic)
        return nil
    }

    /// Where a key stands; nil when it is absent.
    public func keyRange(_ key: String) -> SourceRange? {
        entries.first { $0.key.text == key }?.key.range
    }

    /// The text of a key.
    public func text(_ key: String) -> String? { value(key)?.text() }

    /// The text of a key that must be there, and must say something.
    public func requiredText(_ key: String) -> String? {
        guard let value = required(key), let text = value.text() else { return nil }
        guard !text.isEmpty else {
            value.report("missing-value", "\(key) says nothing", help: "write a text")
            return nil
        }
        return text
    }

    /// The exact number of a key.
    public func decimal(_ key: String) -> Quantity? { value(key)?.decimal() }

    /// The exact number of a key that must be there.
    public func requiredDecimal(_ key: String) -> Quantity? { required(key)?.decimal() }

    /// The share of a key, such as `27.5%`.
    public func percentage(_ key: String) -> Percentage? { value(key)?.percentage() }

    /// The whole number of a key.
    public func integer(_ key: String) -> Int? { value(key)?.integer() }

    /// The whole number of a key that must be there.
    public func requiredInteger(_ key: String) -> Int? { required(key)?.integer() }

    /// The day of a key.
    public func date(_ key: String) -> CalendarDate? { value(key)?.date() }

    /// The day of a key that must be there.
    public func requiredDate(_ key: String) -> CalendarDate? { required(key)?.date() }

    /// Whether a key says `true` or `false`.
    public func boolean(_ key: String) -> Bool? { value(key)?.boolean() }

    /// The value of a key among those of a type.
    public func choice<Value: RawRepresentable & CaseIterable>(
        _ key: String,
        of type: Value.Type
    ) -> Value? where Value.RawValue == String { value(key)?.choice(of: type) }

    /// The value of a key that must be there, among those of a type.
    public func requiredChoice<Value: RawRepresentable & CaseIterable>(
        _ key: String,
        of type: Value.Type
    ) -> Value? where Value.RawValue == String { required(key)?.choice(of: type) }

    /// The items of a key's list.
    public func list(_ key: String) -> [YAMLValue]? { value(key)?.list() }

    /// The texts of a key's list; none for an absent key.
    public func texts(_ key: String) -> [LocatedText] { value(key)?.texts() ?? [] }

    /// The mapping of a key.
    public func mapping(_ key: String) -> MappingReader? { value(key)?.mapping() }

    /// The entries of a key's mapping, whose keys are names of the author's; none for an absent key.
    public func children(_ key: String) -> [Entry] { mapping(key)?.children() ?? [] }

    /// All entries in the order of the file, for a mapping whose keys are names of the author's.
    public func children() -> [Entry] {
        isOpen = true
        return entries
    }

    /// Lets every key pass that was not asked for, here and below, after a problem that keeps the
    /// reader from asking.
    public func ignoreRest() { isFinished = true }

    /// Reports the keys that were not asked for, here and in every mapping below.
    public func finish() {
        guard !isFinished else { return }
        isFinished = true
        for entry in entries {
            if isOpen || asked.contains(entry.key.text) {
                entry.value.finish()
            } else {
                reportUnknown(entry.key)
            }
        }
    }

    /// Reports a key; one that is plainly a missing one misspelt is one problem, not two.
    private func reportUnknown(_ key: LocatedText) {
        let valid = asked.sorted()
        let nearest = nearestName(to: key.text, among: valid)
        if let nearest, let diagnostic = missing.removeValue(forKey: nearest) {
            log.withdraw(diagnostic)
        }
        log.error(
            "unknown-key",
            "\(name) has no key \"\(key.text)\"",
            at: key.range,
            help: nearest.map { "did you mean \($0)?" }
                ?? "the keys are \(valid.joined(separator: ", "))"
        )
    }
}
