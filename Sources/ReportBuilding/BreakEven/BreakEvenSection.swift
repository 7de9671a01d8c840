import Analysis
import Catalog
import Pricing
import Quantities
import ReportModel

extension ScenarioReport {
    /// On which side of each break-even the scenario is; nothing where it has none.
    var breakEvenSections: [Block] {
        let sentences = breakEvens.compactMap(sentence)
        guard !sentences.isEmpty else { return [] }
        let more: [Inline] = [
            "Each is solved from the rates in force, for the tokens and the corpus of this ",
            "scenario in an average month. See ",
            .link(["all break-evens"], .page("break-even", anchor: nil)), ".",
        ]
        return [
            .section(
                Section(
                    id: "break-evens",
                    title: "Break-evens",
                    blocks: [.list(sentences, isOrdered: false), .paragraph(more)]
                )
            )
        ]
    }

    /// The same for a terminal.
    var breakEvenSentences: [Block] { breakEvens.compactMap(sentence).map { .paragraph($0) } }

    private func sentence(_ item: ScenarioBreakEven) -> [Inline]? {
        guard let comparison = item.comparison else {
            return [
                .text(
                    "\(item.subject): its model units have no known break-even. What a unit "
                        + "handles is not published; state "
                ), .code("tokens_per_minute_per_unit"), ".",
            ]
        }
        let (first, second) = (comparison.first.name, comparison.second.name)
        let start = "\(item.subject): "
        switch comparison.answer {
        case .solved(.crossings(let crossings)):
            let places = crossings.map { place(of: $0, item.choice, comparison.measure) }
            return [.text(start + "\(first) and \(second.lowercasedFirst) cost the same at ")]
                + Array(places.joined(separator: [" and at "]))
                + ["; this scenario has ", .value(comparison.measure.value(item.present))]
                + [.text(unit(item.choice) + ": ")] + difference(item)
        case .solved(.always(let side)):
            let (one, other) = side == .first ? (first, second) : (second, first)
            return [
                .text(
                    start + "there is no break-even, \(one.lowercasedFirst) is cheaper than "
                        + "\(other.lowercasedFirst) throughout; this scenario has "
                ), .value(comparison.measure.value(item.present)), .text(unit(item.choice) + ": "),
            ] + difference(item)
        case .solved(.same): return nil
        case .unpriced(let reasons):
            let reason = reasons.first.map { words(for: $0) } ?? ""
            return [
                .text(
                    start + "the break-even between \(first.lowercasedFirst) and "
                        + "\(second.lowercasedFirst) is not known. \(reason)."
                )
            ]
        case .impossible: return nil
        }
    }

    private func place(
        of crossing: BreakEven.Crossing,
        _ choice: ScenarioBreakEven.Choice,
        _ measure: BreakEvenCase.Measure
    ) -> [Inline] {
        let above = crossing.above == .first ? ", above which it pays" : ", below which it pays"
        return [.value(measure.value(crossing.value)), .text(unit(choice) + above)]
    }

    private func unit(_ choice: ScenarioBreakEven.Choice) -> String {
        switch choice {
        case .provisioned, .reserved: " of use"
        case .caching: " of hits"
        case .store: " searches a month"
        }
    }

    private func difference(_ item: ScenarioBreakEven) -> [Inline] {
        guard let extra = item.extra, extra != .zero, let size = try? .zero - extra else {
            return ["as chosen it costs the same."]
        }
        return extra < .zero
            ? [
                "as chosen it saves ", .value(.money(Money(rounding: size), .total)), " a month.",
            ]
            : [
                "as chosen it costs ", .value(.money(Money(rounding: extra), .total)),
                " a month more.",
            ]
    }
}

extension ScenarioBreakEven {
    /// The break-even as data.
    var data: DataValue {
        .object([
            DataValue.Member("choice", .text(choice.rawValue)),
            DataValue.Member("subject", .text(subject)),
            DataValue.Member("comparison", comparison.map(BreakEvenData.data) ?? .null),
            DataValue.Member("present", comparison == nil ? .null : .quantity(present)),
            DataValue.Member("extra", extra.map { .money(Money(rounding: $0)) } ?? .null),
        ])
    }
}
