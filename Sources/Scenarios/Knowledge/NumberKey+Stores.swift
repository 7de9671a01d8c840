import Quantities

// The numbers of vector stores.

extension NumberKey {
    package static let indexingOCUs = NumberKey.count(
        "indexing_ocus",
        "OpenSearch compute units for indexing",
        of: "OCUs"
    )
    package static let searchOCUs = NumberKey.count(
        "search_ocus",
        "OpenSearch compute units for searching",
        of: "OCUs"
    )
    package static let averageACUs = NumberKey.count(
        "average_acus",
        "Aurora capacity units on average",
        of: "ACUs"
    )
    package static let indexGigabytes = NumberKey.count(
        "storage_gb",
        "Size of the index",
        of: "GB",
        grows: true
    )
    package static let indexes = NumberKey.count(
        "indexes",
        "Indexes that the vectors are spread over",
        of: "indexes",
        default: 1,
        minimum: 1
    )
    package static let vectorsPerPut = NumberKey.count(
        "vectors_per_put",
        "Vectors written by one request",
        of: "vectors",
        default: 500,
        minimum: 1
    )
    package static let unfilteredBytes = NumberKey.count(
        "unfiltered_metadata_bytes",
        "Metadata of a vector that queries pass over",
        of: "bytes",
        default: 0
    )
    package static let returnedKilobytes = NumberKey.count(
        "returned_kb",
        "Data that a query returns",
        of: "KB",
        default: 0
    )
    package static let shareOfSearches = NumberKey.share(
        "share_of_searches",
        "Searches that are agentic"
    )
    package static let retrievalsPerSearch = NumberKey.count(
        "retrievals",
        "Retrievals of an agentic search",
        of: "retrievals"
    )
}
