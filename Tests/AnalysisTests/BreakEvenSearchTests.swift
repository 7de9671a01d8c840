import Analysis
import Pricing
import Quantities
import Testing

@Suite("The search for break-evens")
struct BreakEvenSearchTests {
    private func search(
        to end: Int,
        digits: Int = 3,
        _ difference: (Quantity) throws -> Quantity
    ) throws -> BreakEven {
        let search = BreakEvenSearch(in: .zero...Quantity(end), fractionDigits: digits)
        var failure: (any Error)?
        let answer = try search.breakEven { number throws(EstimationFailure) in
            do { return try difference(number) } catch {
                failure = error
                return .zero
            }
        }
        #expect(failure == nil)
        return answer
    }

    private func crossings(_ answer: BreakEven) throws -> [BreakEven.Crossing] {
        guard case .crossings(let crossings) = answer else {
            Issue.record("\(answer)")
            return []
        }
        return crossings
    }

    @Test("steps have several crossings, some of them at the step itself")
    func steps() throws {
        // 10 for each hundred that is begun, against 0.12 each: the same at 0 and at 10 / 0.12,
        // 20 / 0.12 and 30 / 0.12; at 100 and at 200 the next step makes the first dearer again.
        let rate = try Quantity(parsing: "0.12")
        let answer = try search(to: 300) { number in
            try number.roundedUp(toMultipleOf: Quantity(100)) / Quantity(10) - number * rate
        }
        let crossings = try crossings(answer)
        #expect(
            crossings.map(\.value.description)
                == ["0", "83.333", "100", "166.667", "200", "250"]
        )
        #expect(
            crossings.map(\.above) == [.second, .first, .second, .first, .second, .first]
        )
    }

    @Test("tiers bend a line, and it may cross twice")
    func tiers() throws {
        // 2 each up to 100 and then 0.5, against 50 and 1 each: 2x = 50 + x at 50, and
        // 200 + 0.5 (x - 100) = 50 + x at 200.
        let half = try Quantity(parsing: "0.5")
        let answer = try search(to: 1_000) { number in
            let first = min(number, Quantity(100))
            let cost = try first * Quantity(2) + (number - first) * half
            return try cost - Quantity(50) - number
        }
        let crossings = try crossings(answer)
        #expect(crossings.map(\.value) == [Quantity(50), Quantity(200)])
        #expect(crossings.map(\.above) == [.second, .first])
    }

    @Test("lines that only touch do not cross")
    func touching() throws {
        // |x - 50|: the same at 50 alone.
        let answer = try search(to: 100) { number in
            try number > Quantity(50) ? number - Quantity(50) : Quantity(50) - number
        }
        #expect(answer == .always(.second))
    }

    @Test("costs that are the same over a stretch have its ends")
    func stretch() throws {
        // The first is cheaper up to 20 and dearer from 70 on.
        let answer = try search(to: 100) { number in
            if number < Quantity(20) { return try number - Quantity(20) }
            return number > Quantity(70) ? try number - Quantity(70) : .zero
        }
        let crossings = try crossings(answer)
        #expect(crossings.map(\.value) == [Quantity(20), Quantity(70)])
        #expect(crossings.map(\.below) == [.first, nil])
        #expect(crossings.map(\.above) == [nil, .second])
    }

    @Test("without a crossing one is cheaper throughout, or both cost the same")
    func none() throws {
        #expect(try search(to: 10) { _ in .one } == .always(.second))
        #expect(try search(to: 10) { _ in try .zero - .one } == .always(.first))
        #expect(try search(to: 10) { _ in .zero } == .same)
    }
}
