import Catalog
import Diagnostics
import Scenarios
import YAMLReading

/// Reads what a workload uses by meters of the catalog.
struct MediaReader {
    let numbers: NumberReader
    let catalog: RateCatalog?

    private var log: DiagnosticLog { numbers.log }

    /// The shape of a workload; nil, with diagnostics, when it cannot be used.
    func media(_ body: MappingReader) -> MediaShape? {
        guard let value = body.required("uses"), let items = value.list(), let catalog else {
            return nil
        }
        if items.isEmpty {
            value.report("missing-key", "uses names no meter", help: "add at least one")
        }
        var seen: Set<MeterID> = []
        let uses = items.compactMap { item in
            item.mapping().flatMap { use($0, catalog, &seen) }
        }
        return uses.isEmpty || uses.count < items.count ? nil : MediaShape(uses: uses)
    }

    private func use(
        _ body: MappingReader,
        _ catalog: RateCatalog,
        _ seen: inout Set<MeterID>
    ) -> MediaShape.Use? {
        guard let name = body.required("meter")?.locatedText(),
            let meter = meter(name, catalog, &seen)
        else {
            body.ignoreRest()
            return nil
        }
        return numbers.numbers(of: meter.id.text)
            .assumption(.monthlyAmount(meter.name, of: meter.units), in: body)
            .map { MediaShape.Use(meter: meter.id, unit: meter.unit, monthlyAmount: $0) }
    }

    private func meter(
        _ name: LocatedText,
        _ catalog: RateCatalog,
        _ seen: inout Set<MeterID>
    ) -> Meter? {
        let meters = catalog.vocabulary.meters
        guard let meter = meters[MeterID(name.text)] else {
            let names = meters.keys.map(\.text).sorted()
            log.report(.unknownName(name.text, of: "meter", at: name.range, among: names))
            return nil
        }
        guard seen.insert(meter.id).inserted else {
            log.error(
                "duplicate-id",
                "the meter \(name.text) is there twice",
                at: name.range,
                help: "add up the two amounts"
            )
            return nil
        }
        return meter
    }
}
