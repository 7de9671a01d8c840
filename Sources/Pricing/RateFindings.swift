import Catalog
import Diagnostics
import Formulas
import Quantities
import Scenarios

/// What an author should know about the rates that a cost model uses.
struct RateFindings {
    let model: CostModel
    let catalog: RateCatalog

    /// The findings, each once.
    var findings: [Diagnostic] {
        let bound = model.rates.map { disputed($0.rate, model.origin(of: $0.slot)) }
        let missing = model.missingRates.map { expired($0.key, model.origin(of: $0.slot)) }
        var seen: Set<Diagnostic> = []
        return (bound + missing).compactMap(\.self).filter { seen.insert($0).inserted }
    }

    /// A rate in words.
    func name(of key: RateKey) -> String {
        let options = [key.sku.scope?.rawValue, key.sku.tier.rawValue].compactMap(\.self)
        let words = [catalog.name(of: key.sku.offering), catalog.label(of: key.sku.meter)]
        return (words + options).joined(separator: ", ")
    }

    private func disputed(_ rate: Rate, _ place: SourceRange?) -> Diagnostic? {
        guard rate.status == .disputed else { return nil }
        return Diagnostic(
            .note,
            code: "disputed-rate",
            "sources disagree on the price of \(name(of: rate.key))",
            at: place,
            notes: [rate.note].compactMap(\.self),
            help: "the report names the sources; check this price on a bill"
        )
    }

    /// A price that there was, until a day before the one that is priced.
    private func expired(_ key: RateKey, _ place: SourceRange?) -> Diagnostic? {
        let everywhere = RateKey(key.sku.inRegion(.everywhere), condition: key.condition)
        let ends = [key, everywhere].flatMap(catalog.history(of:)).compactMap(\.period.end)
        guard let end = ends.filter({ $0 <= model.asOf }).max() else { return nil }
        return Diagnostic(
            .warning,
            code: "expired-rate",
            "the price of \(name(of: key)) ended on \(end)",
            at: place,
            help: "the line has no price; choose another way to buy it, or add its new rate"
        )
    }
}

extension CostModel {
    /// Where a number is stated that a rate is applied to.
    func origin(of slot: RateSlot) -> SourceRange? {
        guard let line = lines.first(where: { $0.formula.references.contains(.rate(slot)) }) else {
            return nil
        }
        return line.usage.drivers.lazy
            .compactMap { id in numbers.first { $0.id == id }?.assumption.origin }.first
    }
}
