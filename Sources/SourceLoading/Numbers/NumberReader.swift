import Diagnostics
import Quantities
import Scenarios
import YAMLReading

/// Reads the numbers of a scenario: a plain value, or `{low, expected, high}` with its basis.
struct NumberReader {
    let log: DiagnosticLog

    /// Values from the command line that stand above the file's.
    var overrides = DriverOverrides()

    /// Values of a variant that stand above the scenario's.
    var changes = VariantChanges()

    /// The author's own numbers, which others may follow from.
    var parameters = Parameters()

    /// The numbers that somebody states, noted as they are read.
    var statedNumbers = StatedNumbers()

    /// What the names of the drivers begin with.
    var prefix = ""

    /// The reader for what belongs to a workload, a knowledge base or a service.
    func numbers(of owner: String) -> NumberReader {
        var numbers = self
        numbers.prefix += owner + "."
        return numbers
    }

    /// The number under a key, or the key's default; nil, with a diagnostic, when it is missing or
    /// cannot be used.
    ///
    /// The file must be right also where the command line says otherwise.
    func assumption(_ key: NumberKey, in mapping: MappingReader) -> Assumption? {
        if prefix.isEmpty { parameters.refuse(key.name, reporting: log) }
        let volume = key.volume.map { VolumeReader(numbers: self, key: key, name: $0.things) }
        let stated =
            volume?.isStated(in: mapping) == true
            ? volume?.stated(in: mapping) : stated(key, in: mapping)
        let changed = changed(key) ?? volume?.changed()
        return noted(set(key, volume) ?? changed ?? stated)
    }

    /// The number that holds, noted as stated; one of nothing may be there to say so.
    func noted(_ number: Assumption?) -> Assumption? {
        if let number, let origin = number.origin, !number.isDefault,
            number.value != Spread(.zero)
        {
            statedNumbers.add(prefix + number.key.name, at: origin)
        }
        return number
    }

    /// The number under a key; nil also, without a diagnostic, when nobody states it.
    func optionalAssumption(_ key: NumberKey, in mapping: MappingReader) -> Assumption? {
        guard mapping.value(key.name) != nil else { return noted(overridden(key)) }
        return assumption(key, in: mapping)
    }

    /// The number from the command line, or the key's default, for a number that has no place in
    /// the file.
    func unstated(_ key: NumberKey) -> Assumption? {
        noted(overridden(key)) ?? Assumption(defaultOf: key)
    }

    /// A number with its unit, checked against the range of its key.
    func number(_ key: NumberKey, _ value: YAMLValue) -> Quantity? {
        value.locatedText(as: key.example).flatMap { number(key, $0) }
    }

    /// By how much a year money to be paid later is worth less; nil where the mapping has no word
    /// of it.
    func discountRate(in mapping: MappingReader) -> Quantity? {
        mapping.value(NumberKey.discountRate.name).flatMap { number(.discountRate, $0) }
    }

    /// The number that the command line sets, or else the variant; nil for none.
    func overridden(_ key: NumberKey) -> Assumption? {
        let changed = changed(key)
        return set(key) ?? changed
    }

    /// The number that the command line sets; nil for none.
    func set(_ key: NumberKey) -> Assumption? {
        overrides.value(of: prefix + key.name).flatMap { assumption(key, $0) }
    }

    /// The number that the command line sets for a month or with its time, but not both.
    private func set(_ key: NumberKey, _ volume: VolumeReader?) -> Assumption? {
        let (monthly, timed) = (set(key), volume?.set())
        guard let monthly, timed != nil, let volume else { return monthly ?? timed }
        log.error(
            "conflicting-keys",
            "\(prefix + key.name) has no effect beside \(prefix + volume.name)",
            at: monthly.origin,
            help: "set one of the two"
        )
        return monthly
    }

    private func changed(_ key: NumberKey) -> Assumption? {
        changes.value(of: prefix + key.name).flatMap { assumption(key, from: $0) }
    }

    private func stated(_ key: NumberKey, in mapping: MappingReader) -> Assumption? {
        if mapping.value(key.name) == nil, let standard = Assumption(defaultOf: key) {
            return standard
        }
        let meaning = "\(key.label.lowercased()), \(key.example)"
        guard let value = mapping.required(key.name, meaning: meaning) else { return nil }
        return assumption(key, from: value)
    }

    /// A number in any form: plain, an expression, or with its cases and what it stands on.
    func assumption(_ key: NumberKey, from value: YAMLValue) -> Assumption? {
        guard case .mapping(let parts) = value.content else {
            return value.locatedText(as: key.example).flatMap { assumption(key, $0) }
        }
        return hasExpression(parts)
            ? expression(key, in: parts) : spread(key, in: parts, at: value.range)
    }

    /// A number in one text: plain, or an expression.
    func assumption(_ key: NumberKey, _ text: LocatedText) -> Assumption? {
        if text.isExpression { return expression(key, text) }
        return number(key, text).map { assumption(key, Spread($0), at: text.range) }
    }

    private func number(_ key: NumberKey, _ text: LocatedText) -> Quantity? {
        guard let number = parsed(key, text) else { return nil }
        guard let rule = key.rule(brokenBy: number) else { return number }
        log.error(
            "number-out-of-range",
            "\(key.name) \(rule), and \"\(text.text)\" is not",
            at: text.range,
            help: "write \(key.example)"
        )
        return nil
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
        at range: SourceRange,
        expression: Expression? = nil
    ) -> Assumption {
        Assumption(
            key: key,
            value: value,
            basis: basis,
            owner: owner,
            note: note,
            isDefault: false,
            origin: range,
            expression: expression
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
}
