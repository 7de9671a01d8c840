import Formulas
import Scenarios

extension TokenUsage {
    /// The usage of a workload.
    init(_ workload: Workload, _ owner: Owner, in builder: inout ModelBuilder) {
        let usage = ShapeUsage(workload: workload, owner: owner)
        switch workload.shape {
        case .requests(let shape): self = usage.requests(shape, in: &builder)
        case .batch(let shape): self = usage.batch(shape, in: &builder)
        case .rag(let shape): self = usage.rag(shape, in: &builder)
        case .chat(let shape): self = usage.chat(shape, in: &builder)
        case .agent(let shape): self = usage.agent(shape, in: &builder)
        case .embedding(let shape): self = usage.embedding(shape, in: &builder)
        case .media(let shape): self = usage.media(shape, in: &builder)
        }
    }
}
