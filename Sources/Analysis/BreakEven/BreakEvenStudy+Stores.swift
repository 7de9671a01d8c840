import Catalog
import Formulas
import Pricing
import Quantities
import Scenarios

// Where the vectors of a corpus are kept.

extension BreakEvenStudy {
    /// Stores that are paid by use against stores that run, by searches a month, and a collection
    /// that sleeps against one that does not, by the share of the month in which it is awake.
    var storeCases: [BreakEvenCase] {
        let steady = [
            (id: "opensearch", "OpenSearch with redundancy", Quantity.one),
            (id: "opensearch-single", "OpenSearch without redundancy", Quantity(wholePercent: 50)),
        ]
        let options = steady.map { id, name, units in (id, openSearch(name, units)) }
        let byUse = [("s3-vectors", vectorBucket), ("managed", managed)]
        return byUse.flatMap { use, option in
            options.map { store, other in searches(use, option, store, other) }
        }
            + [searches("s3-vectors", vectorBucket, "managed", managed)]
            + options.map { store, other in
                BreakEvenCase(
                    id("stores", "opensearch-nextgen", store),
                    of: corpus,
                    by: .share,
                    awake,
                    or: other,
                    in: .zero ... .one
                )
            }
    }

    private func searches(
        _ one: String,
        _ first: CostOption,
        _ other: String,
        _ second: CostOption
    ) -> BreakEvenCase {
        BreakEvenCase(
            id("stores", one, other),
            of: corpus,
            by: .queries,
            first,
            or: second,
            in: .zero...Quantity(1_000_000_000)
        )
    }

    private var corpus: String { "The corpus" }

    private var queries: [DriverID: Formula] {
        [BreakEvenExample.requests: CostOption.variable]
    }

    private var vectorBucket: CostOption {
        CostOption(
            "S3 Vectors",
            example.model(of: .s3Vectors(.plain), vectors: vectors),
            setting: queries,
            parts: [.retrieval]
        )
    }

    /// The least that runs of a collection that does not sleep.
    private func openSearch(_ name: String, _ units: Quantity) -> CostOption {
        CostOption(
            name,
            example.model(of: .openSearchServerless(.least(units)), vectors: vectors),
            setting: queries,
            parts: [.retrieval]
        )
    }

    /// A collection of the next generation, which runs two units for searching and one for
    /// indexing while it is awake.
    private var awake: CostOption {
        CostOption(
            "OpenSearch nextgen, so long awake",
            example.model(of: .openSearchServerless(.least(.zero)), vectors: vectors),
            setting: [
                DriverID("kb.indexing_ocus"): CostOption.variable,
                DriverID("kb.search_ocus"): CostOption.variable * 2,
            ],
            parts: [.retrieval]
        )
    }

    private var managed: CostOption {
        CostOption(
            "Managed knowledge base",
            example.model(ofManagedStoreOf: gigabytes),
            setting: queries,
            parts: [.retrieval]
        )
    }

    /// Binary gigabytes of the vectors with their metadata.
    private var gigabytes: Quantity {
        let bytes =
            Formula.constant(vectors)
            * (.constant(BreakEvenExample.dimensions) * 4
                + .constant(BreakEvenExample.metadataBytes))
        return (try? (bytes / 1_073_741_824).value(with: Bindings())) ?? .zero
    }
}
