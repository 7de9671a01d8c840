import Catalog
import Formulas
import Quantities
import Scenarios

// Levers of retrieval and of what stands around the models.

extension LeverEdit {
    /// Cuts the documents of knowledge bases into smaller chunks, of which as many are sent.
    mutating func shrinkChunks() throws(LeverRefusal) {
        try eachKnowledgeBase { (edit, place) throws(LeverRefusal) in
            let left = 1 - (try edit.input(.shorterChunks))
            let id = edit.scenario.knowledgeBases[place].id
            let searching = edit.scenario.workloads.indices.filter { index in
                edit.scenario.workloads[index].retrieval?.knowledgeBase == id
            }
            guard !searching.isEmpty else { throw .reason("no workload searches it") }
            for index in searching {
                guard var shape = edit.scenario.workloads[index].retrieval else { continue }
                let owner = edit.scenario.workloads[index].id
                try edit.restate(&shape.chunkTokens, of: owner) { $0 * left }
                edit.scenario.workloads[index].shape = .rag(shape)
            }
            var stored = edit.scenario.knowledgeBases[place].storedChunkTokens
            try edit.restate(&stored, of: id) { $0 * left }
            edit.scenario.knowledgeBases[place].storedChunkTokens = stored
            if var size = edit.scenario.knowledgeBases[place].storage {
                try edit.restate(&size, of: id) { $0 / left }
                edit.scenario.knowledgeBases[place].storage = size
            }
        }
    }

    /// Ranks what is found, and sends fewer chunks.
    mutating func rerank() throws(LeverRefusal) {
        guard let model = lever.model else { throw .reason("no model ranks") }
        try eachWorkload { (edit, place) throws(LeverRefusal) in
            let workload = edit.scenario.workloads[place]
            guard var shape = workload.retrieval else {
                throw .reason("it retrieves no chunks")
            }
            guard shape.rerank == nil else { throw .reason("its chunks are ranked already") }
            let managed = edit.scenario.managedKnowledgeBases.map(\.id)
            let isIncluded = shape.knowledgeBase.map(managed.contains) ?? false
            let kept = try edit.input(.keptChunks)
            try edit.keepCandidates(of: &shape, workload.id, isIncluded: isIncluded)
            try edit.restate(&shape.chunks, of: workload.id) { $0 * kept }
            shape.rerank = isIncluded ? nil : model
            edit.scenario.workloads[place].shape = .rag(shape)
        }
    }

    /// Summarises what is found before it is sent.
    ///
    /// Chunks keep their size, which ranking goes by, and fewer of them stand for shorter ones.
    mutating func compressContext() throws(LeverRefusal) {
        guard let model = lever.model?.value else { throw .reason("no model summarises") }
        try eachWorkload { (edit, place) throws(LeverRefusal) in
            let workload = edit.scenario.workloads[place]
            guard var shape = workload.retrieval else {
                throw .reason("it retrieves no chunks")
            }
            let kept = try edit.input(.keptContext)
            try edit.keepCandidates(of: &shape, workload.id, isIncluded: shape.rerank == nil)
            let owner = workload.id + "_"
            let chunks = edit.formula(of: shape.chunks, as: owner + "chunks")
            let size = edit.formula(of: shape.chunkTokens, as: owner + "chunk_tokens")
            let question = edit.formula(of: shape.questionTokens, as: owner + "question_tokens")
            shape.chunks = try edit.assumption(.chunks, as: chunks * kept)
            shape.chunkTokens = try edit.assumption(.chunkTokens, as: size)
            shape.questionTokens = try edit.assumption(.questionTokens, as: question)
            var changed = WorkloadShape.rag(shape)
            let summary = Summary(
                read: chunks * size + question,
                written: chunks * size * kept,
                volume: try edit.requests(of: workload, in: &changed),
                name: "summaries"
            )
            edit.scenario.workloads[place].shape = changed
            try edit.add(summary, of: workload, on: model)
        }
    }

    /// Lets ranking go through as many chunks as before.
    private mutating func keepCandidates(
        of shape: inout RAGShape,
        _ owner: String,
        isIncluded: Bool
    ) throws(LeverRefusal) {
        guard !isIncluded, shape.candidates == nil else { return }
        let found = formula(of: shape.chunks, as: owner + "_chunks")
        shape.candidates = try assumption(.candidates, as: found)
        shape.chunks = try assumption(.chunks, as: found)
    }

    /// Moves vectors from OpenSearch Serverless to S3 Vectors.
    mutating func moveVectors() throws(LeverRefusal) {
        let numbers = [
            NumberKey.indexes, .vectorsPerPut, .unfilteredBytes, .returnedKilobytes,
        ]
        .compactMap { Assumption(defaultOf: $0) }
        guard numbers.count == 4 else { return }
        let bucket = VectorBucket(
            indexes: numbers[0],
            vectorsPerPut: numbers[1],
            unfilteredBytes: numbers[2],
            returnedKilobytes: numbers[3]
        )
        try eachKnowledgeBase { (edit, place) throws(LeverRefusal) in
            let base = edit.scenario.knowledgeBases[place]
            guard case .openSearchServerless = base.store else {
                throw .reason("its vectors are not in OpenSearch Serverless")
            }
            edit.scenario.knowledgeBases[place].store = .s3Vectors(bucket)
        }
    }

    private mutating func eachKnowledgeBase(
        _ change: (inout LeverEdit, Int) throws(LeverRefusal) -> Void
    ) throws(LeverRefusal) {
        let named = lever.knowledgeBase?.value
        let ids = scenario.knowledgeBases.map(\.id).filter { named == nil || $0 == named }
        guard !ids.isEmpty else {
            throw .reason("no knowledge base keeps its vectors in a store that the author chooses")
        }
        let titles = scenario.knowledgeBases.map { ($0.id, $0.title) }
        try each(ids, titled: titles) { (edit, id) throws(LeverRefusal) in
            let bases = edit.scenario.knowledgeBases
            guard let place = bases.firstIndex(where: { $0.id == id }) else { return }
            try change(&edit, place)
        }
    }

    /// Logs a part of the requests.
    mutating func sampleLogs() throws(LeverRefusal) {
        guard var share = scenario.services.shareOfLoggedRequests else {
            throw .reason("logs have no line of their own")
        }
        let kept = try input(.logged)
        try restate(&share, of: "logs") { $0 * kept }
        scenario.services.shareOfLoggedRequests = share
    }

    /// Tags cost nothing and save nothing.
    func tag() throws(LeverRefusal) {
        let wanted = ["team", "product", "environment", "feature"]
        let missing = wanted.filter { name in !scenario.tags.contains { $0.name == name } }
        let state =
            missing.isEmpty
            ? "this scenario has all four tags"
            : "this scenario does not have \(missing.joined(separator: ", "))"
        throw .reason(
            "it does not change a scenario and saves nothing by itself; what cannot be seen cannot "
                + "be lowered, and \(state)"
        )
    }
}

extension Workload {
    /// Its retrieval; nil for other kinds.
    var retrieval: RAGShape? {
        guard case .rag(let shape) = shape else { return nil }
        return shape
    }
}
