import Quantities
import ReportModel

extension ExchangeRate {
    /// What the amounts of a page are in, and since when and by whom; nil for dollars.
    var inWords: [Inline]? {
        guard currency != .usDollar else { return nil }
        let origin: [Inline] = [
            source.map { .text($0 + ", ") } ?? "", day.map { .value(.date($0)) } ?? "",
        ]
        return [
            .text(
                "Amounts are in \(currency.code), converted once from exact US dollars: 1 USD is "
            ),
            .value(.quantity(perDollar, unit: nil)), .text(" \(currency.code) ("),
        ] + origin + ["). Rates are in USD, as published."]
    }
}
