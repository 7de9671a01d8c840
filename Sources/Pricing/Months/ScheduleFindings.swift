import Catalog
import Diagnostics
import Formulas
import Quantities

/// What an author should know about rates that begin, change or end in the months to come.
struct ScheduleFindings {
    let rates: RateFindings
    let schedule: Schedule

    /// The findings, in the order of the months, each once.
    var findings: [Diagnostic] {
        var seen: Set<Diagnostic> = []
        var findings: [Diagnostic] = []
        var earlier = rates.model
        for stretch in schedule.stretches {
            // A first month in the past is not news.
            let isToCome = schedule.month(stretch.firstMonth).firstDay > rates.model.asOf
            if isToCome { findings += changes(from: earlier, to: stretch) }
            earlier = stretch.model
        }
        return findings.filter { seen.insert($0).inserted }
    }

    private func changes(
        from earlier: CostModel,
        to stretch: Schedule.Stretch
    ) -> [Diagnostic] {
        let before = earlier.rates.map { bound -> Diagnostic? in
            // Where a rate is used is asked last: it takes a walk over every formula.
            func place() -> SourceRange? { earlier.origin(of: bound.slot, for: bound.rate.key) }
            guard let next = stretch.model.rates.first(where: { $0.slot == bound.slot }) else {
                let isMissing = stretch.model.missingRates.contains { $0.slot == bound.slot }
                return isMissing ? end(of: bound.rate, stretch, place()) : nil
            }
            return change(from: bound.rate, to: next.rate, stretch, place)
        }
        let begun = stretch.model.rates.filter { bound in
            earlier.missingRates.contains { $0.slot == bound.slot }
        }
        let after = begun.map { bound in
            start(of: bound.rate, stretch.model.origin(of: bound.slot, for: bound.rate.key))
        }
        return before.compactMap(\.self) + after
    }

    private func change(
        from old: Rate,
        to new: Rate,
        _ stretch: Schedule.Stretch,
        _ place: () -> SourceRange?
    ) -> Diagnostic? {
        guard let before = try? old.price.perUnit, let after = try? new.price.perUnit,
            before != after
        else { return nil }
        let direction = after > before ? "rises" : "falls"
        return Diagnostic(
            after > before ? .warning : .note,
            code: "changing-rate",
            "the price of \(rates.name(of: new.key)) \(direction) from \(text(of: old.price)) to "
                + "\(text(of: new.price)) on \(new.period.start)",
            at: place(),
            help: "the months from \(schedule.month(stretch.firstMonth)) on have the new price"
        )
    }

    private func end(
        of rate: Rate,
        _ stretch: Schedule.Stretch,
        _ place: SourceRange?
    ) -> Diagnostic {
        let month = schedule.month(stretch.firstMonth)
        return Diagnostic(
            .warning,
            code: "ending-rate",
            "the price of \(rates.name(of: rate.key)), \(text(of: rate.price)), ends on "
                + "\(rate.period.end ?? month.firstDay), and none follows",
            at: place,
            help: "from \(month) on the line has no price, and totals with it are lower bounds; "
                + "add the price that follows as soon as a source names it"
        )
    }

    private func start(of rate: Rate, _ place: SourceRange?) -> Diagnostic {
        Diagnostic(
            .note,
            code: "starting-rate",
            "\(rates.name(of: rate.key)) has a price from \(rate.period.start) on, and none before",
            at: place,
            help: "until then the line has no price, and totals with it are lower bounds"
        )
    }

    private func text(of price: UnitPrice) -> String {
        "\(price.amount.decimalText(minimumFractionDigits: price.fractionDigits)) USD for "
            + "\(price.per) \(price.unit)"
    }
}
