/// A choice that the calculator offers, on which the lines of a scenario depend.
public struct CalculatorChoice: Sendable, Hashable {
    /// An option.
    public struct Option: Sendable, Hashable {
        /// Its name on the page and in the file.
        public let id: String

        /// What it is, in words.
        public let label: String
    }

    /// Its name on the page, and its place in the file.
    public let id: String

    /// What it is, in words.
    public let label: String

    /// The options, that at first foremost.
    public let options: [Option]

    /// Where it is offered.
    public let conditions: [CalculatorCondition]

    init(
        _ id: String,
        _ label: String,
        _ options: KeyValuePairs<String, String>,
        where conditions: [CalculatorCondition] = []
    ) {
        self.id = id
        self.label = label
        self.options = options.map { Option(id: $0, label: $1) }
        self.conditions = conditions
    }
}
