import Formulas
import Quantities
import Testing

@Suite("Ranges of formulas")
struct FormulaRangeTests {
    private let values = ["a": (1, 2, 4), "b": (10, 20, 30), "c": (5, 5, 5)]

    private func range(_ formula: Formula) throws -> [Quantity]? {
        var spreads: [DriverID: Spread<Quantity>] = [:]
        for (name, value) in values {
            spreads[DriverID(name)] = Spread(
                low: Quantity(value.0),
                expected: Quantity(value.1),
                high: Quantity(value.2)
            )
        }
        let range = try formula.range(over: spreads)
        return range.map { [$0.low, $0.expected, $0.high] }
    }

    private func driver(_ name: String) -> Formula { .driver(DriverID(name)) }

    @Test("each end is the corner that makes the formula least or greatest")
    func corners() throws {
        let (a, b, c) = (driver("a"), driver("b"), driver("c"))
        #expect(try range(a * b) == [10, 40, 120].map { Quantity($0) })
        #expect(try range(b - a) == [6, 18, 29].map { Quantity($0) })
        // A driver stands at one end wherever it occurs.
        #expect(try range(b - b * a) == [-90, -20, 0].map { Quantity($0) })
        #expect(try range(c * 2) == [10, 10, 10].map { Quantity($0) })
        #expect(try range(7) == [7, 7, 7].map { Quantity($0) })
    }

    @Test("a driver counts also inside a part with a name of its own")
    func figures() throws {
        let named = Formula.figure(FigureID("sum"), driver("a") + driver("b"))
        #expect((named * driver("a")).drivers == [DriverID("a"), DriverID("b")])
        // 11 × 1, 22 × 2, 34 × 4.
        #expect(try range(named * driver("a")) == [11, 44, 136].map { Quantity($0) })
    }

    @Test("a corner without a value fails, also where the expected case has one")
    func failure() throws {
        #expect(throws: EvaluationFailure.arithmetic(.divisionByZero)) {
            _ = try range(1 / (driver("a") - 1))
        }
        #expect(throws: EvaluationFailure.unboundDriver(DriverID("x"))) {
            _ = try range(driver("x"))
        }
    }

    @Test("more drivers with a range than the limit have no range")
    func limit() throws {
        func sum(of count: Int) -> (Formula, [DriverID: Spread<Quantity>]) {
            let ids = (0..<count).map { DriverID("d\($0)") }
            let spread = Spread(low: Quantity.zero, expected: .one, high: Quantity(2))
            let values = Dictionary(uniqueKeysWithValues: ids.map { ($0, spread) })
            return (.sum(ids.map { .driver($0) }), values)
        }
        let (most, values) = sum(of: Formula.rangeLimit)
        #expect(try most.range(over: values)?.high == Quantity(24))
        let (more, moreValues) = sum(of: Formula.rangeLimit + 1)
        #expect(try more.range(over: moreValues) == nil)
    }
}
