import Diagnostics
import Formulas
import Quantities
import Scenarios
import YAMLReading

extension NumberReader {
    /// Whether a number with its cases is stated by an expression.
    func hasExpression(_ parts: MappingReader) -> Bool {
        let texts = ["low", "expected", "high"].map { expressionText($0, in: parts) }
        return texts.contains { $0 != nil }
    }

    /// A number that follows from parameters, checked like one that is stated.
    func expression(_ key: NumberKey, _ text: LocatedText) -> Assumption? {
        parsed(text).flatMap { assumption(key, from: $0, text) }
    }

    /// An expression with what it stands on.
    func expression(_ key: NumberKey, in parts: MappingReader) -> Assumption? {
        let basis = parts.choice("basis", of: Basis.self)
        let owner = parts.text("owner")
        let note = parts.text("note")
        guard let text = expressionText("expected", in: parts) else {
            let culprit = ["low", "high"].lazy.compactMap { expressionText($0, in: parts) }.first
            _ = parts.required("expected")
            log.error(
                "bad-expression",
                "low and high of \(key.name) cannot be expressions",
                at: culprit?.range,
                help: "write numbers, or an expression for expected alone"
            )
            return nil
        }
        for end in ["low", "high"] {
            guard let range = parts.keyRange(end) else { continue }
            log.error(
                "conflicting-keys",
                "\(end) has no effect beside an expression",
                at: range,
                help: "leave \(end) out: the range follows from those of the parameters"
            )
        }
        return parsed(text)
            .flatMap { assumption(key, from: $0, text, basis: basis, owner: owner, note: note) }
    }

    /// The expression of a text; nil, with diagnostics, when it cannot be used.
    func parsed(_ text: LocatedText) -> ParsedExpression? {
        var parser = ExpressionParser(text, reporting: log) { name in
            parameters.expression(for: name, self)
        }
        return parser.expression()
    }

    private func expressionText(_ key: String, in parts: MappingReader) -> LocatedText? {
        guard let value = parts.value(key), case .text = value.content,
            let text = value.locatedText(), text.isExpression
        else { return nil }
        return text
    }

    private func assumption(
        _ key: NumberKey,
        from parsed: ParsedExpression,
        _ text: LocatedText,
        basis: Basis? = nil,
        owner: String? = nil,
        note: String? = nil
    ) -> Assumption? {
        // What a volume counts is the same for any time.
        let unit = key.volume.map { .count($0.things) } ?? key.unit
        guard parsed.unit.fits(unit) else {
            log.error(
                "wrong-unit",
                "\(key.name) is \(key.unit.name), and this comes to \(parsed.unit.words)",
                at: text.range,
                help: parsed.unit == .plain
                    ? "write \(key.example)" : "multiply or divide until it is \(key.unit.name)"
            )
            return nil
        }
        guard let value = values(of: parsed.formula, text) else { return nil }
        for number in [value.low, value.high] {
            guard let rule = key.rule(brokenBy: number) else { continue }
            log.error(
                "number-out-of-range",
                "\(key.name) \(rule), and this comes to \(key.unit.text(number))",
                at: text.range,
                help: "check the ranges of the parameters"
            )
            return nil
        }
        return assumption(
            key,
            value,
            basis: basis,
            owner: owner,
            note: note,
            at: text.range,
            expression: Expression(formula: parsed.formula, parameters: parsed.parameters)
        )
    }

    /// What a formula comes to over the ranges of its parameters.
    private func values(of formula: Formula, _ text: LocatedText) -> Spread<Quantity>? {
        do throws(EvaluationFailure) {
            if let range = try formula.range(over: parameters.values) { return range }
            log.error(
                "expression-too-large",
                "the expression follows from more than \(Formula.rangeLimit) parameters with a range",
                at: text.range,
                help: "state some of them without a range"
            )
        } catch .arithmetic(.divisionByZero) {
            log.error(
                "division-by-zero",
                "the expression divides by 0 at an end of the ranges",
                at: text.range,
                help: "keep what it divides by above 0"
            )
        } catch {
            log.error(
                "number-too-large",
                "what the expression comes to is too large",
                at: text.range,
                help: "check the numbers that it multiplies"
            )
        }
        return nil
    }
}
