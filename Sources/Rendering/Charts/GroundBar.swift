import Quantities
import ReportModel

/// Lays out what a number stands on as one bar in parts; places are in percent of the width.
struct GroundBar {
    private let grounds: [Headline.Ground]
    private let format = NumberFormat(currency: .sign, isInTable: true)

    init(_ grounds: [Headline.Ground]) {
        self.grounds = grounds
    }

    /// A view for each part.
    var views: [View] {
        var start = Quantity.zero
        return grounds.map { ground in
            let width = percent(ground.share)
            defer { start = (try? start + width) ?? start }
            return View(
                .ground,
                [
                    "label": ground.label, "style": ground.style.name,
                    "share": format.text(.share(ground.share)), "x": start.coordinate,
                    "width": width.coordinate,
                ]
            )
        }
    }

    private func percent(_ share: Quantity) -> Quantity {
        (try? (share * Quantity(100)).rounded(toFractionDigits: 2)) ?? .zero
    }
}

extension TagStyle {
    /// The name of the style, for a stylesheet.
    fileprivate var name: String {
        switch self {
        case .solid: "solid"
        case .outlined: "outlined"
        case .dashed: "dashed"
        }
    }
}
