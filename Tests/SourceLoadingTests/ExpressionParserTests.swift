import Diagnostics
import Formulas
import Quantities
import Scenarios
import TestSupport
import Testing
import YAMLReading

@testable import SourceLoading

@Suite("Expressions")
struct ExpressionParserTests {
    private static let units: [String: ExpressionUnit] = [
        "users": .stated(.count("users")), "tokens": .stated(.count("tokens")),
        "reuse": .stated(.share), "fee": .stated(.dollars), "turns": .plain,
    ]

    /// What a text says, with parameters of some units.
    private func parsed(_ text: String) throws -> ParsedExpression {
        try #require(Self.parsed(text) { Self.units[$0] })
    }

    fileprivate static func parsed(
        _ text: String,
        _ unit: @escaping (String) -> ExpressionUnit?
    ) -> ParsedExpression? {
        let range = SourceRange(file: "f", line: 1, column: 1, length: 1, lineText: text)
        let located = LocatedText(text: text, range: range)
        var parser = ExpressionParser(located, reporting: DiagnosticLog()) { name in
            unit(name.text).map { ParsedExpression(parameter: name.text, unit: $0) }
        }
        return parser.expression()
    }

    // By hand: products before sums, from left to right.
    @Test(
        "numbers come out as in school",
        arguments: [
            ("=2+3*4", "14"), ("= (2 + 3) * 4", "20"), ("= 20 - 5 - 3", "12"),
            ("= 60 / 3 / 4 * 2", "10"), ("= 20% * 50", "10"), ("= 1 - 12.5%", "0.875"),
            ("= ceil(2.1) + ceil(3)", "6"), ("= min(5, 3, 4) * max(1, 2)", "6"),
            ("=\t7 -\n 0.5", "6.5"), ("= ((((1))))", "1"),
        ]
    )
    func arithmetic(text: String, value: String) throws {
        let formula = try parsed(text).formula
        #expect(try formula.value(with: Bindings()).description == value)
    }

    @Test(
        "units follow through sums, products and quotients",
        arguments: [
            ("= 5 * turns", ExpressionUnit.plain), ("= users + 10", .stated(.count("users"))),
            ("= users * 3", .free), ("= users * tokens", .free), ("= users / users", .free),
            ("= users * reuse", .stated(.count("users"))), ("= users * (1 - reuse)", users),
            ("= reuse * reuse * 1.5", .stated(.share)), ("= fee * 12", .stated(.dollars)),
            ("= fee * users", .free), ("= fee / 2", .stated(.dollars)), ("= users / 2", .free),
            ("= reuse / reuse", .free), ("= turns / 5", .free), ("= 2 + 3 * turns", .plain),
            ("= min(users, 500)", users), ("= ceil(users)", users),
            ("= users / reuse", users), ("= users * turns + tokens", .stated(.count("tokens"))),
        ]
    )
    func units(text: String, unit: ExpressionUnit) throws {
        #expect(try parsed(text).unit == unit)
    }

    private static let users = ExpressionUnit.stated(.count("users"))

    @Test("an expression names each parameter once, in order")
    func names() throws {
        #expect(try parsed("= turns * users + turns * 2").parameters == ["turns", "users"])
    }

    @Test("neither deep brackets nor a long text exhaust anything")
    func size() {
        for part in ["(", "1-", "min(", "users*"] {
            let text = "=" + String(repeating: part, count: 100_000)
            #expect(Self.parsed(text) { Self.units[$0] } == nil)
        }
    }

    @Test("an expression comes to what an independent evaluator says, to the last digit")
    func independentEvaluation() throws {
        var generator = SumGenerator(random: SplitMix64(seed: 11))
        var seen = 0
        for _ in 0..<2_000 {
            let tree = generator.tree(depth: 4)
            let bindings = try generator.bindings()
            guard let expected = try? tree.value(bindings) else { continue }
            let text = "=" + tree.text(inside: 0, &generator.random)
            let parsed = try #require(Self.parsed(text) { _ in .free }, "\(text)")
            #expect(try parsed.formula.value(with: bindings) == expected, "\(text)")
            seen += 1
        }
        #expect(seen > 1_900)
    }

