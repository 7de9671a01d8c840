import Formulas
import Pricing
import Quantities
import Scenarios
import TestSupport
import Testing

/// What must hold of any scenario when its volume changes, or when its rates are stated otherwise.
@Suite("Properties of volumes and rates")
struct VolumePropertyTests {
    private func estimate(_ seed: UInt64, volume: Int, workloads: Int = 1) throws -> Estimate {
        var generator = RandomScenario(seed: seed, volume: volume)
        return try TestScenario.estimate(generator.scenario(workloads: workloads))
    }

    /// The expected amount of each line.
    private func amounts(_ estimate: Estimate) throws -> [LineID: Money] {
        let pairs = try estimate.lines.map { line in
            (line.item.id, try #require(line.outcome.amount).expected)
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// Holds as all tiers of the catalog are graduated.
    ///
    /// It would not hold for tiers that price the
    /// whole volume, nor for a cache whose hits follow from how often requests come: more of them
    /// may cost less.
    @Test("more volume costs no less, in any line")
    func monotone() throws {
        for seed in 100..<120 {
            let factor = 2 + seed % 4
            let few = try amounts(estimate(UInt64(seed), volume: 1))
            let many = try amounts(estimate(UInt64(seed), volume: factor))
            #expect(Set(few.keys) == Set(many.keys))
            for (line, amount) in few {
                let more = try #require(many[line])
                #expect(amount <= more, "\(line.name), seed \(seed)")
            }
        }
    }

    /// What stands there anyway: the store, its corpus and keys.
    @Test("no volume costs only what stands there anyway")
    func floors() throws {
        let queries = ["kb.store.queries", "kb.store.processing", "kb.questions.w.embedding"]
        for seed in 200..<220 {
            let used = try amounts(estimate(UInt64(seed), volume: 1))
            let unused = try amounts(estimate(UInt64(seed), volume: 0))
            for (line, amount) in unused {
                let stands = line.name.hasPrefix("kb.") && !queries.contains(line.name)
                #expect(
                    amount == (stands ? used[line] : .zero),
                    "\(line.name), seed \(seed)"
                )
            }
        }
    }

    /// The two halves share the store and what is around, so that no floor is paid twice.
    ///
    /// Each of their lines is rounded at 10⁻¹² dollars by itself, which is all that may differ.
    @Test("two halves of a workload cost what the whole costs, but for the rounding of lines")
    func halves() throws {
        for seed in 300..<320 {
            let whole = try estimate(UInt64(seed), volume: 2)
            let halves = try estimate(UInt64(seed), volume: 1, workloads: 2)
            let allowed = try Money(parsing: "0.000000000001") * halves.lines.count
            for (total, sum) in [
                (try whole.total(.monthly), try halves.total(.monthly)),
                (try whole.tokenOnlyTotal(), try halves.tokenOnlyTotal()),
            ] {
                let pairs = [
                    (total.amount.low, sum.amount.low),
                    (total.amount.expected, sum.amount.expected),
                    (total.amount.high, sum.amount.high),
                ]
                for (one, two) in pairs {
                    #expect(try one - two <= allowed, "seed \(seed)")
                    #expect(try two - one <= allowed, "seed \(seed)")
                }
            }
        }
    }

    @Test("the same rates, stated again or for another number of units, change nothing")
    func sameRates() throws {
        let catalogs = [
            try TestCatalog.catalog(releases: 3), try TestCatalog.catalog(per: 1_000),
        ]
        for seed in 400..<420 {
            var generator = RandomScenario(seed: UInt64(seed), volume: 1)
            let scenario = try generator.scenario()
            let known = try amounts(TestScenario.estimate(scenario))
            for catalog in catalogs {
                #expect(try amounts(TestScenario.estimate(scenario, in: catalog)) == known)
            }
        }
    }

    @Test("lines sum to their groups, groups to their parts, and parts to the total")
    func groups() throws {
        for seed in 500..<520 {
            let estimate = try estimate(UInt64(seed), volume: 1, workloads: 2)
            let monthly = estimate.lines.filter { $0.item.recurrence == .monthly }
            var sum = Money.zero
            for part in CostPart.allCases {
                let lines = monthly.filter { $0.item.part == part }
                let groups = Set(lines.map(\.item.group)).sorted()
                let totals = try groups.map { group in
                    try Total(of: lines.filter { $0.item.group == group }).amount.expected
                }
                let total = try estimate.monthlyTotal(of: part).amount.expected
                #expect(try Money.total(of: totals) == total)
                sum = try sum + total
            }
            #expect(try estimate.total(.monthly).amount.expected == sum)
        }
    }
}
