import Quantities

/// The names of lines beside their ends, moved apart where the lines end close to each other.
struct EndLabels {
    /// A name of some lines of text.
    struct Label {
        /// The lines of text; the last is the price.
        let lines: [String]

        /// Where the line of the chart ends, in pixels from the top.
        let place: Quantity
    }

    fileprivate static let lineHeight = 15
    private static let gap = 4

    /// What the names may fill; more where they do not fit.
    private static let room = 215

    private let labels: [Label]

    /// Where each label begins, in pixels from the top.
    private let tops: [Int]

    /// How many pixels the labels take from the top.
    let height: Int

    init(_ labels: [Label]) {
        self.labels = labels
        let order = labels.indices.sorted { left, right in
            (labels[left].place, left) < (labels[right].place, right)
        }
        let total = labels.reduce(0) { $0 + $1.height + Self.gap } - Self.gap
        height = max(Self.room, total)
        var tops = Array(repeating: 0, count: labels.count)
        var free = 0
        for index in order {
            tops[index] = max(free, labels[index].pixels - labels[index].height / 2)
            free = tops[index] + labels[index].height + Self.gap
        }
        free = height
        for index in order.reversed() {
            tops[index] = min(tops[index], free - labels[index].height)
            free = tops[index] - Self.gap
        }
        self.tops = tops
    }

    /// A short line from the end of a line of the chart to its name.
    func leader(of index: Int) -> String {
        let middle = Quantity(tops[index] + labels[index].height / 2)
        return "M2.00 \(labels[index].place.coordinate) L14.00 \(middle.coordinate)"
    }

    /// The lines of text of a name.
    func views(of index: Int) -> [View] {
        let lines = labels[index].lines
        return lines.enumerated()
            .map { number, line in
                let foot = tops[index] + (number + 1) * Self.lineHeight - 4
                return View(
                    .words,
                    [
                        "y": Quantity(foot).coordinate, "text": line,
                        "isPrice": number == lines.count - 1,
                    ]
                )
            }
    }
}

extension EndLabels.Label {
    fileprivate var height: Int { lines.count * EndLabels.lineHeight }

    fileprivate var pixels: Int {
        let whole = (try? place.rounded(toFractionDigits: 0)) ?? .zero
        return Int(whole.decimalText()) ?? 0
    }
}
