import Catalog
import Diagnostics
import Formulas
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("AWS services beside Bedrock")
struct AdjacentTests {
    private func estimate(_ adjacent: Adjacent) throws -> Estimate {
        let shape = try TestScenario.requests("0", input: "10", output: "10")
        let scenario = try TestScenario.scenario(
            [TestScenario.workload(shape)],
            adjacent: adjacent
        )
        return try TestScenario.estimate(scenario)
    }

    @Test("storage is paid by the gigabyte, a key by the month")
    func storageAndKeys() throws {
        let estimate = try estimate(
            Adjacent(
                logs: nil,
                storage: TestScenario.number(.objectGigabytes, "500"),
                keys: Adjacent.Keys(
                    keys: TestScenario.number(.customerKeys, "2"),
                    requests: TestScenario.number(.keyRequests, "1020000")
                ),
                shareOfInference: nil
            )
        )
        #expect(estimate.expected("adjacent.s3") == "11.50")
        #expect(estimate.expected("adjacent.kms.keys") == "2.00")
        // The first 20,000 requests are free.
        #expect(estimate.expected("adjacent.kms.requests") == "3.00")
    }

    @Test("an endpoint stands in every zone around the clock")
    func endpoints() throws {
        let estimate = try estimate(
            Adjacent(
                logs: nil,
                endpoints: Adjacent.Endpoints(
                    endpoints: TestScenario.number(.endpoints, "2"),
                    zones: TestScenario.number(.zones, "3"),
                    processed: TestScenario.number(.endpointGigabytes, "250")
                ),
                shareOfInference: nil
            )
        )
        #expect(estimate.expected("adjacent.vpc_endpoints.hours") == "43.80")
        #expect(estimate.expected("adjacent.vpc_endpoints.data") == "2.50")
    }

    @Test(
        "the first 100 GB out to the internet are free",
        arguments: [("60", "0.00"), ("100", "0.00"), ("101", "0.09"), ("600", "45.00")]
    )
    func transfer(gigabytes: String, cost: String) throws {
        let estimate = try estimate(
            Adjacent(
                logs: nil,
                transferOut: TestScenario.number(.transferOut, gigabytes),
                shareOfInference: nil
            )
        )
        #expect(estimate.expected("adjacent.data_transfer") == cost)
    }
}
