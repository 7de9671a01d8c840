import Diagnostics
import Quantities
import Scenarios
import YAMLReading

/// Reads the numbers of a scenario: a plain value, or `{low, expected, high}` with its basis.
struct NumberReader {
    let log: DiagnosticLog

    /// Values from the command line that stand above the file's.
    var overrides = DriverOverrides()

    /// What the names of the drivers begin with.
    var prefix = ""

    /// The reader for what belongs to a workload, a knowledge base or a service.
    func numbers(of owner: String) -> NumberReader {
        NumberReader(log: log, overrides: overrides, prefix: prefix + owner + ".")
    }

    /// The number under a key, or the key's default; nil, with a diagnostic, when it is missing or
    /// cannot be used.
    ///
    /// The file must be right also where the command line says otherwise.
    func assumption(_ key: NumberKey, in mapping: MappingReader) -> Assumption? {
        guard let volume = key.volume else {
            let stated = stated(key, in: mapping)
            return overridden(key) ?? stated
        }
        let reader = VolumeReader(numbers: self, key: key, name: volume.things)
        let stated =
            reader.isStated(in: mapping) ? reader.volume(in: mapping) : stated(key, in: mapping)
        return overridden(key) ?? reader.overridden() ?? stated
    }

    /// The number under a key; nil also, without a diagnostic, when nobody states it.
    func optionalAssumption(_ key: NumberKey, in mapping: MappingReader) -> Assumption? {
        guard mapping.value(key.name) != nil else { return overridden(key) }
        return assumption(key, in: mapping)
    }

    /// The number from the command line, or the key's default, for a number that has no place in
    /// the file.
    func unstated(_ key: NumberKey) -> Assumption? {
        overridden(key) ?? Assumption(defaultOf: key)
    }

    /// A number with its unit, checked against the range of its key.
    func number(_ key: NumberKey, _ value: YAMLValue) -> Quantity? {
        value.locatedText(as: key.example).flatMap { number(key, $0) }
    }

    /// The number that the command line sets; nil for none.
    func overridden(_ key: NumberKey) -> Assumption? {
        guard let text = overrides.value(of: prefix + key.name) else { return nil }
        return number(key, text).map { assumption(key, Spread($0), at: text.range) }
    }

    private func stated(_ key: NumberKey, in mapping: MappingReader) -> Assumption? {
        if mapping.value(key.name) == nil, let standard = Assumption(defaultOf: key) {
            return standard
        }
        let meaning = "\(key.label.lowercased()), \(key.example)"
        guard let value = mapping.required(key.name, meaning: meaning) else { return nil }
        guard case .mapping(let parts) = value.content else {
            return number(key, value).map { assumption(key, Spread($0), at: value.range) }
        }
        return spread(key, in: parts, at: value.range)
    }

    func number(_ key: NumberKey, _ text: LocatedText) -> Quantity? {
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

    func spread(
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
                at: parts.value(low > expected ? "expected" : "high")?.range ?? range,
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

    func assumption(
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

    /// Tells a number in another unit, and one beyond every range, from a text that is none.
    private func report(_ text: LocatedText, _ key: NumberKey) {
        let quoted = "\"\(text.text)\""
        let help = "write \(key.example)"
        switch problem(of: text.text) {
        case nil:
            let summary = "\(key.name) is \(key.unit.name), and \(quoted) is not"
            log.error("wrong-unit", summary, at: text.range, help: help)
        case .tooLarge:
            log.error("number-too-large", "\(quoted) is too large", at: text.range, help: help)
        case .tooPrecise:
            let summary = "\(quoted) has more than \(Quantity.scale) decimals"
            log.error("bad-number", summary, at: text.range, help: help)
        case .empty, .missingDigit, .unexpectedCharacter:
            log.error(
                "bad-number",
                "\(quoted) is not a plain number",
                at: text.range,
                help: help + ", with a point before decimals and nothing between thousands"
            )
        }
    }

    /// What is wrong with the number of a text; nil when that is only its unit.
    private func problem(of text: String) -> DecimalSyntaxError.Reason? {
        let number = text.prefix { $0.isNumber || $0 == "." || $0 == "-" }
        guard !text.dropFirst(number.count).contains(where: \.isNumber) else {
            return .unexpectedCharacter
        }
        do { _ = try Quantity(parsing: String(number)) } catch { return error.reason }
        return nil
    }

    private func reject(_ text: LocatedText, _ rule: String, _ key: NumberKey) {
        log.error(
            "number-out-of-range",
            "\(key.name) \(rule), and \"\(text.text)\" is not",
            at: text.range,
            help: "write \(key.example)"
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

    /// A value as good as any other.
    fileprivate var usual: Quantity {
        switch self {
        case .share: Quantity(wholePercent: 20)
        case .factor: Quantity(5)
        case .count: Quantity(1500)
        case .dollars: Quantity(12000)
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

extension NumberKey {
    /// How a value is written, by example.
    fileprivate var example: String {
        let standard = defaultValue.flatMap { $0 > .zero ? $0 : nil }
        let usual = unit.text(max(standard ?? unit.usual, minimum))
        switch unit {
        case .share: return "a percentage such as \(usual)"
        case .factor: return "a plain number such as \(usual)"
        case .count(let things): return "a plain number of \(things) such as \(usual)"
        case .dollars: return "an amount such as \(usual)"
        }
    }
}
