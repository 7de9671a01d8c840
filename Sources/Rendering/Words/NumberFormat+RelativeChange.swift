import Quantities

extension NumberFormat {
    /// A signed percentage with one decimal; one that would read as nought is bounded instead.
    func relativeChange(_ ratio: Quantity) -> String {
        guard ratio != .zero else { return "No change" }
        let sign = ratio > .zero ? "+" : "\u{2212}"
        let magnitude = ratio > .zero ? ratio : (try? .zero - ratio) ?? ratio
        guard let percent = try? Percentage(ratio: magnitude).percent(),
            let shown = try? percent.rounded(toFractionDigits: 1)
        else { return ratio.description }
        guard shown > .zero else { return (ratio > .zero ? "<" : ">") + sign + "0.1%" }
        return sign + grouped(shown.decimalText(minimumFractionDigits: 1)) + "%"
    }
}
