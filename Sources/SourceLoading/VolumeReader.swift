import Diagnostics
import Quantities
import Scenarios
import YAMLReading

/// Reads a volume that is stated with its time: `requests: 2000 per day`, or
/// `{low, expected, high, per: day}`.
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
                "\(key.name) has no say beside \(name)",
                at: range,
                help: "keep one of the two"
            )
        }
        return true
    }

    /// The volume in a mapping; nil, with a diagnostic, when it cannot be used.
    func volume(in mapping: MappingReader) -> Assumption? {
        guard let value = mapping.value(name) else { return nil }
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
        return key.stated(per: period).flatMap { numbers.spread($0, in: parts, at: value.range) }
    }

    /// The volume from the command line; nil for none.
    func overridden() -> Assumption? {
        numbers.overrides.value(of: numbers.prefix + name).flatMap(volume)
    }

    private func volume(_ text: LocatedText) -> Assumption? {
        let words = text.text.split(separator: " ").map(String.init)
        guard words.count == 3, ["per", "a", "an"].contains(words[1]) else {
            log.error(
                "missing-period",
                "\"\(text.text)\" does not say for what time it is",
                at: text.range,
                help: "write \(example), or \(key.name) for the number of a month"
            )
            return nil
        }
        let period = LocatedText(text: words[2], range: text.range)
            .choice(of: VolumePeriod.self, named: "period", reporting: log)
        guard let period, let key = key.stated(per: period) else { return nil }
        return numbers.number(key, LocatedText(text: words[0], range: text.range))
            .map { numbers.assumption(key, Spread($0), at: text.range) }
    }

    private var example: String { "a number and its time such as 2000 per day" }
}
