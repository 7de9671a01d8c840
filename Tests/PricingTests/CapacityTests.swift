import Catalog
import Diagnostics
import Formulas
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("Reserved tokens and provisioned throughput")
struct CapacityTests {
    private func reserved(
        _ term: Reservation.Term = .oneMonth,
        requests: String = "0",
        input: String = "10000",
        output: String = "1000",
        system: String? = nil,
        overflow: String? = nil,
        caching: Caching? = nil
    ) throws -> Estimate {
        let reservation = Reservation(
            term: Choice(value: term),
            inputTPM: try TestScenario.number(.inputTPM, "100000"),
            outputTPM: try TestScenario.number(.outputTPM, "10000"),
            overflow: try overflow.map { try TestScenario.number(.overflow, $0) }
        )
        let workload = TestScenario.workload(
            try TestScenario.requests(requests, input: input, output: output, system: system),
            model: "sonnet-4.6",
            scope: .geo,
            capacity: .reserved(reservation),
            caching: caching
        )
        return try TestScenario.estimate(TestScenario.scenario([workload]))
    }

    @Test(
        "the least reservation of Sonnet 4.6 is 21,681.00 for one month, 19,512.90 for three",
        arguments: [
            (Reservation.Term.oneMonth, "14454.00", "7227.00", "21681.00"),
            (.threeMonths, "13008.60", "6504.30", "19512.90"),
        ]
    )
    func minimum(term: Reservation.Term, input: String, output: String, total: String) throws {
        let estimate = try reserved(term)
        #expect(estimate.expected("w.reserved_input_tpm_hours") == input)
        #expect(estimate.expected("w.reserved_output_tpm_hours") == output)
        #expect(try estimate.total(.monthly).amount.expected.description == total)
    }

    @Test("what is beyond the reserved tokens of the month has the standard price")
    func overflow() throws {
        // 100,000 × 60 × 730 are 4,380M tokens of input; 538,000 requests send 5,380M. Of output
        // 438M are reserved and 269M used.
        let estimate = try reserved(requests: "538000", output: "500")
        #expect(estimate.expected("w.overflow.input_tokens") == "3300.00")
        #expect(estimate.expected("w.overflow.output_tokens") == "0.00")
        #expect(try estimate.total(.monthly).amount.expected.description == "24981.00")
        // 5,380M at 3.30 and 269M at 16.50.
        #expect(try estimate.tokenOnlyTotal().amount.expected.description == "22192.50")
        let figures = estimate.figures.map(\.figure.id.name)
        #expect(figures.contains("w.reserved.input_demand"))
        let output = estimate.figures.first { $0.figure.id.name == "w.reserved.output_demand" }
        #expect(output?.value?.expected == (try Quantity(269) / Quantity(438)))
    }

    @Test("a stated overflow counts for input and output")
    func statedOverflow() throws {
        // 5% of 1,000M at 3.30 and of 100M at 16.50.
        let estimate = try reserved(requests: "100000", overflow: "0.05")
        #expect(estimate.expected("w.overflow.input_tokens") == "165.00")
        #expect(estimate.expected("w.overflow.output_tokens") == "82.50")
    }

    @Test("cache writes need reserved input, cache reads do not")
    func caching() throws {
        // 876,000 requests: 10,000 tokens each beside 5,000 that half of the requests write:
        // 8,760M + 2,190M = 10,950M of 4,380M, so that 60% are beyond them; 2,190M are read.
        let rate = try TestScenario.number(.hitRate, "0.5")
        let estimate = try reserved(
            requests: "876000",
            output: "500",
            system: "5000",
            caching: TestScenario.caching(.share(rate))
        )
        #expect(estimate.expected("w.overflow.input_tokens") == "17344.80")
        #expect(estimate.expected("w.overflow.cache_write_5m_tokens") == "5420.25")
        #expect(estimate.expected("w.overflow.cache_read_tokens") == "722.70")
        #expect(estimate.expected("w.overflow.output_tokens") == "0.00")
        #expect(estimate.model.findings.map(\.code) == ["reserved-cache-reads"])
    }

    @Test("a model without a reserved price has none")
    func unlisted() throws {
        let reservation = Reservation(
            term: Choice(value: .oneMonth),
            inputTPM: try TestScenario.number(.inputTPM, "100000"),
            outputTPM: try TestScenario.number(.outputTPM, "10000")
        )
        let workload = TestScenario.workload(
            try TestScenario.requests("1", input: "1", output: "1"),
            model: "nova-pro",
            scope: .geo,
            capacity: .reserved(reservation)
        )
        let estimate = try TestScenario.estimate(TestScenario.scenario([workload]))
        #expect(estimate.expected("w.reserved_input_tpm_hours") == nil)
        #expect(try estimate.total(.monthly).unpricedLines == 2)
    }

    private func provisioned(
        _ units: String,
        _ commitment: ProvisionedThroughput.Commitment,
        throughput: String? = nil,
        requests: String = "1000"
    ) throws -> Estimate {
        let units = ProvisionedThroughput(
            units: try TestScenario.number(.modelUnits, units),
            commitment: Choice(value: commitment),
            tokensPerMinutePerUnit: try throughput.map {
                try TestScenario.number(.tokensPerMinutePerUnit, $0)
            }
        )
        let workload = TestScenario.workload(
            try TestScenario.requests(requests, input: "900", output: "100"),
            model: "llama-3.1-70b",
            scope: .inRegion,
            capacity: .provisioned(units)
        )
        return try TestScenario.estimate(TestScenario.scenario([workload]))
    }

    @Test(
        "model units are paid for 730 hours, whole, whether tokens come or not",
        arguments: [
            ("1", ProvisionedThroughput.Commitment.none, "17520.00"),
            ("1", .oneMonth, "15461.40"), ("2", .sixMonths, "19096.80"),
            ("1.5", .none, "35040.00"),
        ]
    )
    func units(
        number: String,
        commitment: ProvisionedThroughput.Commitment,
        cost: String
    ) throws {
        let estimate = try provisioned(number, commitment, requests: "0")
        #expect(estimate.expected("w.model_unit_hours") == cost)
        #expect(estimate.lines.count == 1)
        #expect(estimate.model.findings.map(\.code) == ["unknown-throughput"])
        #expect(estimate.figures.isEmpty)
    }

    @Test(
        "with a stated throughput the use of the units is shown, and too much of it is found",
        arguments: [("109500", "0.5", []), ("219000", "1", []), ("438000", "2", ["too-few-units"])]
    )
    func utilization(requests: String, used: String, codes: [String]) throws {
        // A unit of 5,000 tokens a minute handles 219M in 730 hours; a request has 1,000.
        let estimate = try provisioned("1", .none, throughput: "5000", requests: requests)
        let figure = try #require(estimate.figures.first)
        #expect(figure.figure.id.name == "w.provisioned.utilization")
        #expect(figure.value?.expected == (try Quantity(parsing: used)))
        #expect(estimate.model.findings.map(\.code) == codes)
        #expect(estimate.expected("w.model_unit_hours") == "17520.00")
    }

    @Test("a token-only estimate counts the tokens on demand")
    func tokenOnly() throws {
        // 109.5M tokens at 0.72, whichever way they go.
        let estimate = try provisioned("1", .none, requests: "109500")
        #expect(try estimate.tokenOnlyTotal().amount.expected.description == "78.84")
    }
}
