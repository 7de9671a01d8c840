/// A model that was trained elsewhere and runs on custom model units.
public struct ModelImport: Sendable, Hashable {
    /// Which units it needs, by its architecture.
    public let unitVersion: UnitVersion

    /// Units that one copy of the model needs; a part of one is paid as a whole one.
    public let units: Assumption

    /// Copies that are active at the same time.
    public let copies: Assumption

    /// When copies are active.
    public let activity: Activity

    /// Creates an import.
    public init(
        unitVersion: UnitVersion,
        units: Assumption,
        copies: Assumption,
        activity: Activity
    ) {
        self.unitVersion = unitVersion
        self.units = units
        self.copies = copies
        self.activity = activity
    }

    /// The versions of custom model units.
    public enum UnitVersion: String, Sendable, Hashable, CaseIterable {
        /// Llama, Mistral, Mixtral, Flan and Qwen.
        case first = "1.0"
        /// The gpt-oss architecture.
        case second = "2.0"
    }

    /// How long the copies of a month are active; they are billed in windows of five minutes.
    public enum Activity: Sendable, Hashable {
        /// In every hour of the month.
        case always
        /// In so many hours.
        case hours(Assumption)
        /// In so many windows.
        case windows(Assumption)
    }
}
