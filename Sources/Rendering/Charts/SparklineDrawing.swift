import Quantities
import ReportModel

/// A sparkline as a drawing and as characters; both start at nought.
struct SparklineDrawing {
    private static let (width, height) = (64, 16)
    private static let glyphs = Array("▁▂▃▄▅▆▇█")

    private let line: Sparkline
    private let dollars: [Quantity]
    private let most: Quantity

    /// Prepares a sparkline; nil for fewer than two amounts, or none above nought.
    init?(_ line: Sparkline) {
        let dollars = line.amounts.compactMap { try? $0.dollars() }
        guard dollars.count > 1, let most = dollars.max(), most > .zero else { return nil }
        self.line = line
        self.dollars = dollars
        self.most = most
    }

    /// The drawing, with its words for those who do not see it.
    var html: String {
        let across = ChartScale(
            low: .zero,
            high: Quantity(dollars.count - 1),
            start: Quantity(1),
            end: Quantity(Self.width - 3)
        )
        let down = ChartScale(
            low: .zero,
            high: most,
            start: Quantity(Self.height - 1),
            end: Quantity(2)
        )
        let points = dollars.enumerated()
            .map { index, amount in
                "\(across.place(of: Quantity(index)).coordinate) \(down.place(of: amount).coordinate)"
            }
        let last = down.place(of: dollars[dollars.count - 1]).coordinate
        return "<svg class=\"spark\" role=\"img\" aria-label=\"\(line.summary.escapedHTML)\" "
            + "width=\"\(Self.width)\" height=\"\(Self.height)\">"
            + "<path d=\"M\(points.joined(separator: " L"))\"/>"
            + "<circle cx=\"\(Self.width - 3)\" cy=\"\(last)\" r=\"2\"/></svg>"
    }

    /// A character for each amount, by its height.
    var characters: String {
        let scale = ChartScale(
            low: .zero,
            high: most,
            start: .zero,
            end: Quantity(Self.glyphs.count - 1)
        )
        return String(
            dollars.map { amount in
                let place = try? scale.place(of: amount).rounded(toFractionDigits: 0)
                return Self.glyphs[Int(place?.decimalText() ?? "") ?? 0]
            }
        )
    }
}
