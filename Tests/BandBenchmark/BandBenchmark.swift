import Analysis
import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios

/// Draws the bands of 1,000 scenarios of 40 line items, 4,096 times each, on all cores, and fails
/// where that takes longer than ten seconds.
@main
enum BandBenchmark {
    private static let scenarioCount = 1_000
    private static let lineCount = 40
    private static let limit = Duration.seconds(10)

    static func main() async throws {
        var models: [CostModel] = []
        guard let day = CalendarDate(parsing: "2026-01-01") else { throw Failure.noRate }
        let rate = try rate(on: day)
        for number in 0..<scenarioCount { models.append(model(number: number, rate, on: day)) }
        let inputs = models
        let clock = ContinuousClock()
        let start = clock.now
        let drawn = await withTaskGroup(of: Bool.self) { group in
            for model in inputs { group.addTask { CostBand(of: model) != nil } }
            var count = 0
            for await isDrawn in group where isDrawn { count += 1 }
            return count
        }
        let duration = start.duration(to: clock.now)
        print(
            "\(drawn) bands of \(lineCount) line items, \(CostBand.sampleCount) draws: \(duration)"
        )
        guard drawn == scenarioCount, duration < limit else { throw Failure.tooSlow }
    }

    private enum Failure: Error {
        case noRate
        case tooSlow
    }

    /// A model whose lines are requests times sizes of their own at one price, in blocks of 1,000
    /// rounded up as text units are.
    private static func model(
        number: Int,
        _ rate: BoundRate,
        on day: CalendarDate
    ) -> CostModel {
        let requests = driver("requests", 40_000 + number)
        let sizes = (0..<lineCount).map { driver("size\($0)", 500 + $0) }
        let lines = sizes.enumerated()
            .map { index, size in
                let usage: Formula = .driver(requests.id) * .roundedUp(.driver(size.id), 1_000)
                return LineItem(
                    id: LineID("line\(index)"),
                    part: .inference,
                    group: "Workload",
                    label: "Tokens",
                    recurrence: .monthly,
                    usage: usage,
                    usageUnit: "tokens",
                    formula: usage * .rate(rate.slot)
                )
            }
        return CostModel(
            scenario: scenario(),
            asOf: day,
            numbers: [requests] + sizes,
            rates: [rate],
            missingRates: [],
            lines: lines,
            tokenOnly: [],
            figures: [],
            volume: nil,
            findings: []
        )
    }

    private static func driver(_ name: String, _ expected: Int) -> Driver {
        let range = Spread(
            low: Quantity(expected / 2),
            expected: Quantity(expected),
            high: Quantity(expected * 3)
        )
        return Driver(
            id: DriverID(name),
            part: "Workload",
            assumption: stated(.monthlyRequests, range)
        )
    }

    private static func stated(_ key: NumberKey, _ value: Spread<Quantity>) -> Assumption {
        Assumption(
            key: key,
            value: value,
            basis: nil,
            owner: nil,
            note: nil,
            isDefault: false,
            origin: nil
        )
    }

    private static func scenario() -> Scenario {
        Scenario(
            id: "benchmark",
            title: "Benchmark",
            summary: "Forty line items.",
            owner: nil,
            tags: [],
            region: Choice(value: "us-east-1"),
            hoursPerMonth: stated(.hoursPerMonth, Spread(Quantity(730))),
            workloads: [],
            knowledgeBases: [],
            ownCosts: [],
            references: []
        )
    }

    /// Three dollars for a million tokens.
    private static func rate(on day: CalendarDate) throws -> BoundRate {
        let sku = SKU(
            platform: "aws-bedrock",
            offering: "model",
            meter: "input_tokens",
            region: .everywhere
        )
        let entry = try EffectivePeriod(from: day)
            .flatMap { period in
                try LedgerEntry(
                    release: day,
                    key: RateKey(sku),
                    price: UnitPrice(parsing: "3.00", per: Quantity(1_000_000), unit: "tokens"),
                    period: period,
                    status: .confirmed,
                    sources: ["source"]
                )
            }
        let release = Release(
            id: day,
            title: "Benchmark",
            checkedBy: "nobody",
            sha256: "",
            tableSHA256: "",
            entries: [entry].compactMap(\.self)
        )
        let vocabulary = Vocabulary(platforms: [], meters: [], offerings: [], sources: [])
        let catalog = RateCatalog(vocabulary: vocabulary, releases: [release])
        guard let rate = catalog.rates(on: day).first else { throw Failure.noRate }
        return BoundRate(slot: RateSlot("input"), rate: rate)
    }
}
