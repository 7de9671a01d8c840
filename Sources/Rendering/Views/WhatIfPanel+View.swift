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
                    "high": number.high, "sign": number.sign, "ending": number.ending,
                ]
            )
        }
        let names = ways.map { way in View(.choice, ["label": way.name]) }
        return View(
            .whatIf,
            [
                "currency": currency == .usDollar ? "$" : currency.code + "\u{A0}",
                "command": command,
                "hasWays": ways.count > 1,
                "wayNames": names,
                "ways": JSONLineRenderer.render(ways.value).replacing("<", with: "\\u003c"),
                "numbers": choices,
                "lines": lines.map { line in
                    View(.link, ["title": line.words, "address": line.anchor])
                },
            ]
        )
    }
}
