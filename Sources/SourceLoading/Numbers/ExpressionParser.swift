import Diagnostics
import Formulas
import Quantities
import Scenarios
import YAMLReading

/// Reads an expression over parameters, such as `= monthly_users * conversations_per_user * 1.2`.
///
/// ```
/// sum     = product { ("+" | "-") product }
/// product = operand { ("*" | "/") operand }
/// operand = number | percentage | name | "(" sum ")" | function "(" sum { "," sum } ")"
/// ```
struct ExpressionParser {
    /// How large an expression may be with all that its parameters follow from.
    private static let sizeLimit = 1000

    /// Functions whose names no parameter may have.
    static let reserved = ["ceil", "max", "min"]

    /// All functions; `sum` is one only before a bracket, since parameters had that name first.
    private static let functions = reserved + ["sum"]

    private let text: LocatedText
    private let log: DiagnosticLog
    private let resolve: (LocatedText) -> ParsedExpression?
    private let tokens: [ExpressionToken]
    private var next = 0
    private var names: [String] = []
    private var size = 0

    /// Prepares to read a text that begins with an equals sign.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - log: Where problems are reported.
    ///   - resolve: What a parameter stands for; reports a name that stands for nothing.
    init(
        _ text: LocatedText,
        reporting log: DiagnosticLog,
        resolving resolve: @escaping (LocatedText) -> ParsedExpression?
    ) {
        self.text = text
        self.log = log
        self.resolve = resolve
        tokens = ExpressionToken.all(in: text.text)
    }

    /// The expression; nil, with a diagnostic at the place, when it cannot be used.
    ///
    /// Reports `bad-expression`, `wrong-unit`, `division-by-zero` and `expression-too-large`.
    mutating func expression() -> ParsedExpression? {
        do throws(Reported) {
            guard tokens.count <= Self.sizeLimit else { throw tooLarge(at: 0) }
            let all = try sum()
            if next < tokens.count { throw doesNotBelong(tokens[next]) }
            return ParsedExpression(formula: all.formula, unit: all.unit, parameters: names)
        } catch { return nil }
    }

    /// What a stretch of tokens computes and counts.
    private struct Operand {
        let formula: Formula
        let unit: ExpressionUnit
        let first: Int
    }

    /// The mark that a problem has been reported, after which nothing follows.
    private struct Reported: Error {}

    private mutating func sum() throws(Reported) -> Operand {
        var left = try product()
        while let sign = sign(among: "+-") {
            let right = try product()
            let unit = try common(left.unit, right)
            left = Operand(
                formula: sign == "+" ? left.formula + right.formula : left.formula - right.formula,
                unit: unit,
                first: left.first
            )
        }
        return left
    }

    private mutating func product() throws(Reported) -> Operand {
        var left = try operand()
        while let sign = sign(among: "*/") {
            let right = try operand()
            if sign == "/" { try refuseNought(right) }
            left = Operand(
                formula: sign == "*" ? left.formula * right.formula : left.formula / right.formula,
                unit: sign == "*"
                    ? left.unit.multiplied(by: right.unit) : left.unit.divided(by: right.unit),
                first: left.first
            )
        }
        return left
    }

    private mutating func operand() throws(Reported) -> Operand {
        guard next < tokens.count else {
            throw report("a number or a name is missing at the end", at: text.text.scalarCount, 1)
        }
        let first = next
        let token = tokens[next]
        next += 1
        switch token.kind {
        case .number(let number):
            return Operand(formula: .constant(number), unit: .plain, first: first)
        case .share(let ratio):
            return Operand(formula: .constant(ratio), unit: .stated(.share), first: first)
        case .name where next < tokens.count && tokens[next].text == "(":
            return try call(token)
        case .name: return try parameter(token)
        case .sign where token.text == "(":
            let inner = try sum()
            try close(token)
            return Operand(formula: inner.formula, unit: inner.unit, first: first)
        case .sign:
            throw report("a number or a name is missing before \"\(token.text)\"", token)
        case .nonsense: throw doesNotBelong(token)
        }
    }

