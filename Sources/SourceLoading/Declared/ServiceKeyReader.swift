import Diagnostics
import Quantities
import Scenarios
import YAMLReading

/// Reads the keys that a service declares.
struct ServiceKeyReader {
    let log: DiagnosticLog

    private var numbers: NumberReader { NumberReader(log: log) }

    /// A key; nil, with diagnostics, when it cannot be used.
    func key(_ name: LocatedText, _ value: YAMLValue) -> ServiceSection.Key? {
        guard let body = value.mapping() else { return nil }
        guard canName(name) else {
            body.ignoreRest()
            return nil
        }
        let label = body.requiredText("label")
        let unit = body.required("unit")?.locatedText().flatMap(unit)
        let description = body.text("description")
        let grows = body.boolean("grows") ?? false
        let standard = body.value("default")
        let example = body.required("example")
        guard let label, let unit else {
            body.ignoreRest()
            return nil
        }
        let plain = number(name.text, label, unit)
        let minimum = body.value("minimum").flatMap { numbers.number(plain, $0) }
        let maximum = body.value("maximum").map { self.maximum($0, of: plain) } ?? plain.maximum
        let key = NumberKey(
            name: name.text,
            label: label,
            unit: unit,
            minimum: minimum ?? plain.minimum,
            maximum: maximum,
            defaultValue: standard.flatMap { numbers.number(plain, $0) },
            grows: grows
        )
        for value in [standard, example].compactMap(\.self) { _ = numbers.number(key, value) }
        return example.map {
            ServiceSection.Key(key, example: $0.written, description: description)
        }
    }

    /// Whether a text may name a number in formulas; reports `bad-id`.
    func canName(_ name: LocatedText) -> Bool {
        let taken =
            ExpressionParser.reserved + ["models", "recurrence", "workload"]
            + ScenarioFigure.allCases.map(\.rawValue)
        guard SourceNames.isValid(name.text, joiner: "_"), name.text.first?.isLetter == true,
            !taken.contains(name.text)
        else {
            log.error(
                "bad-id",
                "\"\(name.text)\" cannot be the name of a number",
                at: name.range,
                help: "begin with a lower-case letter and use letters, digits and underscores; "
                    + taken.joined(separator: ", ") + " mean something else"
            )
            return false
        }
        return true
    }

    /// The greatest that a number may be; nil for none, which may be said of a share.
    private func maximum(_ value: YAMLValue, of key: NumberKey) -> Quantity? {
        value.locatedText()?.text == "none" ? nil : numbers.number(key, value) ?? key.maximum
    }

    private func number(_ name: String, _ label: String, _ unit: DriverUnit) -> NumberKey {
        NumberKey(
            name: name,
            label: label,
            unit: unit,
            minimum: .zero,
            maximum: unit == .share ? .one : nil,
            defaultValue: nil
        )
    }

    private func unit(_ text: LocatedText) -> DriverUnit? {
        switch text.text {
        case "%": return .share
        case "USD": return .dollars
        case "factor": return .factor
        case let things where things.allSatisfy { $0.isASCII && $0.isLetter || $0 == "-" }:
            return .count(things)
        default:
            log.error(
                "bad-unit",
                "\"\(text.text)\" is not a word for what is counted",
                at: text.range,
                help: "write a plural such as requests, or %, USD or factor"
            )
            return nil
        }
    }
}
