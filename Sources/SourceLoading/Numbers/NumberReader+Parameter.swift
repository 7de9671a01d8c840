import Diagnostics
import Quantities
import Scenarios
import YAMLReading

extension NumberReader {
    /// A parameter: its number, and what its name stands for in expressions.
    ///
    /// Its unit is the one that it names, or else that of its number or its expression.
    func parameter(
        _ entry: MappingReader.Entry
    ) -> (assumption: Assumption, expression: ParsedExpression)? {
        var numbers = self
        numbers.prefix = ""
        let (label, stated, text) = parts(of: entry.value)
        let parsed = text.flatMap { $0.isExpression ? numbers.parsed($0) : nil }
        let unit = stated ?? parsed?.unit.stated ?? text.map { DriverUnit(ofNumber: $0.text) }
        let key = NumberKey(
            name: entry.key.text,
            label: label ?? readable(entry.key.text),
            unit: unit ?? .factor,
            minimum: .zero,
            maximum: nil,
            defaultValue: nil
        )
        let own = numbers.assumption(key, from: entry.value)
        guard let assumption = numbers.overridden(key) ?? own else { return nil }
        guard let expression = assumption.expression else {
            let name = ParsedExpression(parameter: key.name, unit: ExpressionUnit(key.unit))
            return (assumption, name)
        }
        let known = ExpressionUnit(key.unit)
        let parameter = ParsedExpression(
            formula: expression.formula,
            unit: known == .plain ? parsed?.unit ?? .free : known,
            parameters: expression.parameters
        )
        return (assumption, parameter)
    }

    /// What a parameter says beside its cases, and the text of its expected case.
    private func parts(
        of value: YAMLValue
    ) -> (label: String?, unit: DriverUnit?, expected: LocatedText?) {
        guard case .mapping(let parts) = value.content else {
            return (nil, nil, value.plainText)
        }
        return (parts.text("label"), unit(in: parts), parts.value("expected")?.plainText)
    }

    /// What a parameter says that it counts.
    private func unit(in parts: MappingReader) -> DriverUnit? {
        guard let things = parts.value("unit")?.locatedText() else { return nil }
        guard things.text.isPluralNoun else {
            log.error(
                "bad-unit",
                "\"\(things.text)\" is not a word for what is counted",
                at: things.range,
                help: "write a plural in lower-case letters, such as users; % and USD belong to "
                    + "the numbers"
            )
            return nil
        }
        return .count(things.text)
    }
}

extension YAMLValue {
    /// The text, where it is one.
    fileprivate var plainText: LocatedText? {
        guard case .text = content else { return nil }
        return locatedText()
    }
}

extension DriverUnit {
    /// What a number counts by the way in which it is written: `20%`, `500 USD`, `500 users`.
    fileprivate init(ofNumber text: String) {
        let words = text.split(separator: " ").map(String.init)
        if text.hasSuffix("%") {
            self = .share
        } else if words.count == 2, words[1] == "USD" {
            self = .dollars
        } else if words.count == 2, words[1].isPluralNoun {
            self = .count(words[1])
        } else {
            self = .factor
        }
    }
}

extension String {
    /// Whether the text may name what is counted.
    fileprivate var isPluralNoun: Bool {
        SourceNames.isValid(self, joiner: "-") && first?.isLetter == true
    }
}
