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

    private static let lineHeight = 15
    private static let gap = 4

    private let labels: [Label]

    /// Where the first line of text of each label has its foot, in pixels from the top.
    private let feet: [Int]

    init(_ labels: [Label]) {
        self.labels = labels
        let order = labels.indices.sorted { left, right in
            (labels[left].place, left) < (labels[right].place, right)
        }
        var feet = Array(repeating: 0, count: labels.count)
        var top = 0
        for index in order {
            let lines = labels[index].lines.count
            let wanted = Self.pixels(labels[index].place) - lines * Self.lineHeight / 2
            let start = max(top, wanted)
            feet[index] = start + Self.lineHeight - 4
            top = start + lines * Self.lineHeight + Self.gap
        }
        self.feet = feet
    }

    /// A short line from the end of a line of the chart to its name.
    func leader(of index: Int) -> String {
        let text = labels[index].lines.count * Self.lineHeight
        let middle = feet[index] - Self.lineHeight + 4 + text / 2
        return "M2.00 \(labels[index].place.coordinate) L14.00 \(Quantity(middle).coordinate)"
    }

    /// The lines of text of a name.
    func views(of index: Int) -> [View] {
        let lines = labels[index].lines
        return lines.enumerated()
            .map { number, line in
                View(
                    .words,
                    [
                        "y": Quantity(feet[index] + number * Self.lineHeight).coordinate,
                        "text": line, "isPrice": number == lines.count - 1,
                    ]
                )
            }
    }

    private static func pixels(_ place: Quantity) -> Int {
        let whole = (try? place.rounded(toFractionDigits: 0)) ?? .zero
        return Int(whole.decimalText()) ?? 0
    }
}
