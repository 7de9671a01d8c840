import Catalog
import Diagnostics
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("Price lists")
struct PriceListTests {
    private static let place = SourceRange(
        file: "list.yaml",
        line: 1,
        column: 1,
        length: 1,
        lineText: "x"
    )

    private func model(
        _ name: OfferingID,
        _ scope: Scope? = .global,
        regions: [Region] = [],
        tiers: [PurchaseTier]? = nil
    ) -> PriceListModel {
        PriceListModel(
            offering: name,
            platform: .bedrock,
            scope: scope,
            regions: regions,
            tiers: tiers,
            origin: Self.place
        )
    }

    private func priced(
        _ models: [PriceListModel],
        terms: [PriceTerm] = [],
        exchange: ExchangeRate = .identity,
        unit: PriceListUnit = .million,
        decimals: Int? = nil,
        typical: TypicalRequest? = nil
    ) throws -> PricedList {
        let list = PriceList(
            id: "list",
            title: "T",
            summary: "S",
            exchange: exchange,
            unit: unit,
            fractionDigits: decimals,
            terms: terms,
            typical: typical,
            groups: [PriceGroup(title: "G", models: models)],
            file: "list.yaml"
        )
        let day = try #require(CalendarDate(parsing: "2026-02-01"))
        return try PricedList(list, in: UsageCatalog.catalog(), on: day)
    }

    private func euro() throws -> ExchangeRate {
        ExchangeRate(
            currency: try #require(Currency(code: "EUR")),
            perDollar: try Quantity(parsing: "0.92"),
            day: nil,
            source: nil
        )
    }

    private func discount(_ percent: Int, meter: MeterID? = nil) -> PriceTerm {
        PriceTerm(
            label: "D",
            change: .discount(Quantity(wholePercent: percent)),
            platform: .bedrock,
            meter: meter
        )
    }

    private let markup = PriceTerm(label: "M", change: .markup(Quantity(wholePercent: 5)))

    private func amount(_ list: PricedList, _ meter: MeterID, _ index: Int = 0) throws -> String {
        let model = try #require(list.models.dropFirst(index).first)
        let price = try #require(model.price(of: meter, in: model.mainTier))
        return price.amount.description
    }

    // By hand: 1.00 × 0.92 × 1.05 × 0.92 = 0.88872, and five times that.
    @Test("a price is the rate with every term in order, converted once")
    func terms() throws {
        let list = try priced([model("haiku")], terms: [discount(8), markup], exchange: euro())
        #expect(list.findings == [])
        #expect(try amount(list, .inputTokens) == "0.88872")
        #expect(try amount(list, .outputTokens) == "4.4436")
    }

    // By hand: 0.88872 and 0.1 × 0.88872 = 0.088872 to three decimals.
    @Test("a price is rounded once, last, and away from zero where it is a tie")
    func rounding() throws {
        let terms = [discount(8), markup]
        let list = try priced([model("haiku")], terms: terms, exchange: euro(), decimals: 3)
        #expect(try amount(list, .inputTokens) == "0.889")
        #expect(try amount(list, .cacheReadTokens) == "0.089")
        // 1.25 × 0.5 = 0.625, a tie.
        let tie = try priced([model("haiku")], terms: [discount(50)], decimals: 2)
        #expect(try amount(tie, "cache_write_5m_tokens") == "0.63")
    }

    @Test("a term is for its meter alone, or for the platform it names")
    func reach() throws {
        let list = try priced([model("haiku")], terms: [discount(10, meter: .outputTokens)])
        #expect(try amount(list, .inputTokens) == "1")
        #expect(try amount(list, .outputTokens) == "4.5")
        let other = PriceTerm(
            label: "O",
            change: .discount(.one),
            platform: "openai"
        )
        #expect(try amount(priced([model("haiku")], terms: [other]), .inputTokens) == "1")
    }

