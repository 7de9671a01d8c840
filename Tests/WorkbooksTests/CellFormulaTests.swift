import Formulas
import Quantities
import Testing

@testable import Workbooks

@Suite("Formulas in cells")
struct CellFormulaTests {
    private let writer = CellFormula(
        driver: { $0.name },
        price: { ("price_" + $0.name, Quantity(1_000_000)) },
        line: { "cost_" + $0.name },
        figure: { id, _ in id.name == "unknown" ? nil : id.name }
    )

    private static let a = Formula.driver(DriverID("a"))
    private static let b = Formula.driver(DriverID("b"))
    private static let rate = Formula.rate(RateSlot("in"))

    @Test(
        "each part of the language is written with brackets only where they are needed",
        arguments: [
            (.product([rate, a, b]), "a*b*price_in/1000000"),
            (.product([.sum([a, 1]), b]), "(a+1)*b"),
            (.product([a, .quotient(b, 12)]), "a*(b/12)"),
            (.difference(a, .sum([b, 1])), "a-(b+1)"),
            (.quotient(a, .product([b, 2])), "a/(b*2)"),
            (.minimum([a, .maximum([b, 0])]), "MIN(a,MAX(b,0))"),
            (.roundedUp(.quotient(a, b), 1), "ROUNDUP(a/b*(1-1E-13),0)"),
            (.roundedDown(a, 5), "ROUNDDOWN(a/5*(1+1E-13),0)*5"),
            (.decay(a), "ROUND(EXP(-MAX(0,a)),18)"),
            (.conditional(Condition(a, isAbove: b), 1, 2), "IF(a>b,1,2)"),
            (.figure(FigureID("known"), a), "known"),
            (.figure(FigureID("unknown"), .sum([a, b])), "a+b"),
            (.product([.line(LineID("x")), .constant(Quantity(wholePercent: 20))]), "cost_x*0.2"),
        ] as [(Formula, String)]
    )
    func parts(formula: Formula, text: String) {
        #expect(writer.text(of: formula) == text)
    }

    @Test("tiers are written out")
    func tiers() {
        let tiers = [Tier(upTo: Quantity(10), price: 3)]
        #expect(
            writer.text(of: .tiered(Self.a, tiers, beyond: 2, .graduated))
                == "MIN(a,10)*3+MAX(0,a-10)*2"
        )
        #expect(
            writer.text(of: .tiered(Self.a, tiers, beyond: 2, .wholeVolume))
                == "IF(a<=10,a*3,a*2)"
        )
    }
}
