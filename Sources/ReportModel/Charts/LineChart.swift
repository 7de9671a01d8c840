public import Quantities

/// Amounts as one number goes up: a line for each series, and the points that matter.
public struct LineChart: Sendable, Hashable {
    /// What the number that goes up is.
    public enum Axis: Sendable, Hashable {
        /// A share of a whole, as a ratio.
        case share
        /// A number of something, in the plural.
        case count(of: String)
        /// How many months after one.
        case months(from: CalendarMonth)
    }

    /// The amounts of one thing.
    public struct Series: Sendable, Hashable {
        /// What it is, as short as the other series allow.
        public let name: [Inline]

        /// The amounts, by rising numbers; at least one.
        public let points: [Point]

        /// Creates a series.
        public init(name: [Inline], points: [Point]) {
            self.name = name
            self.points = points
        }
    }

    /// An amount at a number.
    public struct Point: Sendable, Hashable {
        /// The number.
        public let number: Quantity

        /// The amount, at least 0.
        public let amount: Money

        /// Creates a point.
        public init(_ number: Quantity, _ amount: Money) {
            self.number = number
            self.amount = amount
        }
    }

    /// Between which amounts another series may lie.
    public struct Band: Sendable, Hashable {
        /// The lower edge.
        public let low: Series

        /// The upper edge, over the same numbers.
        public let high: Series

        /// Creates a band.
        public init(low: Series, high: Series) {
            self.low = low
            self.high = high
        }
    }

    /// A point that a reader should see, such as where two lines cross.
    public struct Mark: Sendable, Hashable {
        /// Where it is.
        public let point: Point

        /// What it is, in a few words.
        public let label: [Inline]

        /// Creates a mark.
        public init(_ point: Point, label: [Inline]) {
            self.point = point
            self.label = label
        }
    }

    /// What goes up from the left to the right.
    public let axis: Axis

    /// The series, at most five, over the same numbers.
    public let series: [Series]

    /// Between which amounts the first series may lie; nil where there is one case only.
    public let band: Band?

    /// The points that matter, from the left; at most three.
    public let marks: [Mark]

    /// What was measured beside the series, drawn as points; nil for nothing.
    public let measured: Series?

    /// Creates a chart.
    public init(
        axis: Axis,
        series: [Series],
        band: Band? = nil,
        marks: [Mark] = [],
        measured: Series? = nil
    ) {
        self.axis = axis
        self.series = series
        self.band = band
        self.marks = marks
        self.measured = measured
    }
}

extension LineChart.Axis {
    /// A number of the axis as a figure.
    public func value(_ number: Quantity) -> Value {
        switch self {
        case .share: .percentage(number)
        case .count(let things): .quantity(number, unit: things)
        case .months(let first): .text(first.advanced(by: number.months).description)
        }
    }
}

extension Quantity {
    /// The number of whole months that it is.
    fileprivate var months: Int { Int(decimalText().prefix { $0 != "." }) ?? 0 }
}
