/// A mapping of a declared service: its keys, and the lines that follow from them.
public struct ServiceSection: Sendable, Hashable {
    /// What people call it.
    public let title: String

    /// What it is for, in whole sentences.
    public let summary: String

    /// Its numbers, in the order in which they are listed.
    public let keys: [Key]

    /// What is chosen among words, in the order in which it is listed.
    public let choices: [ServiceChoice]

    /// What is so or not, in the order in which it is listed.
    public let switches: [Switch]

    /// What is paid, in the order of the bill.
    public let lines: [ServiceLine]

    /// What an author should know of its numbers.
    public let findings: [ServiceFinding]

    /// Creates a section.
    public init(
        title: String,
        summary: String,
        keys: [Key],
        choices: [ServiceChoice] = [],
        switches: [Switch] = [],
        lines: [ServiceLine],
        findings: [ServiceFinding] = []
    ) {
        self.title = title
        self.summary = summary
        self.keys = keys
        self.choices = choices
        self.switches = switches
        self.lines = lines
        self.findings = findings
    }

    /// Something that a scenario may say with `true`; it is not so where nothing is said.
    public struct Switch: Sendable, Hashable {
        /// Its key.
        public let name: String

        /// What it is, in whole sentences.
        public let description: String

        /// Creates a switch.
        public init(_ name: String, description: String) {
            self.name = name
            self.description = description
        }
    }

    /// A number that a scenario may state.
    public struct Key: Sendable, Hashable {
        /// The number.
        public let number: NumberKey

        /// A good value, as it is written.
        public let example: String

        /// What else is to be known of it, in whole sentences; nil for nothing.
        public let description: String?

        /// Creates a key.
        public init(_ number: NumberKey, example: String, description: String? = nil) {
            self.number = number
            self.example = example
            self.description = description
        }
    }
}
