import ReportModel

extension CalculatorPanel {
    /// The view.
    var view: View {
        View(
            .calculator,
            [
                "model": model,
                "numbers": numbers.enumerated().map { $1.view(index: $0) },
                "choices": choices.map(\.view),
                "policies": policies.map(\.view),
            ]
        )
    }
}

extension CalculatorPanel.Number {
    fileprivate func view(index: Int) -> View {
        View(
            .choice,
            [
                "index": "\(index)", "name": id, "label": label, "unit": unit,
                "expected": expected, "least": least, "greatest": greatest, "sign": sign,
                "conditions": conditions,
            ]
        )
    }
}

extension CalculatorPanel.Choice {
    fileprivate var view: View {
        View(
            .selection,
            [
                "name": option.id, "label": option.label, "conditions": conditions,
                "options": options.map(\.view),
            ]
        )
    }
}

extension CalculatorPanel.Option {
    fileprivate var view: View { View(.selection, ["name": id, "label": label]) }
}
