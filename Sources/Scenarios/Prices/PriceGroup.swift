/// Models of a price list that belong together.
public struct PriceGroup: Sendable {
    /// What they have in common.
    public let title: String

    /// What a reader should know about them; nil for nothing.
    public let note: String?

    /// The models, in the order of the file.
    public let models: [PriceListModel]

    /// Creates a group.
    public init(title: String, note: String? = nil, models: [PriceListModel]) {
        self.title = title
        self.note = note
        self.models = models
    }
}
