import Formulas
import Quantities
import Testing

/// Writes fragments with their bare names.
private func words(_ formula: Formula) -> String {
    formula.notation
        .map { fragment in
            switch fragment {
            case .driver(let id): id.name
            case .rate(let slot): slot.name
            case .line(let id): id.name
            case .figure(let id): id.name
            case .constant(let number): number.description
            case .text(let text): text
            }
        }
        .joined()
}

private func driver(_ name: String) -> Formula { .driver(DriverID(name)) }

@Suite("Notation")
struct NotationTests {
    private let rate = Formula.rate(RateSlot("price"))

    @Test("brackets stand only where they are needed")
    func brackets() {
        let sum = driver("system") + driver("question")
        #expect(words(driver("queries") * sum * rate) == "queries × (system + question) × price")
        #expect(words(sum + driver("context")) == "system + question + context")
        #expect(words(driver("a") * driver("b") + driver("c")) == "a × b + c")
        #expect(words(driver("a") - (driver("b") - driver("c"))) == "a − (b − c)")
        #expect(words(driver("a") / (driver("b") * driver("c"))) == "a ÷ (b × c)")
        #expect(words(driver("a") * driver("b") / driver("c")) == "a × b ÷ c")
    }

    @Test("rounding, choices and tiers are written as words")
    func wording() {
        let units = Formula.roundedUp(driver("chars"), 1_000)
        #expect(words(units / 1_000) == "(chars rounded up to a multiple of 1000) ÷ 1000")
        #expect(
            words(driver("n") * .roundedUp(driver("c") / 1_000, 1)) == "n × (c ÷ 1000, rounded up)"
        )
        #expect(words(.roundedDown(driver("a") / driver("b"), 1)) == "(a ÷ b, rounded down)")
        #expect(words(1 - .decay(driver("a") * 5 / 60)) == "1 − e^(−a × 5 ÷ 60)")
        #expect(words(.decay(driver("a") + driver("b"))) == "e^(−(a + b))")
        #expect(words(.maximum([driver("a"), 2])) == "the greatest of (a, 2)")
        let choice = Formula.conditional(
            Condition(driver("size"), isAbove: 200),
            driver("a"),
            driver("b")
        )
        #expect(words(choice) == "if size > 200 then a, else b")
        let tiers = Formula.tiered(
            driver("v"),
            [Tier(upTo: Quantity(10), price: rate)],
            beyond: driver("cheap"),
            .graduated
        )
        #expect(words(tiers) == "v at price up to 10, cheap beyond")
    }

    @Test("a part with a name of its own is written as that name")
    func figures() {
        let rest = Formula.figure(FigureID("rest"), driver("a") + driver("b"))
        #expect(words(driver("c") * rest) == "c × rest")
        #expect((driver("c") * rest).references.last == .figure(FigureID("rest")))
    }

    @Test("names are listed once, in the order in which they are read")
    func references() {
        let formula = driver("a") * (driver("b") + driver("a")) * rate
        #expect(
            formula.references == [
                .driver(DriverID("a")), .driver(DriverID("b")), .rate(RateSlot("price")),
            ]
        )
    }
}
