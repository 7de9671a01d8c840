import Quantities
import Scenarios

extension WorkloadShape {
    /// The number that all its usage grows with; nil for media, which have one for each meter.
    var volume: Assumption? {
        switch self {
        case .requests(let shape): shape.monthlyRequests
        case .chat(let shape): shape.monthlyUsers
        case .rag(let shape): shape.monthlyRequests
        case .agent(let shape): shape.monthlyRuns
        case .batch(let shape): shape.monthlyDocuments
        case .embedding(let shape): shape.monthlyTexts
        case .media: nil
        }
    }

    /// Makes the volume a number of its own, which follows from no parameter.
    mutating func stateVolume() {
        guard let volume, volume.expression != nil else { return }
        let stated = volume.stated()
        switch self {
        case .requests(var shape):
            shape.monthlyRequests = stated
            self = .requests(shape)
        case .chat(var shape):
            shape.monthlyUsers = stated
            self = .chat(shape)
        case .rag(var shape):
            shape.monthlyRequests = stated
            self = .rag(shape)
        case .agent(var shape):
            shape.monthlyRuns = stated
            self = .agent(shape)
        case .batch(var shape):
            shape.monthlyDocuments = stated
            self = .batch(shape)
        case .embedding(var shape):
            shape.monthlyTexts = stated
            self = .embedding(shape)
        case .media: break
        }
    }
}
