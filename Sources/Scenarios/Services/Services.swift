/// Services that a scenario uses beside models, knowledge bases and guardrails, as files declare them.
public struct Services: Sendable, Hashable {
    /// The id of the service that routes prompts between models, which levers and comparisons ask
    /// for.
    package static let routing = "routing"

    /// The id of the service of flows, which comparisons ask for.
    package static let flows = "flows"

    /// The id of AgentCore, which levers and comparisons ask for.
    package static let agentCore = "agentcore"

    /// The id of the services beside Bedrock, which levers, comparisons and calibrations ask for.
    package static let adjacent = "adjacent"

    /// What is used of the services that files declare, in the order of the bill.
    public private(set) var uses: [ServiceUse]

    /// The services that files declare, used or not.
    public let declared: DeclaredServices

    /// Creates services.
    public init(
        uses: [ServiceUse] = [],
        of declared: DeclaredServices = DeclaredServices()
    ) {
        self.uses = uses.inOrderOfBill
        self.declared = declared
    }

    /// What is used of the service with an id; nil for nothing.
    public func use(of id: String) -> ServiceUse? { uses.first { $0.service.id == id } }

    /// Adds what is used of another service.
    public mutating func add(_ use: ServiceUse) { uses = (uses + [use]).inOrderOfBill }

    /// Leaves a service out.
    public mutating func remove(_ id: String) { uses.removeAll { $0.service.id == id } }

    /// A number of a group; nil where the group is not used.
    package subscript(key: String, of group: String, in id: String) -> Assumption? {
        get {
            use(of: id)?.groups.first { $0.group.id == group }?.values.numbers[key]
        }
        set {
            guard let use = uses.firstIndex(where: { $0.service.id == id }),
                let place = uses[use].groups.firstIndex(where: { $0.group.id == group })
            else { return }
            uses[use].groups[place].values.numbers[key] = newValue
        }
    }
}

extension [ServiceUse] {
    /// By the part of the bill, and in it by name.
    fileprivate var inOrderOfBill: [ServiceUse] {
        CostPart.allCases.flatMap { part in
            filter { $0.service.part == part }.sorted { $0.service.id < $1.service.id }
        }
    }
}
