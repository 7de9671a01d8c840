import Formulas
import Quantities
import Testing

private let tokens = Formula.driver(DriverID("tokens"))
private let rate = Formula.rate(RateSlot("input"))

private func bindings(_ drivers: [String: String], price: String = "3.00") throws -> Bindings {
    Bindings(
        drivers: try Dictionary(
            uniqueKeysWithValues: drivers.map { (DriverID($0), try Quantity(parsing: $1)) }
        ),
        rates: [
            RateSlot("input"): try UnitPrice(
                parsing: price,
                per: Quantity(1_000_000),
                unit: "tokens"
            )
        ]
    )
}

@Suite("Formula")
struct FormulaTests {
    @Test("fifty thousand queries of 7,500 tokens at 3.00 for a million cost 1,125")
    func tokenCharge() throws {
        let formula = Formula.driver(DriverID("queries")) * tokens * rate
        let values = try bindings(["queries": "50000", "tokens": "7500"])
        #expect(try formula.value(with: values) == Quantity(1_125))
    }

    @Test("a rate is applied last wherever it stands in a product")
    func ratesComeLast() throws {
        let third = Formula.driver(DriverID("third"))
        let values = try bindings(["third": "3", "tokens": "0.000000000001"], price: "0.000001")
        let first = try (rate * tokens * third).value(with: values)
        #expect(first == (try (tokens * third * rate).value(with: values)))
    }

    @Test(
        "graduated tiers price each unit in its own tier",
        arguments: [("50", "100"), ("100", "200"), ("150", "250"), ("1000", "675")]
    )
    func graduated(volume: String, cost: String) throws {
        let formula = Formula.tiered(
            .driver(DriverID("volume")),
            [Tier(upTo: Quantity(100), price: 2), Tier(upTo: Quantity(250), price: 1)],
            beyond: .constant(try Quantity(parsing: "0.433333333333333333")),
            .graduated
        )
        let value = try formula.value(with: bindings(["volume": volume]))
        #expect(try value.rounded(toFractionDigits: 6).description == cost)
    }

    // Nobody knows what the units above 100 cost, and none of these volumes has any.
    @Test("a tier that no unit reaches needs no price", arguments: [100, 250])
    func unreachedTier(volume: Int) throws {
        let unpriced = Formula.rate(RateSlot("nobody knows"))
        let (first, second) = (Quantity(100), Quantity(250))
        let formula = Formula.tiered(
            .constant(Quantity(volume)),
            volume == 100
                ? [Tier(upTo: first, price: 2), Tier(upTo: second, price: unpriced)]
                : [Tier(upTo: second, price: 2)],
            beyond: unpriced,
            .graduated
        )
        #expect(try formula.value(with: Bindings()) == Quantity(2 * volume))
    }

    @Test(
        "whole-volume tiers price every unit at the tier reached",
        arguments: [
            ("100", "200"), ("101", "101"), ("300", "150"),
        ]
    )
    func wholeVolume(volume: String, cost: String) throws {
        let formula = Formula.tiered(
            .driver(DriverID("volume")),
            [Tier(upTo: Quantity(100), price: 2), Tier(upTo: Quantity(250), price: 1)],
            beyond: .constant(try Quantity(parsing: "0.5")),
            .wholeVolume
        )
        #expect(try formula.value(with: bindings(["volume": volume])).description == cost)
    }

    @Test(
        "a condition re-prices the whole request above a threshold, not at it",
        arguments: [
            ("272000", "0.68"), ("272001", "1.360005"),
        ]
    )
    func cliff(size: String, cost: String) throws {
        let double = Formula.rate(RateSlot("long"))
        let formula = Formula.conditional(
            Condition(tokens, isAbove: 272_000),
            tokens * double,
            tokens * rate
        )
        var values = try bindings(["tokens": size], price: "2.50")
        values.rates[RateSlot("long")] = try UnitPrice(
            parsing: "5.00",
            per: Quantity(1_000_000),
            unit: "tokens"
        )
        #expect(try formula.value(with: values).description == cost)
    }

    @Test(
        "whole steps below a limit are counted down, and none is below 0",
        arguments: [("100", "11"), ("99.5", "10"), ("9", "1"), ("0", "1"), ("-0.5", "0")]
    )
    func roundedDown(room: String, steps: String) throws {
        let formula = Formula.maximum([0, .roundedDown(.driver(DriverID("room")) / 10, 1) + 1])
        let value = try formula.value(with: bindings(["room": room]))
        #expect(value.description == steps)
    }

    @Test("one less what decays is a chance: nought at once, 1 − 1 ÷ e after one lifetime")
    func decay() throws {
        let chance = 1 - Formula.decay(.driver(DriverID("time")))
        for (time, expected) in [("0", "0"), ("1", "0.632120558828557678"), ("50", "1")] {
            let value = try chance.value(with: bindings(["time": time]))
            #expect(value.description == expected)
        }
    }

    @Test("every name that is not bound is named")
    func unboundNames() throws {
        let empty = Bindings()
        #expect(throws: EvaluationFailure.unboundDriver(DriverID("tokens"))) {
            try tokens.value(with: empty)
        }
        #expect(throws: EvaluationFailure.unboundRate(RateSlot("input"))) {
            try (2 * rate).value(with: empty)
        }
        #expect(throws: EvaluationFailure.unboundLine(LineID("other"))) {
            try Formula.line(LineID("other")).value(with: empty)
        }
        #expect(throws: EvaluationFailure.arithmetic(.divisionByZero)) {
            try (Formula.constant(.one) / 0).value(with: empty)
        }
    }

    @Test("overflow in the middle of a formula is not lost")
    func overflow() throws {
        let values = try bindings(["tokens": "100000000000000000000"])
        #expect(throws: EvaluationFailure.arithmetic(.overflow)) {
            try (tokens * tokens / tokens).value(with: values)
        }
    }
}
