/// A service as its file declares it: what a scenario may say of it, and what is paid for it.
public struct ServiceDeclaration: Sendable, Hashable {
    /// The key of its section in a scenario, with which the names of its drivers and lines begin.
    public let id: String

    /// The part of the bill that its lines belong to.
    public let part: CostPart

    /// How often it is paid; nil where the scenario says so.
    public let recurrence: Recurrence?

    /// What all its lines stand under on the bill; nil for the titles of the sections.
    public let heading: String?

    /// How often it is used; nil where its keys say all.
    public let volume: ServiceVolume?

    /// Its own keys and lines.
    public let own: ServiceSection

    /// Things of it that a scenario may use or not, in the order of the bill.
    public let groups: [Group]

    /// What is said and paid of each model in a list of them; nil for no such list.
    public let models: ServiceSection?

    /// Creates a declaration.
    public init(
        id: String,
        part: CostPart,
        recurrence: Recurrence? = .monthly,
        heading: String? = nil,
        volume: ServiceVolume? = nil,
        own: ServiceSection,
        groups: [Group] = [],
        models: ServiceSection? = nil
    ) {
        self.id = id
        self.part = part
        self.recurrence = recurrence
        self.heading = heading
        self.volume = volume
        self.own = own
        self.groups = groups
        self.models = models
    }
}
