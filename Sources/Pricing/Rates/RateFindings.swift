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
        // Where a rate is used is asked last: it takes a walk over every formula.
        let bound = model.rates.filter { $0.rate.status == .disputed }
            .map { disputed($0.rate, model.origin(of: $0.slot, for: $0.rate.key)) }
        let missing = model.missingRates.compactMap { missing in
            end(of: missing.key)
                .map { expired(missing.key, $0, model.origin(of: missing.slot, for: missing.key)) }
        }
        var seen: Set<Diagnostic> = []
        return (bound + ended + missing).filter { seen.insert($0).inserted }
    }

    /// What is priced though it is no longer sold, each once.
    private var ended: [Diagnostic] {
        var told: Set<OfferingID> = []
        return model.rates.compactMap { bound in
            let id = bound.rate.sku.offering
            guard let lifecycle = catalog.vocabulary.offerings[id]?.lifecycle,
                lifecycle.isOver(on: model.asOf), told.insert(id).inserted
            else { return nil }
            return Diagnostic(
                .warning,
                code: "ended-offering",
                "\(catalog.name(of: id)) \(lifecycle.ending)",
                at: model.origin(of: bound.slot, for: bound.rate.key),
                help: "the estimate has its last known prices; choose what is sold in its place"
            )
        }
    }

    /// A rate in words.
    func name(of key: RateKey) -> String {
        let sku = key.sku
        let vocabulary = catalog.vocabulary
        let options = [
            vocabulary.isOfAWS(sku.platform) ? nil : vocabulary.name(of: sku.platform),
            sku.region.dataZoneName, sku.scope?.rawValue, sku.tier.rawValue,
        ]
        let words = [catalog.name(of: sku.offering), catalog.label(of: sku.meter)]
        return (words + options.compactMap(\.self)).joined(separator: ", ")
    }

    private func disputed(_ rate: Rate, _ place: SourceRange?) -> Diagnostic {
        Diagnostic(
            .note,
            code: "disputed-rate",
            "sources disagree on the price of \(name(of: rate.key))",
            at: place,
            notes: [rate.note].compactMap(\.self),
            help: "the report names the sources; check this price on a bill"
        )
    }

    /// The last day before the one that is priced on which there was a price; nil where there was
    /// none.
    private func end(of key: RateKey) -> CalendarDate? {
        let everywhere = RateKey(key.sku.inRegion(.everywhere), condition: key.condition)
        return [key, everywhere].flatMap(catalog.history(of:)).compactMap(\.period.end)
            .filter { $0 <= model.asOf }.max()
    }

    private func expired(_ key: RateKey, _ end: CalendarDate, _ place: SourceRange?) -> Diagnostic {
        Diagnostic(
            .warning,
            code: "expired-rate",
            "the price of \(name(of: key)) ended on \(end)",
            at: place,
            help: "the line has no price; choose another way to buy it, or add its new rate"
        )
    }
}

extension CostModel {
    /// Where a model is chosen that has a rate; of a rate of anything else, where a number is stated
    /// that it is applied to.
    func origin(of slot: RateSlot, for key: RateKey) -> SourceRange? {
        guard let line = lines.first(where: { $0.formula.references.contains(.rate(slot)) }) else {
            return nil
        }
        let workload = scenario.workloads.first { workload in
            line.id.name.hasPrefix(workload.id + ".") && workload.model.value == key.sku.offering
        }
        if let chosen = workload?.model.origin { return chosen }
        return line.usage.drivers.lazy
            .compactMap { id in numbers.first { $0.id == id }?.assumption.origin }.first
    }
}
