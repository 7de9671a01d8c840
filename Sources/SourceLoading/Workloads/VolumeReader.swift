import Diagnostics
import Quantities
import Scenarios
import YAMLReading

/// Reads a volume that is stated with its time: `requests: 2000 per day`,
/// `= monthly_users / 30 per day`, or `{low, expected, high, per: day}`.
struct VolumeReader {
    let numbers: NumberReader

    /// The volume, as stated for a month.
    let key: NumberKey

    /// The key under which it stands with its time.
    let name: String

    private var log: DiagnosticLog { numbers.log }

    /// Whether the volume stands in a mapping with its time; reports one that also stands there
    /// for a month.
    func isStated(in mapping: MappingReader) -> Bool {
        guard mapping.value(name) != nil else { return false }
        if let range = mapping.keyRange(key.name) {
            _ = mapping.value(key.name)
            log.error(
                "conflicting-keys",
                "\(key.name) has no effect beside \(name)",
                at: range,
                help: "keep one of the two"
            )
        }
        return true
    }

    /// The volume in a mapping; nil, with a diagnostic, when it cannot be used.
    func stated(in mapping: MappingReader) -> Assumption? {
        mapping.value(name).flatMap(volume)
    }

    /// The volume from the command line; nil for none.
    func set() -> Assumption? {
        numbers.overrides.value(of: numbers.prefix + name).flatMap(volume)
    }

    /// The volume of the variant; nil for none.
    func changed() -> Assumption? {
        numbers.changes.value(of: numbers.prefix + name).flatMap(volume)
    }

    private func volume(_ value: YAMLValue) -> Assumption? {
        guard case .mapping(let parts) = value.content else {
            return value.locatedText(as: example).flatMap(volume)
        }
        guard
            let period = parts.required("per", meaning: "the time, such as day")?.locatedText()?
                .choice(of: VolumePeriod.self, named: "period", reporting: log)
        else {
            parts.ignoreRest()
            return nil
        }
        return key.stated(per: period).flatMap { numbers.assumption($0, from: value) }
    }

    private func volume(_ text: LocatedText) -> Assumption? {
        guard let (number, time) = text.numberAndTime else {
            log.error(
                "missing-period",
                "\"\(text.text)\" does not say for what time it is",
                at: text.range,
                help: "write \(example), or \(key.name) for the number of a month"
            )
            return nil
        }
        let period = time.choice(of: VolumePeriod.self, named: "period", reporting: log)
        guard let period, let key = key.stated(per: period) else { return nil }
        return numbers.assumption(key, number)
    }

    private var example: String { "a number and its time such as 2000 per day" }
}
