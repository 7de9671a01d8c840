import Analysis
import Catalog
import Diagnostics
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("Change of a price list")
struct PriceListChangeTests {
    private static let place = SourceRange(
        file: "list.yaml",
        line: 1,
        column: 1,
        length: 1,
        lineText: "x"
    )

    /// A ledger in which the input of `a` was wrong, and then moved.
    private static func catalog() throws -> RateCatalog {
        try ImpactLedger.catalog([
            "2026-01-10": [
                "a input_tokens 2026-01-01 3.00", "a output_tokens 2026-01-01 15.00",
                "b input_tokens 2026-01-01 1.00",
            ],
            "2026-06-10": [
                "a input_tokens 2026-01-01 2.00 corrected", "a input_tokens 2026-05-01 1.50",
                "c input_tokens 2026-06-01 4.00", "a cache_read_tokens 2026-06-01 0.30",
            ],
        ])
    }

    private func list(
        _ models: [OfferingID],
        discount: Int = 0,
        perDollar: String? = nil,
        currency: String = "EUR"
    ) throws -> PriceList {
        let change = PriceTerm.Change.discount(Quantity(wholePercent: discount))
        return PriceList(
            id: "list",
            title: "T",
            summary: "S",
            exchange: try perDollar.map {
                ExchangeRate(
                    currency: try #require(Currency(code: currency)),
                    perDollar: try Quantity(parsing: $0),
                    day: nil,
                    source: nil
                )
            } ?? .identity,
            terms: [PriceTerm(label: "D", change: change)],
            groups: [
                PriceGroup(
                    title: "G",
                    models: models.map { name in
                        PriceListModel(
                            offering: name,
                            platform: .bedrock,
                            scope: .global,
                            origin: Self.place
                        )
                    }
                )
            ],
            file: "list.yaml"
        )
    }

    private func version(
        _ list: PriceList,
        _ day: String
    ) throws -> PriceListChange.Version {
        let date = try ImpactLedger.day(day)
        let known = try #require(Self.catalog().known(at: date))
        return PriceListChange.Version(list, in: known, on: date)
    }

    private func changes(_ old: PriceList, _ new: PriceList) throws -> PriceListChange {
        try PriceListChange(
            from: version(old, "2026-01-10"),
            to: version(new, "2026-06-10")
        )
    }

    private func parts(_ move: PriceListChange.Move) -> [String] {
        move.parts.map { "\($0.cause.rawValue) \($0.amount)" }
    }

    // By hand, at 0.90 and then 0.80 for a dollar, with 0% and then 10% off:
    // 3.00 × 0.90 = 2.70; corrected 2.00 × 0.90 = 1.80; moved 1.50 × 0.90 = 1.35;
    // with our terms 1.35 × 0.90 = 1.215; at the new rate 1.50 × 0.90 × 0.80 = 1.08.
    @Test("each cause has its part, and the parts add up exactly")
    func causes() throws {
        let found = try changes(
            list(["a"], perDollar: "0.90"),
            list(["a"], discount: 10, perDollar: "0.80")
        )
        let move = try #require(found.moves.first { $0.price.meter == .inputTokens })
        #expect(move.before.description == "2.7" && move.price.amount.description == "1.08")
        #expect(
            parts(move) == [
                "correction -0.9", "vendor -0.45", "terms -0.135", "currency -0.135",
            ]
        )
        for move in found.moves {
            var sum = Quantity.zero
            for part in move.parts { sum = try sum + part.amount }
            #expect(try sum == move.difference())
        }
        // Of the output only the terms and the currency changed: 15 × 0.9 = 13.5 to 10.8.
        let output = try #require(found.moves.first { $0.price.meter == .outputTokens })
        #expect(parts(output) == ["terms -1.35", "currency -1.35"])
    }

    @Test("models come and go, and a price that there was none of is new")
    func comingAndGoing() throws {
        let found = try changes(list(["a", "b"]), list(["a", "c"]))
        #expect(found.added.map(\.offering) == ["c"])
        #expect(found.removed.map(\.offering) == ["b"])
        #expect(found.newPrices.map(\.price.meter) == ["cache_read_tokens"])
        let same = try PriceListChange(
            from: version(list(["b"]), "2026-01-10"),
            to: version(list(["b"]), "2026-06-10")
        )
        #expect(same.moves.isEmpty && same.added.isEmpty && same.removed.isEmpty)
    }

    // By hand: 15.00 dollars are 13.80 euros at 0.92, so with 10% off 12.42: terms −1.38.
    @Test("another currency is no change of its own")
    func otherCurrency() throws {
        let found = try changes(
            list(["a"]),
            list(["a"], discount: 10, perDollar: "0.92")
        )
        let output = try #require(found.moves.first { $0.price.meter == .outputTokens })
        #expect(output.before.description == "13.8")
        #expect(parts(output) == ["terms -1.38"])
    }
}
