import Catalog
import Formulas
import Pricing
public import Quantities
public import ReportModel
import Scenarios

extension ScenarioReport {
    /// How the amounts come about, for a terminal: each line with its formula in words, with its
    /// values, and with its rates and their sources.
    ///
    /// - Parameter line: The name of one line item; nil for all.
    /// - Returns: A page whose blocks are sections, one a line item.
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func explanationPage(of line: String?) throws(ArithmeticFailure) -> Page {
        let page = try page()
        let lines = (estimate.lines + estimate.adjustments)
            .filter { line == nil || $0.item.id.name == line }
        return Page(
            path: page.path,
            kind: page.kind,
            title: page.title,
            summary: line == nil
                ? "How each line item comes about." : "How the line \(line ?? "") comes about.",
            ancestors: [],
            facts: [],
            blocks: lines.map { .section(explanation(of: $0)) },
            data: page.data,
            mainTable: nil,
            provenance: page.provenance
        )
    }

    private func explanation(of line: EstimatedLine) -> Section {
        let item = line.item
        let amount: [Inline] =
            switch line.outcome {
            case .priced(let spread):
                [
                    .value(.money(spread.expected, .exact)),
                    item.recurrence == .monthly ? " a month" : " once",
                ]
            case .unpriced: [.value(.missing(.notPriced))]
            }
        let details: [Block] =
            [
                .paragraph(["Amount: "] + amount)
            ] + working(of: line).blocks + sources(of: line)
        return Section(
            id: anchor("l", item.id.name),
            title: item.path.joined(separator: " / ") + " (\(item.id.name))",
            blocks: details
        )
    }

    /// Where the rates of a line come from.
    private func sources(of line: EstimatedLine) -> [Block] {
        let items = line.item.formula.references.compactMap { reference -> [Inline]? in
            guard case .rate(let slot) = reference,
                let bound = estimate.model.rates.first(where: { $0.slot == slot })
            else { return nil }
            return [.text("Source of \(bound.rate.id): ")] + context.sources(of: bound.rate)
        }
        return items.isEmpty ? [] : [.list(items, isOrdered: false)]
    }
}
