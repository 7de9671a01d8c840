public import Catalog
public import Diagnostics

/// What a scenario says of a declared service.
public struct ServiceUse: Sendable, Hashable {
    /// The service.
    public let service: ServiceDeclaration

    /// How often it is paid.
    public let recurrence: Recurrence

    /// How often it is used; nil for a service without a volume.
    public let volume: WorkVolume?

    /// What is said of its own keys.
    public let own: Values

    /// What is used of its groups, in the order of the bill.
    public internal(set) var groups: [Group]

    /// The models of its list, in the order of the file.
    public let models: [Model]

    /// Where a file names the service; nil where none does.
    public let origin: SourceRange?

    /// Creates a use.
    public init(
        of service: ServiceDeclaration,
        recurrence: Recurrence = .monthly,
        volume: WorkVolume? = nil,
        own: Values = Values(),
        groups: [Group] = [],
        models: [Model] = [],
        origin: SourceRange? = nil
    ) {
        self.service = service
        self.recurrence = recurrence
        self.volume = volume
        self.own = own
        self.groups = groups
        self.models = models
        self.origin = origin
    }

    /// Whether nothing is paid whatever its numbers are, since no group is used.
    public var isEmpty: Bool { service.own.lines.isEmpty && models.isEmpty && groups.isEmpty }

    /// Whether it counts by the units of a workload.
    public func counts(by workload: String) -> Bool { volume?.workload?.value == workload }

    /// What a scenario says of the keys of a section.
    public struct Values: Sendable, Hashable {
        /// The numbers, by their keys.
        public internal(set) var numbers: [String: Assumption]

        /// The names of the switches that are on, and the words that are chosen.
        public let switches: Set<String>

        /// Creates values.
        public init(_ numbers: [String: Assumption] = [:], switches: Set<String> = []) {
            self.numbers = numbers
            self.switches = switches
        }
    }

    /// A group that is used.
    public struct Group: Sendable, Hashable {
        /// The group.
        public let group: ServiceDeclaration.Group

        /// What is said of its keys.
        public internal(set) var values: Values

        /// Creates a use of a group.
        public init(of group: ServiceDeclaration.Group, _ values: Values) {
            self.group = group
            self.values = values
        }
    }

    /// A model of the list with its numbers.
    public struct Model: Sendable, Hashable {
        /// The model.
        public let model: Choice<OfferingID>

        /// Where a request may be served.
        public let scope: Choice<Scope>

        /// What is said of the keys of the list.
        public let values: Values

        /// Creates a model.
        public init(
            model: Choice<OfferingID>,
            scope: Choice<Scope>,
            _ values: Values
        ) {
            self.model = model
            self.scope = scope
            self.values = values
        }
    }
}
