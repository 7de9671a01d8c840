import Quantities
import Scenarios

extension VectorBucket {
    /// One index, 500 vectors a request to write, and nothing that is billed beside it.
    static var plain: VectorBucket {
        VectorBucket(
            indexes: Assumption(.indexes, .one),
            vectorsPerPut: Assumption(.vectorsPerPut, Quantity(500)),
            unfilteredBytes: Assumption(.unfilteredBytes, .zero),
            returnedKilobytes: Assumption(.returnedKilobytes, .zero)
        )
    }
}

extension OpenSearchCapacity {
    /// One unit for indexing and one for searching: half a unit of each, twice.
    static var leastWithRedundancy: OpenSearchCapacity { least(.one) }

    /// So many units for indexing, and as many for searching, of which none may sleep.
    static func least(_ units: Quantity) -> OpenSearchCapacity {
        OpenSearchCapacity(
            indexing: Assumption(.indexingOCUs, units),
            search: Assumption(.searchOCUs, units),
            minimum: units
        )
    }
}