    // The notation leaves brackets out where they change nothing but the last digits.
    @Test("the notation of an expression reads back as the same number")
    func notation() throws {
        var generator = SumGenerator(random: SplitMix64(seed: 12))
        for _ in 0..<500 {
            let tree = generator.tree(depth: 3, rounding: false)
            let text = "=" + tree.text(inside: 0, &generator.random)
            let parsed = try #require(Self.parsed(text) { _ in .free }, "\(text)")
            let written = "=" + parsed.formula.notation.map(\.asWritten).joined()
            let again = try #require(Self.parsed(written) { _ in .free }, "\(written)")
            let bindings = try generator.bindings()
            let value = try parsed.formula.value(with: bindings).approximation
            let back = try again.formula.value(with: bindings).approximation
            #expect(
                (value - back).magnitude <= max(1, value.magnitude) * 1e-9,
                "\(text) became \(written)"
            )
        }
    }
}

/// Arithmetic as a tree that shares nothing with formulas.
private indirect enum Tree {
    case number(Int)
    case name(String)
    case binary(Character, Tree, Tree)
    case least(Tree, Tree)
    case roundedUp(Tree)

    func value(_ bindings: Bindings) throws -> Quantity {
        switch self {
        case .number(let number): return try Quantity(number) / Quantity(8)
        case .name(let name): return try #require(bindings.drivers[DriverID(name)])
        case .least(let left, let right):
            return try min(left.value(bindings), right.value(bindings))
        case .roundedUp(let inner):
            let value = try inner.value(bindings)
            let whole = try #require(Int(value.description.prefix { $0 != "." }))
            return Quantity(value.isWhole || value < .zero ? whole : whole + 1)
        case .binary(let sign, let left, let right):
            let (left, right) = try (left.value(bindings), right.value(bindings))
            switch sign {
            case "+": return try left + right
            case "-": return try left - right
            case "*": return try left * right
            default: return try left / right
            }
        }
    }

    /// The text, with brackets where they are needed and sometimes where they are not.
    func text(inside level: Int, _ random: inout SplitMix64) -> String {
        let space = ["", " ", "  "].randomElement(using: &random) ?? ""
        let own: Int
        let text: String
        switch self {
        case .number(let number):
            return (try? Quantity(number) / Quantity(8)).map(\.description) ?? "?"
        case .name(let name): return name
        case .least(let left, let right):
            return "min(" + left.text(inside: 0, &random) + space + ","
                + right.text(inside: 0, &random) + ")"
        case .roundedUp(let inner): return "ceil(" + inner.text(inside: 0, &random) + space + ")"
        case .binary(let sign, let left, let right):
            own = "+-".contains(sign) ? 1 : 2
            // What stands to the right of a minus or a division sign keeps its brackets.
            text =
                left.text(inside: own, &random) + space + String(sign) + space
                + right.text(inside: "-/*".contains(sign) ? own + 1 : own, &random)
        }
        return own < level || Int.random(in: 0..<8, using: &random) == 0 ? "(\(text))" : text
    }
}

private struct SumGenerator {
    var random: SplitMix64

    mutating func tree(depth: Int, rounding: Bool = true) -> Tree {
        guard depth > 0, Int.random(in: 0..<6, using: &random) > 0 else { return leaf() }
        let left = tree(depth: depth - 1, rounding: rounding)
        let right = tree(depth: depth - 1, rounding: rounding)
        switch Int.random(in: 0..<9, using: &random) {
        case 0, 1: return .binary("+", left, right)
        case 2: return .binary("-", left, right)
        case 3, 4:
            // Products are associated from the left, which decides their last digit.
            if case .binary("*", _, _) = right { return .binary("+", left, right) }
            return .binary("*", left, right)
        case 5: return .binary("/", left, leaf())
        case 6: return .least(left, right)
        default: return rounding ? .roundedUp(left) : left
        }
    }

    mutating func bindings() throws -> Bindings {
        var bindings = Bindings()
        for name in ["a", "b", "c_1"] {
            bindings.drivers[DriverID(name)] =
                try Quantity(Int.random(in: 1...9_999, using: &random)) / Quantity(100)
        }
        return bindings
    }

    private mutating func leaf() -> Tree {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: .number(Int.random(in: 1...400, using: &random))
        case 1: .name("a")
        case 2: .name("b")
        default: .name("c_1")
        }
    }
}

extension Fragment {
    /// The piece as an author would write it.
    fileprivate var asWritten: String {
        switch self {
        case .driver(let id): id.name
        case .constant(let number): number.description
        case .text(let text):
            ["×": "*", "÷": "/", "−": "-", "the least of": "min"]
                .reduce(text) { $0.replacing($1.key, with: $1.value) }
        case .rate, .line, .figure: "?"
        }
    }
}
