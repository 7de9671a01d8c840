import Diagnostics
import Quantities
import Scenarios

/// Reads the numbers of a scenario: a plain value, or `{low, expected, high}` with its basis.
struct NumberReader {
    let log: DiagnosticLog

    /// Values from the command line that stand above the file's.
    var overrides = DriverOverrides()

    /// What the names of the drivers begin with.
    var prefix = ""

    /// The reader for what belongs to a workload, a knowledge base or a service.
    func numbers(of owner: String) -> NumberReader {
        NumberReader(log: log, overrides: overrides, prefix: owner + ".")
    }

    /// Whether the command line sets a number.
    func isOverridden(_ key: NumberKey) -> Bool { overrides.value(of: prefix + key.name) != nil }

    /// The number under a key, or the key's default; nil, with a diagnostic, when it is missing or
    /// cannot be used.
    func assumption(_ key: NumberKey, in mapping: MappingReader) -> Assumption? {
        let stated = mapping.value(key.name)
        if let text = overrides.value(of: prefix + key.name) {
            return number(key, text).map { assumption(key, Spread($0), at: text.range) }
        }
        guard let value = stated else {
            if let standard = Assumption(defaultOf: key) { return standard }
            log.error(
                "missing-key",
                "\(mapping.name) has no \(key.name)",
                at: mapping.range,
                help: "add the key \(key.name): \(key.label.lowercased()), \(key.unit.example)"
            )
            return nil
        }
        switch value.content {
        case .mapping(let parts): return spread(key, in: parts, at: value.range)
        case .text, .list, .nothing, .refused:
            return number(key, value)
                .map { number in
                    assumption(key, Spread(number), at: value.range)
                }
        }
    }

    /// A number with its unit, checked against the range of its key.
    func number(_ key: NumberKey, _ value: YAMLValue) -> Quantity? {
        value.locatedText().flatMap { number(key, $0) }
    }

    private func number(_ key: NumberKey, _ text: LocatedText) -> Quantity? {
        guard let number = parsed(key, text) else { return nil }
        if number < key.minimum {
            reject(text, "must be at least \(key.unit.text(key.minimum))", key)
            return nil
        }
        if let maximum = key.maximum, number > maximum {
            reject(text, "must be at most \(key.unit.text(maximum))", key)
            return nil
        }
        return number
    }

    private func spread(
        _ key: NumberKey,
        in parts: MappingReader,
        at range: SourceRange
    ) -> Assumption? {
        let low = parts.required("low").flatMap { number(key, $0) }
        let expected = parts.required("expected").flatMap { number(key, $0) }
        let high = parts.required("high").flatMap { number(key, $0) }
        let basis = parts.choice("basis", of: Basis.self)
        let owner = parts.text("owner")
        let note = parts.text("note")
        guard let low, let expected, let high else { return nil }
        guard low <= expected, expected <= high else {
            log.error(
                "unordered-range",
                "\(key.name) must not fall from low to expected to high",
                at: parts.value("expected")?.range ?? range,
                help: "order the three values, or swap them"
            )
            return nil
        }
        return assumption(
            key,
            Spread(low: low, expected: expected, high: high),
            basis: basis,
            owner: owner,
            note: note,
            at: range
        )
    }

    private func assumption(
        _ key: NumberKey,
        _ value: Spread<Quantity>,
        basis: Basis? = nil,
        owner: String? = nil,
        note: String? = nil,
        at range: SourceRange
    ) -> Assumption {
        Assumption(
            key: key,
            value: value,
            basis: basis,
            owner: owner,
            note: note,
            isDefault: false,
            origin: range
        )
    }

    private func parsed(_ key: NumberKey, _ text: LocatedText) -> Quantity? {
        switch key.unit {
        case .share:
            if let share = try? Percentage(parsing: text.text) { return share.ratio }
        case .factor:
            if let factor = try? Quantity(parsing: text.text) { return factor }
        case .count(let things):
            if let count = try? Quantity(parsing: text.text) { return count }
            let words = text.text.split(separator: " ")
            if words.count == 2, words[1] == things,
                let count = try? Quantity(parsing: String(words[0]))
            {
                return count
            }
        case .dollars:
            let words = text.text.split(separator: " ")
            if words.count == 2, words[1] == "USD",
                let sum = try? Quantity(parsing: String(words[0]))
            {
                return sum
            }
        }
        report(text, key)
        return nil
    }

    /// Tells a number in another unit from a text that is no number at all.
    private func report(_ text: LocatedText, _ key: NumberKey) {
        let digits = text.text.prefix { $0.isNumber || $0 == "." || $0 == "-" }
        let rest = text.text.dropFirst(digits.count).drop { $0 == " " }
        let isNumber = (try? Quantity(parsing: String(digits))) != nil
        if isNumber, !rest.contains(where: \.isNumber) {
            log.error(
                "wrong-unit",
                "\(key.name) is \(key.unit.name), and \"\(text.text)\" is not",
                at: text.range,
                help: "write \(key.unit.example)"
            )
        } else {
            log.error(
                "bad-number",
                "\"\(text.text)\" is not a plain number",
                at: text.range,
                help: "write \(key.unit.example), with a point before decimals and nothing "
                    + "between thousands"
            )
        }
    }

    private func reject(_ text: LocatedText, _ rule: String, _ key: NumberKey) {
        log.error(
            "number-out-of-range",
            "\(key.name) \(rule), and \"\(text.text)\" is not",
            at: text.range,
            help: "\(key.name) is \(key.label.lowercased())"
        )
    }
}

extension DriverUnit {
    /// What the unit is called in a sentence.
    fileprivate var name: String {
        switch self {
        case .share: "a share in percent"
        case .factor: "a factor without a unit"
        case .count(let things): "a number of \(things)"
        case .dollars: "an amount in US dollars"
        }
    }

    /// How a value is written, by example.
    fileprivate var example: String {
        switch self {
        case .share: "a percentage such as 27.5%"
        case .factor: "a plain number such as 7.5"
        case .count(let things): "a plain number of \(things) such as 1500"
        case .dollars: "an amount such as 12000 USD"
        }
    }

    /// A value as it is written.
    fileprivate func text(_ number: Quantity) -> String {
        switch self {
        case .share: (try? Percentage(ratio: number).percent().description + "%") ?? "\(number)"
        case .factor, .count: "\(number)"
        case .dollars: "\(number) USD"
        }
    }
}
