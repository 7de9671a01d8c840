import Formulas
import Quantities
import TestSupport
import Testing

/// Random formulas over four drivers and two rates, and random values for them.
private struct FormulaGenerator {
    static let drivers = ["a", "b", "c", "d"].map { DriverID($0) }
    static let rates = ["r", "s"].map { RateSlot($0) }
    var random: SplitMix64

    mutating func formula(depth: Int) -> Formula {
        guard depth > 0 else { return leaf() }
        let (left, right) = (formula(depth: depth - 1), formula(depth: depth - 1))
        switch Int.random(in: 0..<12, using: &random) {
        case 0, 1: return left + right
        case 2: return left - right
        case 3, 4: return left * right
        case 5: return left / .maximum([right, 1])
        case 6: return .minimum([left, right])
        case 7: return .roundedUp(left, .constant(Quantity(whole(1...1_000))))
        case 8: return .roundedDown(left, .constant(Quantity(whole(1...1_000))))
        case 9: return left * .figure(FigureID("rest"), .decay(right / 10_000_000))
        case 10:
            let limit = Formula.constant(Quantity(whole(0...5_000)))
            return .conditional(Condition(left, isAbove: limit), left, right)
        default:
            let tiers = [100, 2_500].map { Tier(upTo: Quantity($0), price: leaf()) }
            let mode = Bool.random(using: &random) ? TierMode.graduated : .wholeVolume
            return .tiered(.maximum([left, 0]), tiers, beyond: leaf(), mode)
        }
    }

    mutating func bindings() throws -> Bindings {
        var values = Bindings()
        for driver in Self.drivers { values.drivers[driver] = try decimal() }
        for slot in Self.rates {
            values.rates[slot] = try UnitPrice(
                parsing: "\(whole(0...99)).\(whole(10...99))",
                per: Quantity([1, 1_000, 1_000_000][whole(0...2)]),
                unit: "tokens"
            )
        }
        return values
    }

    private mutating func leaf() -> Formula {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: .constant(Quantity(whole(0...2_000)))
        case 1: .rate(Self.rates[whole(0...1)])
        default: .driver(Self.drivers[whole(0...3)])
        }
    }

    private mutating func whole(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }

    private mutating func decimal() throws -> Quantity {
        try Quantity(whole(0...99_999_999)) / Quantity([1, 10, 1_000, 100_000][whole(0...3)])
    }
}

@Suite("Properties of formulas")
struct FormulaPropertyTests {
    @Test("the names of a formula are those of its notation, in its order")
    func namesAreThoseOfTheNotation() {
        var generator = FormulaGenerator(random: SplitMix64(seed: 11))
        for _ in 0..<1_000 {
            let formula = generator.formula(depth: 4)
            var written: [Fragment] = []
            for fragment in formula.notation where !written.contains(fragment) {
                switch fragment {
                case .text, .constant: continue
                case .driver, .rate, .line, .figure: written.append(fragment)
                }
            }
            #expect(formula.references == written)
        }
    }

