import Catalog
import Diagnostics
import Formulas
import Quantities
import Scenarios

/// What an author should know about the rates that a cost model uses.
struct RateFindings {
    /// Months over which a report counts with today's rates.
    private static let horizon = 36

    /// Adds the findings; all lines must be there already.
    func add(to builder: inout ModelBuilder) {
        var seen: Set<Diagnostic> = []
        for bound in builder.rates {
            let place = builder.origin(of: bound.slot)
            for finding in [
                disputed(bound.rate, place, builder), ending(bound.rate, place, builder),
            ] {
                guard let finding, seen.insert(finding).inserted else { continue }
                builder.report(finding)
            }
        }
        for missing in builder.missingRates {
            let place = builder.origin(of: missing.slot)
            guard let finding = expired(missing.key, place, builder),
                seen.insert(finding).inserted
            else { continue }
            builder.report(finding)
        }
    }

    private func disputed(
        _ rate: Rate,
        _ place: SourceRange?,
        _ builder: ModelBuilder
    ) -> Diagnostic? {
        guard rate.status == .disputed else { return nil }
        return Diagnostic(
            .note,
            code: "disputed-rate",
            "sources disagree on the price of \(builder.name(of: rate.key))",
            at: place,
            notes: [rate.note].compactMap(\.self),
            help: "the report names the sources; check this price on a bill"
        )
    }

    /// A price that has an end within the time that a report covers, such as a promotion.
    private func ending(
        _ rate: Rate,
        _ place: SourceRange?,
        _ builder: ModelBuilder
    ) -> Diagnostic? {
        let last = builder.asOf.dayNumber + Self.horizon * 365 / 12
        guard let end = rate.period.end, end.dayNumber <= last else { return nil }
        return Diagnostic(
            .warning,
            code: "ending-rate",
            "the price of \(builder.name(of: rate.key)) ends on \(end)",
            at: place,
            help: "totals over 12 and 36 months go on with it; price a later day with --as-of"
        )
    }

    /// A price that there was, until a day before the one that is priced.
    private func expired(
        _ key: RateKey,
        _ place: SourceRange?,
        _ builder: ModelBuilder
    ) -> Diagnostic? {
        let everywhere = RateKey(key.sku.inRegion(.everywhere), condition: key.condition)
        let ends = [key, everywhere].flatMap(builder.catalog.history(of:)).compactMap(\.period.end)
        guard let end = ends.filter({ $0 <= builder.asOf }).max() else { return nil }
        return Diagnostic(
            .warning,
            code: "expired-rate",
            "the price of \(builder.name(of: key)) ended on \(end)",
            at: place,
            help: "the line has no price; choose another way to buy it, or add its new rate"
        )
    }
}

extension ModelBuilder {
    /// Where a number is stated that a rate is applied to.
    fileprivate func origin(of slot: RateSlot) -> SourceRange? {
        guard let line = lines.first(where: { $0.formula.references.contains(.rate(slot)) }) else {
            return nil
        }
        return line.usage.drivers.lazy
            .compactMap { id in numbers.first { $0.id == id }?.assumption.origin }.first
    }

    /// A rate in words.
    fileprivate func name(of key: RateKey) -> String {
        let options = [key.sku.scope?.rawValue, key.sku.tier.rawValue].compactMap(\.self)
        let words = [catalog.name(of: key.sku.offering), catalog.label(of: key.sku.meter)]
        return (words + options).joined(separator: ", ")
    }
}
