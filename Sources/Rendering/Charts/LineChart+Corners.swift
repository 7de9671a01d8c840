import Quantities
import ReportModel

extension [LineChart.Point] {
    /// The points without those that lie on the straight way from the one before to the one after.
    var corners: [LineChart.Point] {
        var kept: [LineChart.Point] = []
        for (index, point) in enumerated() {
            if let last = kept.last, index + 1 < count,
                point.isOnWay(from: last, to: self[index + 1])
            {
                continue
            }
            kept.append(point)
        }
        return kept
    }
}

extension LineChart.Point {
    fileprivate func isOnWay(from start: LineChart.Point, to end: LineChart.Point) -> Bool {
        guard let width = try? number - start.number, let rise = try? amount - start.amount,
            let wholeWidth = try? end.number - start.number,
            let wholeRise = try? end.amount - start.amount,
            let left = try? rise.dollars() * wholeWidth,
            let right = try? wholeRise.dollars() * width
        else { return false }
        return left == right
    }
}
