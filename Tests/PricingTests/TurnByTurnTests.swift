import Catalog
import Diagnostics
import Formulas
import Pricing
import Quantities
import Scenarios
import TestSupport
import Testing

/// The closed sums of growing requests against a count of one request after the other.
@Suite("Turn by turn")
struct TurnByTurnTests {
    /// One conversation on the model `turbo`, which has a threshold at 10,000 tokens and caches
    /// no fewer than 1,000.
    private struct Conversation: CustomStringConvertible {
        var turns = 1
        var system = 0
        var message = 1
        var output = 0
        var hits = 0
        var historyHits: Int?

        var description: String {
            "\(turns) turns of \(message) + \(output) after \(system), \(hits)%, "
                + (historyHits.map { "\($0)%" } ?? "system only")
        }

        init(from random: inout SplitMix64) {
            turns = Int.random(in: 1...15, using: &random)
            system = [0, 300, 999, 1_000, 4_000, 10_500].randomElement(using: &random) ?? 0
            message = Int.random(in: 1...1_500, using: &random)
            output = Int.random(in: 0...900, using: &random)
            hits = Int.random(in: 0...100, using: &random)
            historyHits =
                Bool.random(using: &random) ? Int.random(in: 0...100, using: &random) : nil
        }

        /// Tokens times 10,000, below and above the threshold.
        struct Tokens {
            var plain = 0
            var read = 0
            var written = 0
            var output = 0
            var cost = 0
        }

        /// Counts and prices one turn after the other; every price is doubled above 10,000.
        func count() -> Tokens {
            var tokens = Tokens()
            var sent = system + message
            var left: Int?
            let shared = system >= 1_000 ? system * hits * 100 : 0
            for _ in 0..<turns {
                var (plain, read, written) = (0, 0, 0)
                if let historyHits {
                    if sent < 1_000 {
                        plain = sent * 10_000
                    } else {
                        read =
                            left.map {
                                $0 * historyHits * 100 + shared / 100 * (100 - historyHits)
                            } ?? shared
                        written = sent * 10_000 - read
                        left = sent
                    }
                } else {
                    let prefix = system >= 1_000 ? system * 10_000 : 0
                    read = shared
                    written = prefix - shared
                    plain = sent * 10_000 - prefix
                }
                // Millionths of a dollar: 2.00, 0.20, 2.50 and 10.00 a million tokens.
                let cost = plain * 20 + read * 2 + written * 25 + output * 10_000 * 100
                tokens.cost += sent > 10_000 ? cost * 2 : cost
                tokens.plain += plain
                tokens.read += read
                tokens.written += written
                tokens.output += output * 10_000
                sent += message + output
            }
            return tokens
        }

        func workload() throws -> Workload {
            let rate = try TestScenario.number(
                .hitRate,
                Quantity(wholePercent: hits).description
            )
            return TestScenario.workload(
                try TestScenario.chat(
                    "1000",
                    turns: "\(turns)",
                    system: "\(system)",
                    message: "\(message)",
                    output: "\(output)"
                ),
                model: "turbo",
                caching: try TestScenario.caching(
                    .share(rate),
                    history: historyHits.map { Quantity(wholePercent: $0).description }
                )
            )
        }
    }

    @Test("input, reads and writes add up to all input, and the bill to the turns one by one")
    func sums() throws {
        var random = SplitMix64(seed: 21)
        for _ in 0..<400 {
            let conversation = Conversation(from: &random)
            let estimate = try TestScenario.estimate(
                TestScenario.scenario([conversation.workload()])
            )
            let counted = conversation.count()
            func used(_ meter: String) -> Quantity {
                estimate.lines.first { $0.item.id.name == "w." + meter }?.usage?.expected ?? .zero
            }
            // A thousand conversations, so a tenth of tokens times 10,000.
            let (plain, read) = (used("input_tokens"), used("cache_read_tokens"))
            let written = used("cache_write_5m_tokens")
            #expect(try plain * Quantity(10) == Quantity(counted.plain), "\(conversation)")
            #expect(try read * Quantity(10) == Quantity(counted.read), "\(conversation)")
            #expect(try written * Quantity(10) == Quantity(counted.written), "\(conversation)")
            #expect(
                try used("output_tokens") * Quantity(10) == Quantity(counted.output),
                "\(conversation)"
            )
            // Tenths of millionths of a thousandth: 10⁻⁸ dollars for a thousand conversations.
            let bill = try estimate.total(.monthly).amount.expected
            let expected = try Quantity(counted.cost) / Quantity(100_000_000)
            #expect(bill == Money(rounding: expected), "\(conversation)")
        }
    }

    @Test("the compiled program agrees with the exact amounts of growing requests")
    func program() throws {
        var random = SplitMix64(seed: 22)
        for _ in 0..<100 {
            let workload = try Conversation(from: &random).workload()
            let estimate = try TestScenario.estimate(TestScenario.scenario([workload]))
            let model = estimate.model
            let program = try Program(
                model.lines.map { Program.Output($0.id, $0.formula) },
                drivers: model.drivers.map(\.id),
                rates: model.rates.map(\.slot)
            )
            let inputs =
                model.drivers.map { $0.assumption.value.expected.approximation }
                + model.rates.map { bound in
                    bound.rate.price.amount.approximation / bound.rate.price.per.approximation
                }
            let fast = program.results(for: inputs.map { [$0] })
            for (line, column) in zip(estimate.lines, fast) {
                let exact = try #require(line.outcome.amount).expected.approximation
                #expect((column[0] - exact).magnitude <= max(exact.magnitude * 1e-9, 1e-9))
            }
        }
    }
}
