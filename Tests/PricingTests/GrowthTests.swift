import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("Growth")
struct GrowthTests {
    /// 100,000 requests of 1,000 tokens in and 100 out: 300 and 150 in a month.
    private func workload(_ growth: Growth? = nil) throws -> Workload {
        TestScenario.workload(
            try TestScenario.requests("100000", input: "1000", output: "100"),
            growth: growth
        )
    }

    private func estimate(_ growth: Growth?) throws -> Estimate {
        try TestScenario.estimate(TestScenario.scenario([workload()], growth: growth))
    }

    /// The sums of 450 × 1.02^(m − 1), computed with fractions by a separate program: exactly, and
    /// with the factor rounded at 10⁻¹⁸ every month and each line at 10⁻¹².
    @Test(
        "a share a month is compounded from the first month on",
        arguments: [
            ("0.01", 12, "5707.126355938637", "5707.126355938637"),
            ("0.01", 36, "19384.595261621122", "19384.595261621123"),
            ("0.02", 12, "6035.440377657271", "6035.440377657270"),
            ("0.02", 36, "23397.465233603348", "23397.465233603346"),
            ("0.04", 36, "34919.241232279667", "34919.241232279666"),
        ]
    )
    func compounded(share: String, months: Int, rounded: String, exact: String) throws {
        let total = try estimate(TestScenario.growth(share)).total(overMonths: months)
        #expect(total.amount.expected.description == rounded)
        let difference = try total.amount.expected - Money(parsing: exact)
        #expect(try difference < Money(parsing: "0.00000000001"))
        #expect(try difference > Money(parsing: "-0.00000000001"))
    }

    @Test("the first month has the stated volume, and so has the estimate of one month")
    func firstMonth() throws {
        let estimate = try estimate(TestScenario.growth("0.02"))
        #expect(try estimate.total(.monthly).amount.expected.description == "450.00")
        let months = try estimate.monthTotals()
        #expect(months.count == 36)
        #expect(months.prefix(3) == ["450.00", "459.00", "468.18"])
    }

    @Test("volumes may shrink")
    func shrinking() throws {
        let months = try estimate(TestScenario.growth("-0.1")).monthTotals()
        #expect(months.prefix(3) == ["450.00", "405.00", "364.50"])
    }

    @Test("a table of months holds from each month until the next, and nothing lies between")
    func steps() throws {
        let estimate = try estimate(TestScenario.steps([12: "2", 6: "1.5"]))
        let months = try estimate.monthTotals()
        #expect(months[0...4].allSatisfy { $0 == "450.00" })
        #expect(months[5...10].allSatisfy { $0 == "675.00" })
        #expect(months[11...].allSatisfy { $0 == "900.00" })
        // 5 × 450 + 6 × 675 + 900, and 24 × 900 more.
        #expect(try estimate.total(overMonths: 12).amount.expected.description == "7200.00")
        #expect(try estimate.total(overMonths: 36).amount.expected.description == "28800.00")
    }

    @Test("a workload's own growth stands above the scenario's")
    func ownGrowth() throws {
        let still = try workload(TestScenario.growth("0"))
        let scenario = try TestScenario.scenario([still], growth: TestScenario.growth("0.02"))
        #expect(try Set(TestScenario.estimate(scenario).monthTotals()) == ["450.00"])
    }

    @Test("the low case has the low growth")
    func range() throws {
        let range = Growth.monthly(try TestScenario.spread(.growth, "0.01", "0.02", "0.04"))
        let total = try estimate(range).total(overMonths: 36).amount
        #expect(total.low.description == "19384.595261621122")
        #expect(total.expected.description == "23397.465233603348")
        #expect(total.high.description == "34919.241232279667")
    }

