import Diagnostics
import Quantities
import Scenarios
import YAMLReading

/// Reads where a knowledge base keeps its vectors.
struct VectorStoreReader {
    let numbers: NumberReader

    private var log: DiagnosticLog { numbers.log }

    /// The store; nil, with diagnostics, when it cannot be used.
    func store(_ body: MappingReader) -> VectorStore? {
        guard let kind = body.requiredChoice("kind", of: VectorStoreKind.self) else {
            body.ignoreRest()
            return nil
        }
        switch kind {
        case .openSearchServerless: return capacity(body).map { .openSearchServerless($0) }
        case .s3Vectors: return bucket(body).map { .s3Vectors($0) }
        case .auroraPgvector:
            return numbers.assumption(.averageACUs, in: body)
                .map { .auroraPgvector(averageUnits: $0) }
        case .managed: return nil
        }
    }

    private func bucket(_ body: MappingReader) -> VectorBucket? {
        let indexes = numbers.assumption(.indexes, in: body)
        let perPut = numbers.assumption(.vectorsPerPut, in: body)
        let unfiltered = numbers.assumption(.unfilteredBytes, in: body)
        let returned = numbers.assumption(.returnedKilobytes, in: body)
        guard let indexes, let perPut, let unfiltered, let returned else { return nil }
        return VectorBucket(
            indexes: indexes,
            vectorsPerPut: perPut,
            unfilteredBytes: unfiltered,
            returnedKilobytes: returned
        )
    }

    /// The compute units of a collection: stated, or the least that runs.
    private func capacity(_ body: MappingReader) -> OpenSearchCapacity? {
        let generation =
            body.choice("generation", of: OpenSearchCapacity.Generation.self) ?? .classic
        let isRedundant = body.boolean("redundancy") ?? true
        let hasHalves = body.boolean("half_units") ?? true
        guard generation == .classic else {
            refuse(["redundancy", "half_units"], in: body)
            let indexing = numbers.assumption(.indexingOCUs, in: body)
            let search = numbers.assumption(.searchOCUs, in: body)
            guard let indexing, let search else { return nil }
            return OpenSearchCapacity(indexing: indexing, search: search, minimum: .zero)
        }
        let minimum = minimum(isRedundant: isRedundant, hasHalves: hasHalves)
        let indexing = units(.indexingOCUs, minimum, body)
        let search = units(.searchOCUs, minimum, body)
        guard let indexing, let search else { return nil }
        return OpenSearchCapacity(indexing: indexing, search: search, minimum: minimum.units)
    }

    private func units(
        _ key: NumberKey,
        _ minimum: (units: Quantity, note: String),
        _ body: MappingReader
    ) -> Assumption? {
        if body.value(key.name) != nil { return numbers.assumption(key, in: body) }
        let stated = body.value("redundancy") ?? body.value("half_units")
        return numbers.noted(numbers.overridden(key))
            ?? Assumption(
                key: key,
                value: Spread(minimum.units),
                basis: .published,
                owner: nil,
                note: minimum.note,
                isDefault: stated == nil,
                origin: stated?.range
            )
    }

    /// The least that runs of indexing and of searching, each.
    private func minimum(
        isRedundant: Bool,
        hasHalves: Bool
    ) -> (units: Quantity, note: String) {
        switch (isRedundant, hasHalves) {
        case (true, true): (.one, "The minimum with redundancy: 0.5, twice")
        case (false, true):
            ((try? Quantity.one / Quantity(2)) ?? .one, "The minimum without redundancy: 0.5")
        case (true, false): (Quantity(2), "The minimum with redundancy, in whole units: 1, twice")
        case (false, false): (.one, "The minimum without redundancy, in whole units: 1")
        }
    }

    private func refuse(_ keys: [String], in body: MappingReader) {
        for key in keys {
            guard let range = body.keyRange(key) else { continue }
            log.error(
                "conflicting-keys",
                "\(key) has no effect with the generation nextgen",
                at: range,
                help: "leave \(key) out: such a collection has no minimum that runs"
            )
        }
    }
}
