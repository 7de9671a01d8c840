import Analysis
import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("Effect of a release")
struct RateChangeImpactTests {
    private func impact(
        _ catalog: RateCatalog,
        from: String = "2026-01-10",
        to: String = "2026-06-10",
        _ scenarios: Scenario...
    ) throws -> RateChangeImpact {
        let impact = RateChangeImpact(
            from: try ImpactLedger.day(from),
            to: try ImpactLedger.day(to),
            in: catalog,
            scenarios: scenarios
        )
        return try #require(impact)
    }

    /// Corrections, moves, new rates, and the difference of the two estimates.
    private func parts(_ scenario: ScenarioImpact) throws -> [String] {
        try [scenario.corrections, scenario.moves, scenario.newRates, scenario.difference()]
            .map(\.description)
    }

    private static let first = [
        "a input_tokens 2026-01-01 3.00", "a output_tokens 2026-01-01 15.00",
    ]

    @Test("corrections, moves and new rates are told apart and add up")
    func split() throws {
        let catalog = try ImpactLedger.catalog([
            "2026-01-10": RateChangeImpactTests.first,
            "2026-06-10": [
                "a input_tokens 2026-01-01 2.00 corrected", "a output_tokens 2026-05-01 20.00",
                "b input_tokens 2026-06-01 1.00", "b output_tokens 2026-01-01 1.50",
            ],
        ])
        let found = try impact(catalog, ImpactLedger.scenario("s", "a", "b"))
        let scenario = try #require(found.scenarios.first)
        // 3 + 15 before; 2 + 20 + 1 + 1.50 after, by the million tokens.
        #expect(scenario.before.amount.expected.description == "18.00")
        #expect(scenario.after.amount.expected.description == "24.50")
        #expect(try parts(scenario) == ["-1.00", "5.00", "2.50", "6.50"])
        #expect(scenario.before.unpricedLines == 2)
        #expect(scenario.changesWhatIsPriced)
        #expect(try scenario.share() == nil)
        #expect(found.changes.map(\.kind) == [.corrected, .moved, .added, .added])
        #expect(scenario.mainCause?.item.id.name == "a.output_tokens")
    }

    @Test("a key that was wrong and then moved has both")
    func correctedAndMoved() throws {
        let catalog = try ImpactLedger.catalog([
            "2026-01-10": RateChangeImpactTests.first,
            "2026-06-10": [
                "a input_tokens 2026-01-01 2.00 corrected", "a input_tokens 2026-05-01 2.50",
            ],
        ])
        let scenario = try #require(
            try impact(catalog, ImpactLedger.scenario("s", "a")).scenarios.first
        )
        #expect(try parts(scenario) == ["-1.00", "0.50", "0.00", "-0.50"])
        // 0.50 less of 18.
        let expected = try Quantity(parsing: "-0.5") / Quantity(18)
        #expect(try scenario.share() == expected)
    }

    @Test("an announced price that comes into force is a move, without any new line")
    func arrival() throws {
        let catalog = try ImpactLedger.catalog([
            "2026-01-10": RateChangeImpactTests.first + [
                "a input_tokens 2026-03-01 4.00 announced"
            ],
            "2026-06-10": ["b input_tokens 2026-06-01 1.00"],
        ])
        let found = try impact(catalog, ImpactLedger.scenario("s", "a"))
        #expect(try parts(try #require(found.scenarios.first)) == ["0.00", "1.00", "0.00", "1.00"])
        #expect(
            found.arrivals.map(\.id) == [
                "aws-bedrock/a/input_tokens/*/global/standard/2026-03-01"
            ]
        )
    }

    @Test("a price that ends leaves its line without one")
    func withdrawal() throws {
        let catalog = try ImpactLedger.catalog([
            "2026-01-10": RateChangeImpactTests.first,
            "2026-06-10": ["a output_tokens 2026-06-01 - withdrawn"],
        ])
        let scenario = try #require(
            try impact(catalog, ImpactLedger.scenario("s", "a")).scenarios.first
        )
        #expect(try parts(scenario) == ["0.00", "-15.00", "0.00", "-15.00"])
        #expect(scenario.after.unpricedLines == 1)
    }

    @Test("a first price for the very region counts as new")
    func region() throws {
        let catalog = try ImpactLedger.catalog([
            "2026-01-10": RateChangeImpactTests.first,
            "2026-06-10": [
                "a input_tokens 2026-01-01 3.50 confirmed us-east-1",
                "a output_tokens 2026-01-01 15.00 confirmed us-east-1",
            ],
        ])
        let scenario = try #require(
            try impact(catalog, ImpactLedger.scenario("s", "a")).scenarios.first
        )
        #expect(try parts(scenario) == ["0.00", "0.00", "0.50", "0.50"])
    }

    @Test("the scenario that changes most comes first, and equal ones by name")
    func order() throws {
        let catalog = try ImpactLedger.catalog([
            "2026-01-10": RateChangeImpactTests.first + ["b input_tokens 2026-01-01 9.00"],
            "2026-06-10": [
                "a input_tokens 2026-02-01 4.00", "b input_tokens 2026-02-01 1.00",
            ],
        ])
        let found = try impact(
            catalog,
            ImpactLedger.scenario("z", "c"),
            ImpactLedger.scenario("y", "c"),
            ImpactLedger.scenario("x", "a"),
            ImpactLedger.scenario("w", "b")
        )
        #expect(found.scenarios.map(\.scenario.id) == ["w", "x", "y", "z"])
    }

    @Test(
        "releases that there are not, or out of order, have no effect",
        arguments: [("2026-01-11", "2026-06-10"), ("2026-06-10", "2026-01-10")]
    )
    func refused(from: String, to: String) throws {
        let catalog = try ImpactLedger.catalog([
            "2026-01-10": RateChangeImpactTests.first, "2026-06-10": [],
        ])
        let (from, to) = (try ImpactLedger.day(from), try ImpactLedger.day(to))
        #expect(RateChangeImpact(from: from, to: to, in: catalog, scenarios: []) == nil)
    }
}
