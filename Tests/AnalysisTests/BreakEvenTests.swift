import Analysis
import Catalog
import Pricing
import Quantities
import Testing

@Suite("Break-evens from the rates")
struct BreakEvenTests {
    private func cases(
        _ question: BreakEvenQuestion,
        tokensPerMinute: Int? = nil
    ) throws -> [String: BreakEvenCase] {
        let study = BreakEvenStudy(
            of: try BreakEvenRates.catalog(),
            asOf: try ImpactLedger.day("2026-02-01"),
            hoursPerMonth: Quantity(730),
            tokensPerMinute: tokensPerMinute.map { Quantity($0) }
        )
        return Dictionary(uniqueKeysWithValues: study.cases(of: question).map { ($0.id, $0) })
    }

    private func value(_ item: BreakEvenCase?) throws -> String {
        try value(of: item?.crossing)
    }

    private func value(of crossing: BreakEven.Crossing?) throws -> String {
        try #require(crossing).value.description
    }

    @Test(
        "caching pays at the first read for 5 minutes and at the second for 1 hour at a tenth",
        arguments: [
            // One write and N reads against N + 1 inputs: 1.25 + 0.10 N = 1 + N at 0.25 / 0.90.
            ("5m/sonnet", "0.277777778", 1),
            // 2 + 0.10 N = 1 + N at 1 / 0.90.
            ("1h/sonnet", "1.111111111", 2),
            // Reads at a twentieth: 0.25 / 0.95 and 1 / 0.95.
            ("5m/newer", "0.263157895", 1),
            ("1h/newer", "1.052631579", 2),
            // Reads at nine tenths: 0.25 / 0.10, which is between two and three.
            ("5m/dear", "2.5", 3),
            // Written at the price of input: the same before the first read.
            ("5m/nova", "0", 1),
        ]
    )
    func caching(_ id: String, _ exact: String, _ whole: Int) throws {
        let item = try cases(.caching)["caching/\(id)/geo"]
        #expect(try value(item) == exact)
        let pays = item?.firstWholeNumber
        #expect(pays == Quantity(whole))
        let above = item?.crossing?.above
        #expect(above == .first)
    }

    @Test("a read that is dearer than input never pays")
    func neverCaching() throws {
        let item = try #require(try cases(.caching)["caching/5m/odd/geo"])
        guard case .solved(.always(.second)) = item.answer else {
            Issue.record("\(item.answer)")
            return
        }
        #expect(item.firstWholeNumber == nil)
    }

    @Test("reserved tokens break even at 100 percent for 1 month and at 90 percent for 3")
    func reserved() throws {
        // 0.198 × 100 + 0.99 × 10 = 29.70 an hour; on demand 6M × 3.30 / 1M + 0.6M × 16.50 / 1M
        // is 29.70 too. For three months it is 26.73, nine tenths.
        let month = try #require(try cases(.reserved)["reserved/1m/sonnet/geo"])
        #expect(try value(month) == "1")
        #expect(month.crossing?.below == .second)
        #expect(month.crossing?.above == nil)
        let full = try #require(month.points(at: [.one])?.first)
        #expect(full.first.description == "21681.00")
        #expect(full.second.description == "21681.00")
        let quarter = try #require(try cases(.reserved)["reserved/3m/sonnet/geo"])
        #expect(try value(quarter) == "0.9")
        #expect(quarter.crossing?.below == .second)
        #expect(quarter.crossing?.above == .first)
    }

