/// A chart with what it shows in words, and its data as a table.
///
/// The table is a part of the figure: a format without drawings has it in the chart's place.
public struct Figure: Sendable, Hashable {
    /// The anchor, unique on the page: lower-case ASCII letters, digits and hyphens.
    public let id: String

    /// The finding, in a short sentence that is made from the data.
    public let title: [Inline]

    /// What is measured, and what is left out.
    public let subtitle: [Inline]

    /// The chart.
    public let chart: Chart

    /// The data, in full.
    public let data: Table

    /// Whether the chart says all that the data say, so that the table may stay closed beside it.
    public let isDataFolded: Bool

    /// Creates a figure.
    public init(
        id: String,
        title: [Inline],
        subtitle: [Inline],
        chart: Chart,
        data: Table,
        isDataFolded: Bool = false
    ) {
        self.id = id
        self.title = title
        self.subtitle = subtitle
        self.chart = chart
        self.data = data
        self.isDataFolded = isDataFolded
    }
}

/// What a figure draws; the figures are exact, and only a renderer gives them places.
public enum Chart: Sendable, Hashable {
    /// Prices that hold from a day on.
    case steps(StepChart)
    /// Differences side by side.
    case bars(BarChart)
    /// One amount that becomes another by steps.
    case waterfall(WaterfallChart)
    /// Amounts as one number goes up.
    case lines(LineChart)
    /// What an amount is made of.
    case composition(CompositionChart)
    /// Amounts side by side from nought.
    case ranking(RankingChart)
}