    @Test("exact and compiled evaluation agree to 1 part in 10⁹")
    func fastAgreesWithExact() throws {
        var generator = FormulaGenerator(random: SplitMix64(seed: 3))
        var compared = 0
        for _ in 0..<3_000 {
            let formula = generator.formula(depth: 3)
            let values = try generator.bindings()
            let exact: Quantity
            do { exact = try formula.value(with: values) } catch { continue }
            let program = try Program(
                [Program.Output(LineID("line"), formula)],
                drivers: FormulaGenerator.drivers,
                rates: FormulaGenerator.rates
            )
            let fast = program.results(for: columns(of: values))[0][0]
            // Differences of large numbers lose digits in binary: judge against what went in.
            let scale = max(1, magnitude(of: formula, values))
            #expect(
                (fast - exact.approximation).magnitude <= scale * 1e-9,
                "\(formula) is \(exact), compiled \(fast)"
            )
            compared += 1
        }
        #expect(compared > 2_500)
    }

    @Test("a linear formula is additive in usage, to the last place of each rounding")
    func linearIsAdditive() throws {
        var generator = FormulaGenerator(random: SplitMix64(seed: 4))
        let usage = DriverID("a")
        let formula =
            Formula.driver(usage) * (.driver(DriverID("b")) + .driver(DriverID("c")))
            * .rate(RateSlot("r"))
        for _ in 0..<500 {
            var values = try generator.bindings()
            let second = try generator.bindings().drivers[usage] ?? .zero
            let first = values.drivers[usage] ?? .zero
            let apart = try formula.value(with: values) + formulaValue(formula, second, values)
            values.drivers[usage] = try first + second
            let together = try formula.value(with: values)
            let gap = try together < apart ? apart - together : together - apart
            #expect(gap <= (try Quantity(parsing: "0.000000000000000001")))
        }
    }

    @Test("a line may use the amounts of earlier lines, and children sum to their parent")
    func linesBuildOnLines() throws {
        var generator = FormulaGenerator(random: SplitMix64(seed: 5))
        for _ in 0..<200 {
            var values = try generator.bindings()
            let parts = (0..<5).map { _ in generator.formula(depth: 1) }
            let lines = parts.indices.map { LineID("line\($0)") }
            var amounts: [Money] = []
            do {
                for (line, part) in zip(lines, parts) {
                    let amount = Money(rounding: try part.value(with: values))
                    amounts.append(amount)
                    values.lines[line] = try amount.dollars()
                }
            } catch { continue }
            let total = Formula.sum(lines.map { .line($0) })
            #expect(
                try Money(rounding: total.value(with: values)) == Money.total(of: amounts)
            )
        }
    }

    @Test("many samples at once are the single evaluations side by side")
    func columnsAreSamples() throws {
        var generator = FormulaGenerator(random: SplitMix64(seed: 6))
        let outputs = (0..<6)
            .map {
                Program.Output(LineID("line\($0)"), generator.formula(depth: 2))
            }
        let program = try Program(
            outputs + [Program.Output(LineID("sum"), .sum(outputs.map { .line($0.id) }))],
            drivers: FormulaGenerator.drivers,
            rates: FormulaGenerator.rates
        )
        let samples = try (0..<50).map { _ in columns(of: try generator.bindings()).map { $0[0] } }
        let together = program.results(
            for: (0..<program.inputCount).map { input in samples.map { $0[input] } }
        )
        for (index, sample) in samples.enumerated() {
            let alone = program.results(for: sample.map { [$0] })
            #expect(alone.map { $0[0] } == together.map { $0[index] })
        }
    }

    private func formulaValue(
        _ formula: Formula,
        _ usage: Quantity,
        _ values: Bindings
    ) throws -> Quantity {
        var changed = values
        changed.drivers[DriverID("a")] = usage
        return try formula.value(with: changed)
    }

    private func columns(of values: Bindings) -> [[Double]] {
        FormulaGenerator.drivers.map { [values.drivers[$0]?.approximation ?? .nan] }
            + FormulaGenerator.rates.map { slot in
                guard let price = values.rates[slot] else { return [.nan] }
                return [price.amount.approximation / price.per.approximation]
            }
    }

    /// The largest magnitude among a formula's own value and its direct parts.
    private func magnitude(of formula: Formula, _ values: Bindings) -> Double {
        let parts: [Formula] =
            switch formula {
            case .sum(let parts), .product(let parts), .minimum(let parts), .maximum(let parts):
                parts
            case .difference(let left, let right), .quotient(let left, let right),
                .roundedUp(let left, let right), .roundedDown(let left, let right):
                [left, right]
            case .decay(let time): [time]
            case .figure(_, let part): [part]
            case .conditional(let condition, let yes, let no): [condition.subject, yes, no]
            case .tiered(let volume, let tiers, let beyond, _):
                [volume, beyond] + tiers.map(\.price)
            case .constant, .driver, .rate, .line: []
            }
        let own = (try? formula.value(with: values).approximation.magnitude) ?? 0
        return parts.reduce(own) { max($0, magnitude(of: $1, values)) }
    }
}
