import Catalog
import Quantities
import Testing
import UsageTables

@Suite("Usage beside usage")
struct UsageMergeTests {
    private let old = UsageSamples.table([UsageSamples.bill("1", 10), UsageSamples.bill("2", 20)])
    private let first = UsagePart(source: .costAndUsageReport, account: "1")
    private let third = UsagePart(source: .costAndUsageReport, account: "3")

    @Test("the same figures change nothing")
    func unchanged() {
        let merge = UsageMerge(
            UsageSamples.table([UsageSamples.bill("1", 10)]),
            into: old,
            replacing: false
        )
        #expect(merge.unchanged == [first])
        #expect(merge.table == old)
    }

    @Test("another account, and another source, is added")
    func added() {
        let logs = UsagePart(source: .focus, account: "1")
        let merge = UsageMerge(
            UsageSamples.table([
                UsageSamples.bill("3", 5), UsageSamples.bill("1", 6, source: .focus),
            ]),
            into: old,
            replacing: false
        )
        #expect(merge.added == [third, logs])
        #expect(merge.table.rows.count == 4)
    }

    @Test("other figures of an account are kept out, or take the place of the old ones")
    func different() {
        let new = UsageSamples.table([UsageSamples.bill("1", 11)])
        let refused = UsageMerge(new, into: old, replacing: false)
        #expect(refused.different == [first])
        #expect(refused.table == old)
        let taken = UsageMerge(new, into: old, replacing: true)
        #expect(taken.replaced == [first])
        #expect(
            taken.table
                == UsageSamples.table([UsageSamples.bill("1", 11), UsageSamples.bill("2", 20)])
        )
    }

    @Test("two currencies are told, unless nothing of the old one stays")
    func currencies() {
        let euros = UsageSamples.table([UsageSamples.bill("3", 5)], "EUR")
        let merge = UsageMerge(euros, into: old, replacing: false)
        #expect(merge.currencies?.old == .usDollar)
        #expect(merge.currencies?.new == Currency(code: "EUR"))
        let both = UsageSamples.table(
            [UsageSamples.bill("1", 5), UsageSamples.bill("2", 6)],
            "EUR"
        )
        #expect(UsageMerge(both, into: old, replacing: true).currencies == nil)
    }
}
