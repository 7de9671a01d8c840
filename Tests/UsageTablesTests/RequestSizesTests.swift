import Quantities
import TestSupport
import Testing
import UsageTables

@Suite("Sizes of requests")
struct RequestSizesTests {
    // Of 20 requests, 19 are of 1 to 19 and one of 400: a twentieth is one request, half are ten, and
    // 19 twentieths are nineteen. The sum is 190 + 400.
    @Test("percentiles are sizes that a request had, found by counting")
    func counting() throws {
        let counts = Dictionary(uniqueKeysWithValues: (1...19).map { ($0, 1) } + [(400, 1)])
        let sizes = try RequestSizes(counts: counts, requests: 20, quantity: Quantity(590))
        #expect(sizes == RequestSizes(p5: 1, p50: 10, p95: 19, mean: try Quantity(parsing: "29.5")))
    }

    // Ten requests, eight of them without this meter: the median and p5 are zero.
    @Test("a request without the meter counts as zero")
    func zeros() throws {
        let sizes = try RequestSizes(counts: [7: 1, 3: 1], requests: 10, quantity: Quantity(10))
        #expect(sizes == RequestSizes(p5: 0, p50: 0, p95: 7, mean: .one))
    }

    @Test("they are those of the definition over a sorted list")
    func definition() throws {
        var random = SplitMix64(seed: 22)
        for _ in 0..<300 {
            let list = (0..<Int.random(in: 1...90, using: &random))
                .map { _ in Int.random(in: 0...12, using: &random) }.sorted()
            let counts = Dictionary(list.map { ($0, 1) }, uniquingKeysWith: +)
            let sum = Quantity(list.reduce(0, +))
            let sizes = try RequestSizes(counts: counts, requests: list.count, quantity: sum)
            func ranked(_ percent: Int) -> Int {
                list[max(1, (list.count * percent + 99) / 100) - 1]
            }
            #expect(sizes.p5 == ranked(5))
            #expect(sizes.p50 == ranked(50))
            #expect(sizes.p95 == ranked(95))
            #expect(try sizes.mean == sum / Quantity(list.count))
        }
    }
}