    @Test("a month with twice the volume costs what twice the volume costs, also where that curves")
    func asIfStated() throws {
        func estimate(_ requests: String, _ growth: Growth?) throws -> Estimate {
            let caching = Caching(
                ttl: Choice(value: try #require(.init(parsing: "5m"))),
                hits: .activeHours(try TestScenario.number(.activeHoursPerMonth, "200"))
            )
            let shape = try TestScenario.requests(
                requests,
                input: "1000",
                output: "100",
                system: "2000"
            )
            let scenario = try TestScenario.scenario(
                [TestScenario.workload(shape, caching: caching)],
                services: DeclaredAdjacent.services(
                    TestScenario.number(
                        DeclaredAdjacent.transferOut,
                        growth == nil ? "160" : "80"
                    ),
                    TestScenario.number(DeclaredAdjacent.shareOfInference, "0.2")
                ),
                growth: growth
            )
            return try TestScenario.estimate(scenario)
        }
        let growing = try estimate("3000", TestScenario.steps([2: "2"]))
        let doubled = try estimate("6000", nil)
        let second = growing.months[1].lines.map(\.outcome.amount)
        #expect(second == doubled.lines.map(\.outcome.amount))
        // The first 100 GB are free: none of 80 is paid, and 60 of 160 are, at 0.09.
        let transfer = growing.months.prefix(2)
            .map { $0.lines.first { $0.item.id.name == "adjacent.data_transfer" } }
        #expect(
            transfer.map { $0?.outcome.amount?.expected.description } == ["0.00", "5.40"]
        )
    }

    private func base(_ growth: Growth?) throws -> KnowledgeBase {
        KnowledgeBase(
            id: "kb",
            title: "Base",
            store: try TestScenario.openSearch(units: "1"),
            embedding: Choice(value: "titan-embed"),
            parsing: Choice(value: "parser"),
            pages: try TestScenario.number(.pages, "1000"),
            tokensPerPage: try TestScenario.number(.tokensPerPage, "600"),
            storedChunkTokens: try TestScenario.number(.storedChunkTokens, "300"),
            monthlyRefresh: try TestScenario.number(.monthlyRefresh, "0.05"),
            dimensions: try TestScenario.number(.dimensions, "1024"),
            metadataBytes: try TestScenario.number(.metadataBytes, "1024"),
            growth: growth
        )
    }

    private func searching(_ base: KnowledgeBase) throws -> Estimate {
        let shape = try TestScenario.rag(
            "1000000",
            question: "50",
            chunks: "1",
            chunkTokens: "50",
            output: "10",
            knowledgeBase: "kb"
        )
        let scenario = try TestScenario.scenario(
            [TestScenario.workload(shape)],
            knowledgeBases: [base],
            growth: TestScenario.steps([2: "2"])
        )
        return try TestScenario.estimate(scenario)
    }

    private func amounts(_ line: String, _ estimate: Estimate, _ months: Int) -> [String?] {
        estimate.months.prefix(months)
            .map { month in
                month.lines.first { $0.item.id.name == line }?.outcome.amount?.expected.description
            }
    }

    @Test("what stands there anyway does not grow: units of a store, storage, the corpus")
    func floors() throws {
        let estimate = try searching(base(nil))
        #expect(amounts("kb.store.indexing", estimate, 2) == ["175.20", "175.20"])
        #expect(amounts("kb.store.search", estimate, 2) == ["175.20", "175.20"])
        #expect(Set(amounts("kb.store.storage", estimate, 2)).count == 1)
        #expect(amounts("kb.parsing_once", estimate, 2) == ["10.00", nil])
        #expect(amounts("kb.parsing_refresh", estimate, 2) == ["0.50", "0.50"])
        #expect(amounts("kb.questions.w.embedding", estimate, 2) == ["1.00", "2.00"])
    }

    @Test("a corpus grows only as it says, and what is added is read and embedded once")
    func corpus() throws {
        let estimate = try searching(base(TestScenario.steps([3: "1.5", 5: "1"])))
        #expect(amounts("kb.parsing_once", estimate, 3) == ["10.00", nil, nil])
        // 500 pages come in the third month, and go again in the fifth.
        #expect(
            amounts("kb.parsing_added", estimate, 5) == ["0.00", "0.00", "5.00", "0.00", "0.00"]
        )
        #expect(
            amounts("kb.parsing_refresh", estimate, 5) == ["0.50", "0.50", "0.75", "0.75", "0.50"]
        )
        #expect(amounts("kb.embedding_added", estimate, 3) == ["0.00", "0.00", "0.006"])
        #expect(amounts("kb.store.search", estimate, 3) == ["175.20", "175.20", "175.20"])
    }

    @Test("an absurd growth is a named failure, not a wrong amount")
    func overflow() throws {
        let growth = try TestScenario.steps([2: "100000000000000000"])
        #expect(throws: EstimationFailure.self) { try estimate(growth) }
    }
}
