import Catalog
import Pricing
import Quantities
import Rendering
import ReportModel

/// The answer to usages that differ in their numbers alone, where each number costs itself times one
/// rate: what does not change is written once.
struct QuoteForm: Sendable {
    /// A line of the answer.
    private struct Line {
        /// Which of the numbers of the record it counts.
        let place: Int

        /// What one unit costs, in units of the form's last decimal.
        let factor: UInt64

        /// What stands before, between and after the quantity and the cost.
        let texts: [[UInt8]]
    }

    private let lines: [Line]

    /// How many decimals the costs are written from.
    private let scale: Int

    /// What stands before, between and after the id, the cost and the lines.
    private let texts: [[UInt8]]

    /// Prepares the form of an answer; nil where one unit has no exact price.
    ///
    /// - Parameters:
    ///   - answer: The answer to a usage of one unit each.
    ///   - lines: Its lines.
    ///   - places: Which of the numbers of a record each line counts.
    init?(of answer: DataValue, _ lines: [PricedUsage.Line], counting places: [Int]) {
        let factors = lines.map { line -> (digits: UInt64, scale: Int)? in
            let price = line.rate.price
            guard (try? line.cost.times(price.per, dividedBy: .one)) == price.amount else {
                return nil
            }
            let parts = line.cost.decimalText().split(separator: ".")
            return UInt64(parts.joined()).map { ($0, parts.count > 1 ? parts[1].utf8.count : 0) }
        }
        let known = factors.compactMap(\.self)
        let texts = JSONTexts(of: answer, around: ["id", "cost_usd", "lines"]).texts
        guard known.count == lines.count, places.count == lines.count, texts.count == 4,
            case .object(let members) = answer,
            case .array(let written)? = members.first(where: { $0.name == "lines" })?.value,
            written.count == lines.count
        else { return nil }
        let scale = known.map(\.scale).max() ?? 0
        var forms: [Line] = []
        for (place, (factor, line)) in zip(places, zip(known, written)) {
            let texts = JSONTexts(of: line, around: ["quantity", "cost_usd"]).texts
            let tens = (0..<scale - factor.scale).reduce(1) { power, _ in power * 10 }
            let (product, isTooLarge) = factor.digits.multipliedReportingOverflow(by: UInt64(tens))
            guard texts.count == 3, !isTooLarge else { return nil }
            forms.append(Line(place: place, factor: product, texts: texts))
        }
        self.lines = forms
        self.scale = scale
        self.texts = texts
    }

    /// Adds the answer to a record, and a line break.
    ///
    /// - Parameters:
    ///   - numbers: The numbers of the record.
    ///   - id: Its id.
    ///   - text: What it is added to.
    /// - Returns: Whether it could be; nothing is added for a usage of nothing, or one too large.
    func add(
        _ numbers: [UInt64],
        id: some Sequence<UInt8>,
        to text: inout [UInt8]
    ) -> Bool {
        var total: UInt64 = 0
        var isEmpty = true
        for line in lines where numbers[line.place] > 0 {
            let (cost, isTooLarge) = numbers[line.place]
                .multipliedReportingOverflow(by: line.factor)
            let (sum, overflows) = total.addingReportingOverflow(cost)
            guard !isTooLarge, !overflows else { return false }
            total = sum
            isEmpty = false
        }
        guard !isEmpty else { return false }
        text += texts[0]
        text += id
        text += texts[1]
        text.appendDecimal(total, scale: scale)
        text += texts[2]
        isEmpty = true
        for line in lines where numbers[line.place] > 0 {
            if !isEmpty { text.append(UInt8(ascii: ",")) }
            isEmpty = false
            text += line.texts[0]
            text.appendDecimal(numbers[line.place], scale: 0)
            text += line.texts[1]
            text.appendDecimal(numbers[line.place] * line.factor, scale: scale)
            text += line.texts[2]
        }
        text += texts[3]
        text.append(UInt8(ascii: "\n"))
        return true
    }
}

extension [UInt8] {
    /// Adds a number in units of its last decimal as the shortest plain decimal.
    fileprivate mutating func appendDecimal(_ units: UInt64, scale: Int) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 48) { digits in
            var (rest, place, decimals) = (units, 48, scale)
            while decimals > 0, rest.isMultiple(of: 10) {
                rest /= 10
                decimals -= 1
            }
            var written = 0
            repeat {
                place -= 1
                digits[place] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
                written += 1
                if written == decimals {
                    place -= 1
                    digits[place] = UInt8(ascii: ".")
                }
            } while rest > 0 || written <= decimals
            append(contentsOf: digits[place...])
        }
    }
}
