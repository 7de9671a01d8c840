// Knowledge bases and where they keep their vectors.

extension MappingDeclaration {
    static let knowledgeBase = MappingDeclaration(
        "knowledge-base",
        "Knowledge base",
        "Documents that are searched, with a vector store that the author chooses.",
        [
            title,
            KeyDeclaration(
                "store",
                "Where the vectors are kept. A store may cost the same with no query at all.",
                .mapping(store),
                .required
            ),
            KeyDeclaration("corpus", "The documents.", .mapping(corpus), .required),
            KeyDeclaration(
                "embedding",
                "The model that turns chunks and questions into vectors.",
                .name(of: "embedding model"),
                example: "titan-text-embeddings-v2"
            ),
            KeyDeclaration(
                "parsing",
                "The service that reads the pages.",
                .name(of: "service"),
                example: "data-automation-standard"
            ),
        ]
    )

    static let managedKnowledgeBase = MappingDeclaration(
        "managed-knowledge-base",
        "Managed knowledge base",
        "Documents that are searched, with a store of the kind `managed`.",
        [
            title,
            KeyDeclaration("store", "What is kept.", .mapping(managedStore), .required),
            KeyDeclaration(
                "embedding",
                "Has no effect: a managed knowledge base includes it.",
                .name(of: "embedding model"),
                example: "titan-text-embeddings-v2"
            ),
            KeyDeclaration(
                "parsing",
                "Has no effect: a managed knowledge base includes it.",
                .name(of: "service"),
                example: "data-automation-standard"
            ),
        ]
    )

    private static let title = KeyDeclaration(
        "title",
        "What it is called in the report.",
        .text,
        .words("its name"),
        example: "Staff handbook"
    )

    private static let corpus = MappingDeclaration(
        "corpus",
        "Corpus",
        "The documents of a knowledge base.",
        [
            KeyDeclaration(.pages, "60000"),
            KeyDeclaration(.tokensPerPage, "600"),
            KeyDeclaration(.storedChunkTokens, "500"),
            KeyDeclaration(.monthlyRefresh, "8%"),
            KeyDeclaration(
                "growth",
                "How the corpus goes on.",
                growthForm,
                .words("it does not grow"),
                example: "1% a month"
            ),
        ]
    )

    private static let store = MappingDeclaration(
        "store",
        "Vector store",
        "Where a knowledge base keeps its vectors.",
        [
            KeyDeclaration(
                "kind",
                "What it is.",
                .choice(ownStores.map(\.name)),
                .required
            ),
            KeyDeclaration(
                .indexGigabytes,
                "20",
                nil,
                .words("what follows from the corpus, the dimensions and the metadata")
            ),
            KeyDeclaration(.dimensions, "1024"),
            KeyDeclaration(.metadataBytes, "1024"),
        ],
        kinds: ownStores
    )

    private static let ownStores = [
        Kind(
            name: VectorStoreKind.openSearchServerless.rawValue,
            summary: "OpenSearch Serverless, which never runs fewer units than its minimum.",
            keys: [
                KeyDeclaration(
                    "generation",
                    "The generation. `nextgen` has no minimum, and needs both numbers of units.",
                    .choice(of: OpenSearchCapacity.Generation.self),
                    .standard(OpenSearchCapacity.Generation.classic.rawValue)
                ),
                KeyDeclaration(
                    "redundancy",
                    "Whether every unit runs twice.",
                    .flag,
                    .standard("true")
                ),
                KeyDeclaration(
                    "half_units",
                    "Whether the minimum is half a unit.",
                    .flag,
                    .standard("true")
                ),
                KeyDeclaration(.indexingOCUs, "2", nil, .words("the least that runs")),
                KeyDeclaration(.searchOCUs, "2", nil, .words("the least that runs")),
            ]
        ),
        Kind(
            name: VectorStoreKind.s3Vectors.rawValue,
            summary: "S3 Vectors, paid by what is stored, written and searched.",
            keys: [
                KeyDeclaration(.indexes, "1"),
                KeyDeclaration(.vectorsPerPut, "500"),
                KeyDeclaration(.unfilteredBytes, "200"),
                KeyDeclaration(.returnedKilobytes, "4"),
            ]
        ),
        Kind(
            name: VectorStoreKind.auroraPgvector.rawValue,
            summary: "Aurora PostgreSQL Serverless with pgvector.",
            keys: [KeyDeclaration(.averageACUs, "2")]
        ),
    ]

    private static let managedStore = MappingDeclaration(
        "managed-store",
        "Managed store",
        "The store of a managed knowledge base.",
        [
            KeyDeclaration(
                "kind",
                "What it is.",
                .choice([VectorStoreKind.managed.rawValue]),
                .required
            ),
            KeyDeclaration(.indexGigabytes, "20"),
            KeyDeclaration(
                "agentic",
                "Searches that retrieve several times.",
                .mapping(
                    MappingDeclaration(
                        "agentic",
                        "Agentic searches",
                        "Searches of a managed knowledge base that retrieve several times.",
                        [
                            KeyDeclaration(.shareOfSearches, "20%"),
                            KeyDeclaration(.retrievalsPerSearch, "4"),
                        ]
                    )
                )
            ),
        ]
    )
}
