import Formulas
import Quantities
import TestSupport
import Testing

@Suite("Enclosures of formulas")
struct FormulaEnclosureTests {
    private let a = Formula.driver(DriverID("a"))
    private let b = Formula.driver(DriverID("b"))

    private func enclosure(
        _ formula: Formula,
        _ a: ClosedRange<Int>,
        _ b: ClosedRange<Int>
    )
        -> ClosedRange<Quantity>?
    {
        formula.enclosure(over: [
            DriverID("a"): Quantity(a.lowerBound)...Quantity(a.upperBound),
            DriverID("b"): Quantity(b.lowerBound)...Quantity(b.upperBound),
        ])
    }

    @Test("the ends are those of the drivers, each where it leads")
    func ends() {
        #expect(enclosure(a + b, 1...2, 10...20) == Quantity(11)...Quantity(22))
        #expect(enclosure(a - b, 1...2, 10...20) == Quantity(-19)...Quantity(-8))
        #expect(enclosure(a * b, -2...3, 10...20) == Quantity(-40)...Quantity(60))
        #expect(enclosure(b / a, 1...2, 10...20) == Quantity(5)...Quantity(20))
        #expect(enclosure(.minimum([a, b, 5]), 1...9, 4...20) == Quantity(1)...Quantity(5))
        #expect(enclosure(.maximum([a, b]), 1...9, 4...20) == Quantity(4)...Quantity(20))
        #expect(enclosure(.roundedUp(a, 4), 1...9, 0...0) == Quantity(4)...Quantity(12))
        #expect(enclosure(.roundedDown(a, 4), 1...9, 0...0) == Quantity(0)...Quantity(8))
        #expect(enclosure(.decay(a), 0...50, 0...0) == .zero ... .one)
        #expect(
            enclosure(.conditional(Condition(a, isAbove: b), 1, a), 5...9, 0...0)
                == Quantity(1)...Quantity(9)
        )
        #expect(enclosure(.figure(FigureID("x"), a), 1...2, 0...0) == Quantity(1)...Quantity(2))
        #expect(enclosure(.sum([]), 0...0, 0...0) == .zero ... .zero)
        #expect(enclosure(.product([]), 0...0, 0...0) == .one ... .one)
        #expect(enclosure(.minimum([]), 0...0, 0...0) == .zero ... .zero)
    }

    @Test("there is none where there may be no value, or where nobody knows it")
    func none() {
        #expect(enclosure(b / a, 0...2, 10...20) == nil)
        #expect(enclosure(.roundedUp(a, b), 1...2, 1...2) == nil)
        #expect(enclosure(a + .rate(RateSlot("r")), 1...2, 1...2) == nil)
        #expect(enclosure(.line(LineID("l")), 1...2, 1...2) == nil)
        #expect(enclosure(a * .driver(DriverID("c")), 1...2, 1...2) == nil)
        let wide = a * .constant(Quantity(.max)) * .constant(Quantity(.max))
        #expect(enclosure(wide, 1...2, 1...2) == nil)
    }

    @Test("every value between the ends of the drivers is enclosed")
    func property() throws {
        var random = SplitMix64(seed: 20)
        func formula(_ depth: Int, _ random: inout SplitMix64) -> Formula {
            guard depth > 0 else {
                return [a, b, .constant(Quantity(Int.random(in: -9...9, using: &random)))][
                    Int.random(in: 0..<3, using: &random)
                ]
            }
            let (left, right) = (formula(depth - 1, &random), formula(depth - 1, &random))
            switch Int.random(in: 0..<9, using: &random) {
            case 0: return left + right
            case 1: return left - right
            case 2: return left * right
            case 3: return left / right
            case 4: return .minimum([left, right])
            case 5: return .maximum([left, right])
            case 6: return .roundedUp(left, 3)
            case 7: return .decay(left)
            default: return .conditional(Condition(left, isAbove: right), right, left)
            }
        }
        var enclosed = 0
        for _ in 0..<2_000 {
            let formula = formula(3, &random)
            let ends = (0..<4).map { _ in Int.random(in: -20...20, using: &random) }
            let ranges = [
                DriverID("a"): Quantity(min(ends[0], ends[1]))...Quantity(max(ends[0], ends[1])),
                DriverID("b"): Quantity(min(ends[2], ends[3]))...Quantity(max(ends[2], ends[3])),
            ]
            guard let enclosure = formula.enclosure(over: ranges) else { continue }
            for step in 0..<8 {
                let share = try Quantity(step) / Quantity(7)
                let back = try Quantity(7 - (step * 3) % 8) / Quantity(7)
                let values = try ranges.map { id, range in
                    let width = try range.upperBound - range.lowerBound
                    let part = id.name == "a" ? share : back
                    return (id, try range.lowerBound + width * part)
                }
                let drivers = Dictionary(uniqueKeysWithValues: values)
                let value = try formula.value(with: Bindings(drivers: drivers))
                #expect(enclosure.contains(value), "\(formula) over \(ranges)")
                enclosed += 1
            }
        }
        #expect(enclosed > 8_000)
    }
}