    @Test("provisioned units have no break-even by use without a stated throughput")
    func refusal() throws {
        let all = try cases(.provisioned)
        #expect(
            all.keys.sorted() == [
                "throughput/6m/llama/in-region", "throughput/none/llama/in-region",
            ]
        )
        // 24.00 an hour buys 24.00 / 0.72 = 33.33 million tokens, 555,555.56 a minute.
        #expect(try value(all["throughput/none/llama/in-region"]) == "555555.556")
        // 13.08 / 0.72 / 60.
        #expect(try value(all["throughput/6m/llama/in-region"]) == "302777.778")
    }

    @Test("provisioned units have a break-even by use with a stated throughput, or never pay")
    func provisioned() throws {
        let fast = try cases(.provisioned, tokensPerMinute: 1_000_000)
        #expect(try value(fast["provisioned/none/llama/in-region"]) == "0.555555556")
        #expect(try value(fast["provisioned/6m/llama/in-region"]) == "0.302777778")
        let slow = try #require(
            try cases(.provisioned, tokensPerMinute: 400_000)["provisioned/none/llama/in-region"]
        )
        guard case .solved(.always(.second)) = slow.answer else {
            Issue.record("\(slow.answer)")
            return
        }
    }

    @Test("at half the price half of the tokens in batch takes a quarter off the bill")
    func batch() throws {
        let item = try #require(try cases(.batch)["batch/sonnet/geo"])
        #expect(try value(item) == "0.5")
        #expect(item.crossing?.above == .first)
    }

    @Test("stores break even where their rates and the corpus say")
    func stores() throws {
        let all = try cases(.stores)
        // A million vectors of 5,120 bytes are 4.76837158203125 GB: 0.286102294921875 in S3 Vectors.
        // A search costs 2.50 / 1M and goes through 100,000 vectors at 0.004 and 900,000 at 0.002
        // a TB: 2,200 × 5,120 / 2^40 = 0.000010244548320770263. OpenSearch costs 2 × 0.24 × 730 = 350.40
        // and 0.1144409179 to store: 350.228338623046875 / 0.000012744548320770263
        // The bytes of a vector in TB are rounded at 10⁻¹⁸, so that a hundredth may be off.
        let exact = try Quantity(parsing: "27480639.549")
        let searches = try #require(all["stores/s3-vectors/opensearch"]?.crossing).value
        let gap = try searches - exact
        let hundredth = Quantity(wholePercent: 1)
        #expect(max(gap, try .zero - gap) < hundredth)
        // The managed store costs 23.84185791 to keep and 0.001 a search: 326.672583007… / 0.001.
        #expect(try value(all["stores/managed/opensearch"]) == "326672.583")
        // Half of the units: 175.20 + 0.11444091796875 − 23.84185791015625.
        #expect(try value(all["stores/managed/opensearch-single"]) == "151472.583")
        #expect(all["stores/managed/opensearch"]?.crossing?.below == .first)
        // Three units awake against two that always run, and against one.
        #expect(try value(all["stores/opensearch-nextgen/opensearch"]) == "0.666666667")
        #expect(try value(all["stores/opensearch-nextgen/opensearch-single"]) == "0.333333333")
    }

    @Test("there is no break-even between stores of which one is cheaper from the first search on")
    func neverStores() throws {
        let item = try #require(try cases(.stores)["stores/s3-vectors/managed"])
        guard case .solved(.always(.first)) = item.answer else {
            Issue.record("\(item.answer)")
            return
        }
    }

    @Test("at each break-even both cost the same, and the order is another on its other side")
    func property() throws {
        let tiny = try Quantity(parsing: "0.0001")
        let minus = try .zero - tiny
        for question in BreakEvenQuestion.allCases {
            for (id, item) in try cases(question, tokensPerMinute: 1_000_000) {
                guard case .solved(.crossings(let crossings)) = item.answer else { continue }
                for crossing in crossings {
                    let at = try #require(item.points(at: [crossing.value])?.first)
                    let gap = try (at.first - at.second).dollars()
                    #expect(gap < tiny && gap > minus, "\(id): \(gap)")
                    let step = item.measure == .share ? try Quantity(parsing: "0.01") : .one
                    for (number, side) in [
                        (try crossing.value - step, crossing.below),
                        (try crossing.value + step, crossing.above),
                    ] where item.range.contains(number) {
                        let point = try #require(item.points(at: [number])?.first)
                        let cheaper: BreakEven.Side = point.first < point.second ? .first : .second
                        #expect(cheaper == side, "\(id) at \(number)")
                    }
                }
            }
        }
    }
}
