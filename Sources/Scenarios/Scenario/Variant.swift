/// How a variant of a scenario is called, and what it says differently.
public struct Variant: Sendable, Hashable {
    /// Its key in the file, unique in the scenario.
    public let id: String

    /// What people call it.
    public let title: String

    /// What it says differently, in the order of the file.
    public let changes: [Change]

    /// Creates a variant.
    public init(id: String, title: String, changes: [Change]) {
        self.id = id
        self.title = title
        self.changes = changes
    }

    /// A number or a choice that is another one.
    public struct Change: Sendable, Hashable {
        /// Its name, such as `answers.output_tokens` or `answers.model`.
        public let name: String

        /// The new value as it is written.
        public let value: String

        /// Creates a change.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }
}