    private mutating func parameter(_ token: ExpressionToken) throws(Reported) -> Operand {
        guard !Self.reserved.contains(token.text) else {
            throw report("\(token.text) needs brackets with numbers in them", token)
        }
        let range = text.range(from: token.offset, length: token.length)
        guard let value = resolve(LocatedText(text: token.text, range: range)) else {
            throw Reported()
        }
        size += value.formula.notation.count
        guard size <= Self.sizeLimit else { throw tooLarge(at: token.offset) }
        if !names.contains(token.text) { names.append(token.text) }
        return Operand(formula: value.formula, unit: value.unit, first: next - 1)
    }

    private mutating func call(_ function: ExpressionToken) throws(Reported) -> Operand {
        guard Self.functions.contains(function.text) else {
            throw report(
                "there is no function \"\(function.text)\"",
                function,
                help: "the functions are \(Self.functions.joined(separator: ", "))"
            )
        }
        let first = next - 1
        let bracket = tokens[next]
        next += 1
        let inner = try sum()
        var unit = inner.unit
        var formulas = [inner.formula]
        while function.text != "ceil", sign(among: ",") != nil {
            let another = try sum()
            if function.text == "sum", let counted = unit.counted(with: another.unit) {
                unit = counted
            } else {
                unit = try common(unit, another)
            }
            formulas.append(another.formula)
        }
        try close(bracket)
        let formula: Formula =
            switch function.text {
            case "min": .minimum(formulas)
            case "max": .maximum(formulas)
            case "sum": formulas.dropFirst().reduce(formulas[0], +)
            default: .roundedUp(formulas[0], 1)
            }
        return Operand(formula: formula, unit: unit, first: first)
    }

    private mutating func sign(among signs: String) -> String? {
        guard next < tokens.count, tokens[next].kind == .sign, signs.contains(tokens[next].text)
        else { return nil }
        next += 1
        return tokens[next - 1].text
    }

    private mutating func close(_ bracket: ExpressionToken) throws(Reported) {
        guard next < tokens.count else { throw report("this bracket is not closed", bracket) }
        guard sign(among: ")") != nil else { throw doesNotBelong(tokens[next]) }
    }
}

extension ExpressionParser {
    /// The unit of two operands that are added or compared, the second of which was just read.
    private func common(
        _ left: ExpressionUnit,
        _ right: Operand
    ) throws(Reported) -> ExpressionUnit {
        if let unit = left.added(to: right.unit) { return unit }
        log.error(
            "wrong-unit",
            "\(left.words) and \(right.unit.words) cannot be added or compared",
            at: range(of: right),
            help: "multiply or divide until both count the same"
        )
        throw Reported()
    }

    private func refuseNought(_ divisor: Operand) throws(Reported) {
        guard divisor.formula.drivers.isEmpty,
            (try? divisor.formula.value(with: Bindings())) == .zero
        else { return }
        log.error(
            "division-by-zero",
            "nothing can be divided by 0",
            at: range(of: divisor),
            help: "write another number"
        )
        throw Reported()
    }

    /// Where an operand stands that was just read.
    private func range(of operand: Operand) -> SourceRange {
        let start = tokens[operand.first].offset
        let last = tokens[next - 1]
        return text.range(from: start, length: last.offset + last.length - start)
    }

    private func doesNotBelong(_ token: ExpressionToken) -> Reported {
        token.text.first?.isNumber == true && token.kind == .nonsense
            ? report("\"\(token.text)\" is not a plain number", token)
            : report("\"\(token.text)\" does not belong here", token)
    }

    private func tooLarge(at offset: Int) -> Reported {
        log.error(
            "expression-too-large",
            "the expression has more than \(Self.sizeLimit) parts, those of its parameters included",
            at: text.range(from: offset, length: text.text.scalarCount - offset),
            help: "state a number in place of a long chain of expressions"
        )
        return Reported()
    }

    private func report(
        _ summary: String,
        _ token: ExpressionToken,
        help: String? = nil
    ) -> Reported {
        report(summary, at: token.offset, token.length, help: help)
    }

    private func report(
        _ summary: String,
        at offset: Int,
        _ length: Int,
        help: String? = nil
    ) -> Reported {
        log.error(
            "bad-expression",
            summary,
            at: text.range(from: offset, length: length),
            help: help ?? "write numbers, percentages, names of parameters, + - * / and brackets, "
                + "such as = monthly_users * 1.2"
        )
        return Reported()
    }
}

extension String {
    fileprivate var scalarCount: Int { unicodeScalars.count }
}

extension LocatedText {
    /// Whether the text is an expression rather than a number.
    var isExpression: Bool { text.hasPrefix("=") }
}
