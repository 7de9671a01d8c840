import Catalog
import Diagnostics
import Formulas
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("Prompt caching")
struct CachingTests {
    private func workload(system: Assumption, hitRate: Assumption) throws -> Workload {
        let shape = RequestsShape(
            monthlyRequests: try TestScenario.number(.monthlyRequests, "1000000"),
            systemTokens: system,
            inputTokens: try TestScenario.number(.inputTokens, "500"),
            outputTokens: try TestScenario.number(.outputTokens, "100")
        )
        return TestScenario.workload(
            .requests(shape),
            caching: try TestScenario.caching(.share(hitRate))
        )
    }

    @Test("input, reads and writes are disjoint counts that add up to all input")
    func disjoint() throws {
        let workload = try workload(
            system: TestScenario.number(.systemTokens, "2000"),
            hitRate: TestScenario.number(.hitRate, "0.9")
        )
        let estimate = try TestScenario.estimate(TestScenario.scenario([workload]))
        // 500M plain at 3.00; 1,800M read at 0.30; 200M written at 3.75.
        #expect(estimate.expected("w.input_tokens") == "1500.00")
        #expect(estimate.expected("w.cache_read_tokens") == "540.00")
        #expect(estimate.expected("w.cache_write_5m_tokens") == "750.00")
        let used = try estimate.lines.filter { $0.item.id.name != "w.output_tokens" }
            .reduce(Quantity.zero) { try $0 + ($1.usage?.expected ?? .zero) }
        #expect(used == Quantity(2_500_000_000))
        #expect(try estimate.tokenOnlyTotal().amount.expected.description == "9000.00")
    }

    @Test("a prefix below the minimum is billed as input, with a finding")
    func belowMinimum() throws {
        let workload = try workload(
            system: TestScenario.number(.systemTokens, "1023"),
            hitRate: TestScenario.number(.hitRate, "0.9")
        )
        let estimate = try TestScenario.estimate(TestScenario.scenario([workload]))
        #expect(estimate.expected("w.input_tokens") == "4569.00")
        #expect(estimate.expected("w.cache_read_tokens") == nil)
        #expect(estimate.model.findings.map(\.code) == ["cache-below-minimum"])
        #expect(estimate.model.findings.first?.summary.contains("1023") == true)
    }

    @Test("the prompt of a stage that is too short is found by the model of the stage")
    func belowMinimumInStages() throws {
        func stage(_ model: OfferingID?, _ tokens: String, line: Int) throws -> BatchStage {
            let plain = try TestScenario.number(.systemTokens, tokens)
            let system = Assumption(
                key: plain.key,
                value: plain.value,
                basis: nil,
                owner: nil,
                note: nil,
                isDefault: false,
                origin: SourceRange(file: "test.yaml", line: line, column: 1, lineText: "")
            )
            return BatchStage(
                id: "s\(line)",
                title: "S\(line)",
                model: model.map { Choice(value: $0) },
                systemTokens: system,
                outputTokens: try TestScenario.number(.outputTokens, "10")
            )
        }
        let shape = BatchShape(
            monthlyDocuments: try TestScenario.number(.monthlyDocuments, "1000"),
            documentTokens: try TestScenario.number(.documentTokens, "500"),
            stages: [try stage("turbo", "900", line: 7), try stage(nil, "1000", line: 11)]
        )
        let workload = TestScenario.workload(
            .batch(shape),
            caching: try TestScenario.caching(.share(TestScenario.number(.hitRate, "0.9")))
        )
        let estimate = try TestScenario.estimate(TestScenario.scenario([workload]))
        let findings = estimate.model.findings.filter { $0.code == "cache-below-minimum" }
        // Turbo caches 1,000 tokens at least, and the workload's own model 1,024.
        let told = findings.map { finding in
            (finding.range?.line ?? 0, finding.summary.contains("turbo"))
        }
        #expect(told.map(\.0).sorted() == [7, 11])
        #expect(told.first { $0.1 }?.0 == 7)
    }

    @Test("a prefix that is too short in the low case only is cached in the others")
    func belowMinimumInOneCase() throws {
        let workload = try workload(
            system: TestScenario.spread(.systemTokens, "1000", "1024", "2000"),
            hitRate: TestScenario.number(.hitRate, "1")
        )
        let estimate = try TestScenario.estimate(TestScenario.scenario([workload]))
        let read = try #require(estimate.lines.first { $0.item.id.name == "w.cache_read_tokens" })
        // The expected case caches 1,024M tokens at 0.30; without the cache 1,000M cost 3,000.
        #expect(read.outcome.amount?.expected.description == "307.20")
        #expect(estimate.expected("w.input_tokens") == "1500.00")
        #expect(estimate.model.findings.map(\.code) == ["cache-below-minimum"])
    }

    @Test("the low case has the higher hit rate, because it is cheaper")
    func cornersFollowTheSign() throws {
        let workload = try workload(
            system: TestScenario.number(.systemTokens, "2000"),
            hitRate: TestScenario.spread(.hitRate, "0.5", "0.9", "0.95")
        )
        let estimate = try TestScenario.estimate(TestScenario.scenario([workload]))
        let total = try estimate.total(.monthly).amount
        // Besides 1,500 + 1,500: 2,000M × (h × 0.30 + (1 − h) × 3.75).
        #expect(total.low.description == "3945.00")
        #expect(total.expected.description == "4290.00")
        #expect(total.high.description == "7050.00")
    }

    @Test(
        "with Poisson arrivals the prefix is alive with the chance 1 − e^(−arrivals × lifetime)",
        arguments: [true, false]
    )
    func derivedHitRate(statesArrivals: Bool) throws {
        // 12 requests an hour are one in each lifetime, so that 1 − 1 ÷ e find the prefix.
        let hits: CacheHits =
            statesArrivals
            ? .arrivalsPerHour(try TestScenario.number(.arrivalsPerHour, "12"))
            : .activeHours(try TestScenario.number(.activeHoursPerMonth, "200"))
        let workload = TestScenario.workload(
            try TestScenario.requests("2400", input: "500", output: "100", system: "1000000"),
            caching: try TestScenario.caching(hits)
        )
        let estimate = try TestScenario.estimate(TestScenario.scenario([workload]))
        // 2,400M tokens × 0.632120558828557678 at 0.30; the rest at 3.75.
        #expect(estimate.expected("w.cache_read_tokens") == "455.126802356562")
        #expect(estimate.expected("w.cache_write_5m_tokens") == "3310.914970542981")
        #expect(estimate.figures.map(\.figure.id.name) == ["w.miss_rate", "w.hit_rate"])
        // e⁻¹ to 18 decimals, and what is left of 1.
        let shares = estimate.figures.map { $0.value?.expected.description }
        #expect(shares == ["0.367879441171442322", "0.632120558828557678"])
    }

    @Test("what is written for nothing by the list is counted as input, with a finding")
    func freeWrites() throws {
        let rate = try TestScenario.number(.hitRate, "0.9")
        let workload = TestScenario.workload(
            try TestScenario.requests("1000000", input: "500", output: "100", system: "2000"),
            model: "nova",
            caching: try TestScenario.caching(.share(rate))
        )
        let estimate = try TestScenario.estimate(TestScenario.scenario([workload]))
        // 500M plain and 200M written at 0.80, 1,800M read at 0.20.
        #expect(estimate.expected("w.input_tokens") == "400.00")
        #expect(estimate.expected("w.cache_write_5m_tokens") == "160.00")
        #expect(estimate.expected("w.cache_read_tokens") == "360.00")
        #expect(estimate.model.findings.map(\.code) == ["free-cache-write"])
    }
}
