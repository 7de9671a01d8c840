import Formulas
public import Pricing
public import Quantities

/// Finds the numbers at which a difference changes its sign, in exact arithmetic.
///
/// The range is cut into pieces. A piece over which the difference is a straight line has one
/// crossing at most; any other is halved, down to a 2,048th of the range. A crossing, of a line
/// or of a step, is then closed in on to the precision. Two crossings that are closer to each
/// other than a 2,048th of the range may be taken for none, and a difference of less than 10⁻¹⁰
/// dollars is taken for none.
public struct BreakEvenSearch: Sendable {
    private static let pieces = 16
    private static let halvings = 7

    /// Where to look.
    public let range: ClosedRange<Quantity>

    /// How many decimals of a crossing are wanted, 0 to 12.
    public let fractionDigits: Int

    /// Creates a search; the range has a width.
    public init(in range: ClosedRange<Quantity>, fractionDigits: Int) {
        self.range = range
        self.fractionDigits = fractionDigits
    }

    /// By how many dollars the first of two options is dearer than the second at a number.
    public typealias Difference = (Quantity) throws(EstimationFailure) -> Quantity

    /// Where the order of two options changes.
    ///
    /// - Throws: ``EstimationFailure``.
    public func breakEven(_ difference: Difference) throws(EstimationFailure) -> BreakEven {
        let samples = try samples(of: difference)
        let signs = Set(samples.map(\.sign))
        guard signs != [0] else { return .same }
        let crossings = try crossings(between: samples, difference)
        guard crossings.isEmpty else { return .crossings(crossings) }
        return .always(signs.contains(-1) ? .first : .second)
    }

    private struct Sample {
        let number: Quantity
        let dollars: Quantity

        init(_ number: Quantity, _ difference: Difference) throws(EstimationFailure) {
            self.number = number
            dollars = try difference(number)
        }

        /// −1 where the first option is cheaper, 1 where the second is, 0 where neither is.
        var sign: Int {
            if dollars > .tolerance { return 1 }
            return dollars < .negativeTolerance ? -1 : 0
        }

        var cheaper: BreakEven.Side? { sign == 0 ? nil : sign < 0 ? .first : .second }
    }

    /// The difference at the ends of pieces that are straight lines, or as short as can be.
    private func samples(of difference: Difference) throws(EstimationFailure) -> [Sample] {
        var samples = [try Sample(range.lowerBound, difference)]
        for piece in 1...Self.pieces {
            let end = try place(
                piece,
                of: Self.pieces,
                from: range.lowerBound,
                to: range.upperBound
            )
            let next = try Sample(end, difference)
            let last = samples[samples.count - 1]
            samples += try inside(last, next, Self.halvings, difference) + [next]
        }
        return samples
    }

    private func inside(
        _ low: Sample,
        _ high: Sample,
        _ halvings: Int,
        _ difference: Difference
    ) throws(EstimationFailure) -> [Sample] {
        guard halvings > 0 else { return [] }
        // Off the middle, where the steps of whole numbers would fall together with the ends.
        let inner = try Sample(place(382, of: 1_000, from: low.number, to: high.number), difference)
        let straight = try place(382, of: 1_000, from: low.dollars, to: high.dollars)
        let bend = try exact { () throws(ArithmeticFailure) in try inner.dollars - straight }
        guard bend > .tolerance || bend < .negativeTolerance else { return [] }
        let middle = try Sample(place(1, of: 2, from: low.number, to: high.number), difference)
        return try inside(low, middle, halvings - 1, difference) + [middle]
            + inside(middle, high, halvings - 1, difference)
    }

    /// The changes of sign from sample to sample; a stretch without a difference has two ends.
    private func crossings(
        between samples: [Sample],
        _ difference: Difference
    ) throws(EstimationFailure) -> [BreakEven.Crossing] {
        var crossings: [BreakEven.Crossing] = []
        for (low, high) in zip(samples, samples.dropFirst()) where low.sign != high.sign {
            let value = try change(between: low, high, difference)
            if let last = crossings.last, last.value == value, last.above == low.cheaper {
                // One sample hit the crossing itself.
                crossings.removeLast()
                guard last.below != high.cheaper else { continue }
                crossings.append(.init(value: value, below: last.below, above: high.cheaper))
            } else {
                crossings.append(.init(value: value, below: low.cheaper, above: high.cheaper))
            }
        }
        return crossings
    }

    /// Where the sign of one sample ends and that of the next begins.
    private func change(
        between low: Sample,
        _ high: Sample,
        _ difference: Difference
    ) throws(EstimationFailure) -> Quantity {
        var (low, high) = (low, high)
        let precision = try step(fractionDigits + 2)
        while try exact({ () throws(ArithmeticFailure) in try high.number - low.number })
            > precision
        {
            let middle = try Sample(place(1, of: 2, from: low.number, to: high.number), difference)
            guard middle.number > low.number, middle.number < high.number else { break }
            if middle.sign == low.sign { low = middle } else { high = middle }
        }
        let end = high.number
        return try exact { () throws(ArithmeticFailure) in
            try end.rounded(toFractionDigits: fractionDigits)
        }
    }

    private func step(_ digits: Int) throws(EstimationFailure) -> Quantity {
        try exact { () throws(ArithmeticFailure) in
            var step = Quantity.one
            for _ in 0..<digits { step = try step / Quantity(10) }
            return step
        }
    }

    private func place(
        _ part: Int,
        of parts: Int,
        from low: Quantity,
        to high: Quantity
    ) throws(EstimationFailure) -> Quantity {
        try exact { () throws(ArithmeticFailure) in
            try low + (high - low) * Quantity(part) / Quantity(parts)
        }
    }

    private func exact<Result>(
        _ compute: () throws(ArithmeticFailure) -> Result
    ) throws(EstimationFailure) -> Result {
        do throws(ArithmeticFailure) { return try compute() } catch {
            throw EstimationFailure(line: LineID("break-even"), failure: .arithmetic(error))
        }
    }
}

extension Quantity {
    /// 10⁻¹⁰ dollars, below which two costs are the same: each line is rounded at 10⁻¹².
    fileprivate static let tolerance = (try? Quantity.one / Quantity(10_000_000_000)) ?? .zero

    fileprivate static let negativeTolerance = (try? .zero - tolerance) ?? .zero
}
