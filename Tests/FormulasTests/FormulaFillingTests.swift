import Formulas
import Testing

@Suite("Formulas in the place of drivers")
struct FormulaFillingTests {
    private let a = Formula.driver(DriverID("a"))
    private let b = Formula.driver(DriverID("b"))
    private let c = Formula.driver(DriverID("c"))

    @Test("a product of products is one")
    func products() {
        #expect((a * b).filled(with: [DriverID("a"): 2 * c, DriverID("b"): b]) == 2 * c * b)
        #expect((a + b).filled(with: [DriverID("a"): 2 + c, DriverID("b"): b]) == 2 + c + b)
    }

    @Test("a sum is without what is not there, and a product of it is nothing")
    func noughts() {
        #expect((a + b + c).filled(with: [DriverID("a"): a, DriverID("c"): c]) == a + c)
        #expect((a * b).filled(with: [DriverID("a"): a]) == nil)
        #expect((a + b).filled(with: [:]) == nil)
        #expect(((a + b) * c).filled(with: [DriverID("b"): b, DriverID("c"): c]) == b * c)
    }

    @Test("what is divided or rounded is nothing without it")
    func quotients() {
        #expect((a / 2).filled(with: [:]) == nil)
        #expect(Formula.roundedUp(a, 1).filled(with: [:]) == nil)
        #expect(
            Formula.roundedUp(a / 2, 1).filled(with: [DriverID("a"): b]) == .roundedUp(b / 2, 1)
        )
    }

    @Test("elsewhere what is not there counts as nought")
    func comparisons() {
        #expect((a - b).filled(with: [DriverID("a"): a]) == a)
        #expect((a - b).filled(with: [DriverID("b"): b]) == 0 - b)
        #expect(Formula.maximum([a, b]).filled(with: [DriverID("a"): a]) == .maximum([a, 0]))
        let choice = Formula.conditional(Condition(a, isAbove: 1), b, 2)
        #expect(
            choice.filled(with: [DriverID("b"): c]) == .conditional(Condition(0, isAbove: 1), c, 2)
        )
    }
}
