public import Catalog

/// What a scenario says of a declared service.
public struct ServiceUse: Sendable, Hashable {
    /// The service.
    public let service: ServiceDeclaration

    /// How often it is paid.
    public let recurrence: Recurrence

    /// How often it is used; nil for a service without a volume.
    public let volume: WorkVolume?

    /// Its numbers, by their keys.
    public let numbers: [String: Assumption]

    /// The models of its list, in the order of the file.
    public let models: [Model]

    /// Creates a use.
    public init(
        of service: ServiceDeclaration,
        recurrence: Recurrence = .monthly,
        volume: WorkVolume? = nil,
        numbers: [String: Assumption] = [:],
        models: [Model] = []
    ) {
        self.service = service
        self.recurrence = recurrence
        self.volume = volume
        self.numbers = numbers
        self.models = models
    }

    /// Whether it counts by the units of a workload.
    public func counts(by workload: String) -> Bool { volume?.workload?.value == workload }

    /// A model of the list with its numbers.
    public struct Model: Sendable, Hashable {
        /// The model.
        public let model: Choice<OfferingID>

        /// Where a request may be served.
        public let scope: Choice<Scope>

        /// Its numbers, by their keys.
        public let numbers: [String: Assumption]

        /// Creates a model.
        public init(
            model: Choice<OfferingID>,
            scope: Choice<Scope>,
            numbers: [String: Assumption]
        ) {
            self.model = model
            self.scope = scope
            self.numbers = numbers
        }
    }
}
