import Quantities
import ReportModel

extension WhatIfPanel {
    /// The view, with amounts in a currency.
    func view(in currency: Currency) -> View {
        let choices = order.map { index in
            let number = numbers[index]
            return View(
                .choice,
                [
                    "index": "\(index)", "name": number.name, "label": number.label,
                    "unit": number.unit, "low": number.low, "expected": number.expected,
                    "high": number.high, "least": number.least, "greatest": number.greatest,
                    "isLeastOfAll": number.isLeastOfAll,
                    "isGreatestOfAll": number.isGreatestOfAll,
                    "sign": number.sign, "ending": number.ending,
                ]
            )
        }
        return View(
            .whatIf,
            [
                "currency": currency == .usDollar ? "$" : currency.code + "\u{A0}",
                "command": command,
                "isLowerBound": isLowerBound,
                "program": program.base64,
                "numbers": choices,
                "lines": lines.map { View(.paragraph, ["html": $0.escapedHTML]) },
            ]
        )
    }
}
