import Catalog

// What a scenario buys from AWS, and so in a region of it.

extension Scenario {
    /// Whether anything of it is bought from AWS, which its region is for.
    public var buysFromAWS: Bool {
        workloads.contains { $0.platform == .bedrock || $0.ranks } || !knowledgeBases.isEmpty
            || !managedKnowledgeBases.isEmpty || services.areFromAWS
    }
}

extension Services {
    /// Whether any of them is bought, rather than an own cost by a formula.
    fileprivate var areFromAWS: Bool {
        uses.contains { use in
            let sections = [use.service.own] + use.groups.map(\.group.section)
            return use.service.models != nil
                || sections.flatMap(\.lines).contains { $0.purchase != nil }
        }
    }
}

extension Workload {
    /// Whether what is found is ranked, which Bedrock does whichever model answers.
    fileprivate var ranks: Bool {
        if case .rag(let shape) = shape { shape.rerank != nil } else { false }
    }
}