    // By hand: (1.00 × 0.92 + 0.10 ÷ 1000 × 1,000,000 …): the fee is 0.10 EUR for a million tokens,
    // and the share that comes after it is put on it too: 0.92 × 1.05 + 0.10 × 1.05 = 1.071.
    @Test("a fee is in the currency of the list, and what comes after it changes it")
    func fees() throws {
        let fee = PriceTerm(
            label: "F",
            change: .fee(try Quantity(parsing: "0.10"), per: .million)
        )
        let list = try priced([model("haiku")], terms: [fee, markup], exchange: euro())
        #expect(try amount(list, .inputTokens) == "1.071")
        // A thousand tokens: 0.00092 × 1.05 + 0.0001 × 1.05.
        let small = try priced(
            [model("haiku")],
            terms: [fee, markup],
            exchange: euro(),
            unit: .thousand
        )
        #expect(try amount(small, .inputTokens) == "0.001071")
    }

    // By hand: 2000 × 1.00 ÷ 10⁶ + 300 × 5.00 ÷ 10⁶ = 0.0035; with a fee of 0.002 and 5% on it 0.0021.
    @Test("a typical request costs its tokens and what is added for each request")
    func typical() throws {
        let request = TypicalRequest(inputTokens: 2000, outputTokens: 300)
        let plain = try priced([model("haiku")], typical: request)
        #expect(plain.models[0].typical?.description == "0.0035")
        let fee = PriceTerm(label: "F", change: .requestFee(try Quantity(parsing: "0.002")))
        let more = try priced([model("haiku")], terms: [fee, markup], typical: request)
        #expect(more.models[0].requestFee.description == "0.0021")
        #expect(more.models[0].typical?.description == "0.005775")
    }

    // By hand: 1,500 of 2,000 cached: 500 × 1.00 + 1500 × 0.10 + 300 × 5.00 = 2150 for a million
    // tokens. Sonnet above 200,000 tokens: 200000 × 6.00 + 1000 × 0.60 + 100 × 22.50.
    @Test("cached tokens cost what they cost, and a long request what long ones cost")
    func cachedAndLong() throws {
        let cached = TypicalRequest(inputTokens: 500, cachedTokens: 1500, outputTokens: 300)
        let haiku = try priced([model("haiku")], typical: cached)
        #expect(haiku.models[0].typical?.description == "0.00215")
        let long = TypicalRequest(inputTokens: 200_000, cachedTokens: 1_000, outputTokens: 100)
        let sonnet = try priced([model("sonnet")], typical: long)
        #expect(sonnet.models[0].typical?.description == "1.20285")
        let short = TypicalRequest(inputTokens: 199_000, cachedTokens: 1_000, outputTokens: 100)
        // 199000 × 3.00 + 1000 × 0.30 + 100 × 15.00
        let model = try priced([model("sonnet")], typical: short).models[0]
        #expect(model.typical?.description == "0.5988")
    }

    @Test("a batch stands beside where it is sold, and is asked for where it is named")
    func tiers() throws {
        let list = try priced([model("haiku"), model("opus")])
        #expect(list.models[0].price(of: .inputTokens, in: .batch)?.amount.description == "0.5")
        #expect(list.models[1].entryPrice(in: .batch) == nil)
        let asked = try priced([model("opus", tiers: [.standard, .batch])])
        #expect(asked.models.isEmpty)
        #expect(asked.findings.map(\.code) == ["unpriced-model"])
    }

    @Test("a model without a rate is an error that names the nearest ones")
    func unpriced() throws {
        let list = try priced([model("opus", .inRegion)])
        #expect(list.findings.map(\.code) == ["unpriced-model"])
        #expect(list.findings[0].help == "it has one for global, standard")
    }

    @Test("regions with several prices are no one price")
    func regions() throws {
        let codes = { (regions: [Region]) in
            try priced([model("nova", .geo, regions: regions, tiers: [.standard])]).findings
                .map(\.code)
        }
        #expect(try codes(["us-east-1", "us-west-2"]) == [])
        #expect(try codes(["us-east-1", "eu-west-1"]) == ["regions-differ"])
        let split = try priced([
            model("nova", .geo, regions: ["us-east-1"]),
            model("nova", .geo, regions: ["eu-west-1"]),
        ])
        #expect(try amount(split, .inputTokens) == "0.06")
        #expect(try amount(split, .inputTokens, 1) == "0.0688")
    }

    // The rate of every region holds in each without one of its own, and GovCloud is a world apart.
    @Test("no region stands for every region that has one price")
    func everywhere() throws {
        #expect(try priced([model("haiku", .inRegion)]).findings == [])
    }
}
