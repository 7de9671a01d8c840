import Quantities

/// The way from numbers to places on a drawing, which have two decimals.
struct ChartScale {
    /// The number at the start.
    let low: Quantity

    /// The number at the end.
    let high: Quantity

    /// Where the start is.
    let start: Quantity

    /// Where the end is; before the start for a scale that runs backwards.
    let end: Quantity

    /// The place of a number; the start where the scale has no width or the number no place.
    func place(of number: Quantity) -> Quantity {
        guard let width = try? high - low, width > .zero, let part = try? number - low,
            let length = try? end - start, let way = try? part * length / width,
            let place = try? (start + way).rounded(toFractionDigits: 2)
        else { return start }
        return place
    }

    /// Round numbers from nought to the first that is not below a number above nought, at most five.
    static func ticks(upTo number: Quantity) -> [Quantity] {
        var step = Quantity.one
        while let next = smaller(than: step), covers(next, number) { step = next }
        while !covers(step, number), let next = larger(than: step) { step = next }
        var ticks = [Quantity.zero]
        while let last = ticks.last, last < number, ticks.count < 6, let next = try? last + step {
            ticks.append(next)
        }
        return ticks
    }

    private static func covers(_ step: Quantity, _ number: Quantity) -> Bool {
        (try? step * Quantity(4)).map { $0 >= number } ?? true
    }

    /// The next smaller of 1, 2 and 5 times a power of ten; nil below what can be written.
    private static func smaller(than step: Quantity) -> Quantity? {
        let ratio = leading(step) == "5" ? Quantity(wholePercent: 40) : Quantity(wholePercent: 50)
        guard let next = try? step * ratio, next > .zero else { return nil }
        return next
    }

    private static func larger(than step: Quantity) -> Quantity? {
        guard leading(step) == "2" else { return try? step * Quantity(2) }
        return (try? step * Quantity(5)).flatMap { try? $0 / Quantity(2) }
    }

    private static func leading(_ step: Quantity) -> Character? {
        step.decimalText().first { $0 != "0" && $0 != "." }
    }
}
