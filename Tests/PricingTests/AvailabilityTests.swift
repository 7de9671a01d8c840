import Catalog
import Diagnostics
import Pricing
import Quantities
import Scenarios
import Testing

@Suite("Models that are not available")
struct AvailabilityTests {
    /// Sonnet is to be had in us-east-1 globally, and in eu-west-1 in-region; the reranker in
    /// eu-west-1 only; llama nowhere; nova in us-east-1 globally.
    private static let lines: [(OfferingID, Region, inRegion: Bool, global: Bool)] = [
        ("sonnet", "us-east-1", false, true), ("sonnet", "eu-west-1", true, false),
        ("rerank", "eu-west-1", true, false), ("llama", .everywhere, false, false),
        ("nova", "us-east-1", false, true),
    ]

    private func findings(
        on workload: Workload,
        asOf day: String = "2026-11-12",
        snapshot: String = "2026-08-21"
    ) throws -> [Diagnostic] {
        let plain = try TestCatalog.catalog()
        let lines = AvailabilityTests.lines.map { line in
            Availability(
                platform: "aws-bedrock",
                offering: line.0,
                region: line.1,
                isInRegion: line.inRegion,
                profiles: [],
                isGlobal: line.global,
                lifecycle: .active,
                sources: ["test"]
            )
        }
        let taken = try #require(CalendarDate(parsing: snapshot))
        let catalog = RateCatalog(
            vocabulary: plain.vocabulary,
            releases: plain.releases + [try unscoped()],
            snapshots: [AvailabilitySnapshot(day: taken, lines: lines)]
        )
        let asOf = try #require(CalendarDate(parsing: day))
        return ScenarioCompiler(catalog: catalog, asOf: asOf)
            .compile(try TestScenario.scenario([workload])).findings
    }

    /// A release with a rate of nova that has no scope, so that every way has that price.
    private func unscoped() throws -> Release {
        let day = try #require(CalendarDate(parsing: "2026-01-02"))
        let entry = LedgerEntry(
            release: day,
            key: RateKey(
                SKU(platform: "aws-bedrock", offering: "nova", meter: "input_tokens")
            ),
            price: try UnitPrice(parsing: "0.06", per: Quantity(1_000_000), unit: "tokens"),
            period: try #require(EffectivePeriod(from: day)),
            status: .confirmed,
            sources: ["test"]
        )
        return Release(
            id: day,
            title: "Nova",
            checkedBy: "nobody",
            sha256: "",
            tableSHA256: "",
            entries: [try #require(entry)]
        )
    }

    private func workload(
        _ model: OfferingID,
        scope: Choice<Scope>,
        region: Region = "us-east-1",
        rerank: OfferingID? = nil,
        customModel: CustomModel? = nil
    ) throws -> Workload {
        Workload(
            id: "w",
            title: "Work",
            model: Choice(value: model),
            platform: "aws-bedrock",
            region: Choice(value: region),
            scope: scope,
            tier: Choice(value: .standard),
            customModel: customModel,
            shape: try TestScenario.rag(
                "1000",
                question: "10",
                chunks: "5",
                chunkTokens: "300",
                output: "100",
                rerank: rerank
            ),
            caching: nil,
            guardrails: nil
        )
    }

    @Test("nothing is said of a model where and how it is available")
    func available() throws {
        #expect(try findings(on: workload("sonnet", scope: Choice(value: .global))) == [])
        let european = try workload("sonnet", scope: Choice(value: .inRegion), region: "eu-west-1")
        #expect(try findings(on: european) == [])
    }

    @Test("another scope is a warning that names what there is")
    func wrongScope() throws {
        let found = try findings(on: workload("sonnet", scope: Choice(value: .inRegion)))
        #expect(found.map(\.code) == ["unavailable-offering"])
        #expect(found.map(\.severity) == [.warning])
        #expect(
            found.first?.summary == "sonnet was not available in-region in us-east-1 on 2026-08-21"
        )
        #expect(
            found.first?.help
                == "it was available there with scope global; in-region in eu-west-1"
        )
    }

    @Test("another region is a warning, for rerankers too")
    func wrongRegion() throws {
        let found = try findings(
            on: workload("sonnet", scope: Choice(value: .global), rerank: "rerank")
        )
        #expect(found.map(\.summary) == ["rerank was not available in us-east-1 on 2026-08-21"])
        #expect(found.map(\.help) == ["it was available in eu-west-1"])
        let llama = try findings(on: workload("llama", scope: Choice(value: .geo)))
        #expect(llama.map(\.summary) == ["llama was not available in us-east-1 on 2026-08-21"])
    }

    @Test("nothing is said of models and regions without a line, or before there is a snapshot")
    func silence() throws {
        #expect(try findings(on: workload("gpt", scope: Choice(value: .geo))) == [])
        let far = try workload("sonnet", scope: Choice(value: .geo), region: "us-gov-west-1")
        #expect(try findings(on: far) == [])
        let wrong = try workload("sonnet", scope: Choice(value: .inRegion))
        #expect(try findings(on: wrong, asOf: "2026-08-20") == [])
        #expect(try findings(on: wrong, asOf: "2026-08-21").count == 1)
    }

    @Test("a scope that nobody stated and no price depends on is no wish")
    func unstatedScope() throws {
        let choice = Choice(value: Scope.inRegion, isDefault: true)
        #expect(try findings(on: workload("nova", scope: choice)) == [])
        let stated = Choice(value: Scope.inRegion)
        #expect(try findings(on: workload("nova", scope: stated)).count == 1)
        #expect(try findings(on: workload("sonnet", scope: choice)).count == 1)
    }

    @Test("how a custom model is available the list does not say, only where its base model is")
    func customModel() throws {
        let custom = CustomModel(
            training: nil,
            recurrence: Choice(value: .oneTime),
            storedModels: nil
        )
        let scope = Choice(value: Scope.inRegion)
        #expect(try findings(on: workload("sonnet", scope: scope, customModel: custom)) == [])
        let nowhere = try workload("llama", scope: scope, customModel: custom)
        #expect(try findings(on: nowhere).count == 1)
    }
}
