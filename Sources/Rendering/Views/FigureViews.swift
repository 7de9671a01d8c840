import Quantities
import ReportModel

/// Makes the view of a figure: the chart, if it has anything to draw, above its data.
struct FigureViews {
    private let figure: Figure
    private let blocks: BlockViews
    private let level: Int

    /// Prepares a figure that stands below headings of some level.
    init(_ figure: Figure, blocks: BlockViews, level: Int) {
        self.figure = figure
        self.blocks = blocks
        self.level = level
    }

    /// The view.
    var view: View {
        var values: [String: Any?] = [
            "id": figure.id,
            "title": blocks.text.html(figure.title),
            "subtitle": figure.subtitle.isEmpty ? nil : blocks.text.html(figure.subtitle),
            "table": TableViews(figure.data, blocks: blocks, level: level).view,
            "isFolded": figure.isDataFolded,
        ]
        switch figure.chart {
        case .steps(let chart): values["plot"] = StepPlot(chart)?.view(id: figure.id)
        case .bars(let chart): values["bars"] = BarRows(chart, text: blocks.text)?.view
        case .waterfall(let chart):
            values["bars"] = WaterfallRows(chart, text: blocks.text)?.view
        case .lines(let chart):
            values["plot"] = LinePlot(chart, in: blocks.money)?.view(id: figure.id)
        case .composition(let chart):
            values["bars"] = CompositionRows(chart, text: blocks.text)?.view
        case .ranking(let chart): values["bars"] = RankingRows(chart, text: blocks.text)?.view
        }
        return View(.figure, values)
    }
}
