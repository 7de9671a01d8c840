/// What a reader may ask a page about a workload of their own, and what it needs to answer.
public struct CalculatorPanel: Sendable, Hashable {
    /// An option with its words.
    public struct Option: Sendable, Hashable {
        /// Its name in the address of the page and in a file.
        public let id: String

        /// What it is, in words.
        public let label: String

        /// Creates an option.
        public init(_ id: String, _ label: String) {
            self.id = id
            self.label = label
        }
    }

    /// A choice among options.
    public struct Choice: Sendable, Hashable {
        /// The choice.
        public let option: Option

        /// What can be chosen, that at first foremost.
        public let options: [Option]

        /// Where it is offered; see ``Number/conditions``.
        public let conditions: String

        /// Creates a choice.
        public init(_ option: Option, among options: [Option], where conditions: String) {
            self.option = option
            self.options = options
            self.conditions = conditions
        }
    }

    /// A number; all texts are plain decimals without a unit.
    public struct Number: Sendable, Hashable {
        /// Its name in the address of the page and in a file.
        public let id: String

        /// What it is, in words.
        public let label: String

        /// The unit that follows it.
        public let unit: String

        /// Its value at first.
        public let expected: String

        /// The least value.
        public let least: String

        /// The greatest value.
        public let greatest: String

        /// What stands behind it: a percent sign, or nothing.
        public let sign: String

        /// Where it is asked for, such as `kind=requests,rag;cache=5m`: one of the options of each
        /// choice is taken.
        public let conditions: String

        /// Creates a number.
        public init(
            id: String,
            label: String,
            unit: String,
            expected: String,
            least: String,
            greatest: String,
            sign: String,
            where conditions: String
        ) {
            self.id = id
            self.label = label
            self.unit = unit
            self.expected = expected
            self.least = least
            self.greatest = greatest
            self.sign = sign
            self.conditions = conditions
        }
    }

    /// The numbers, in the order in which the programs ask for them.
    public let numbers: [Number]

    /// The choices.
    public let choices: [Choice]

    /// What a guardrail may check, in the order in which the programs ask.
    public let policies: [Option]

    /// The model that is chosen at first.
    public let model: String

    /// The models with their prices and programs, and the parts of the file that is written.
    public let data: DataValue

    /// Creates a panel.
    public init(
        numbers: [Number],
        choices: [Choice],
        policies: [Option],
        model: String,
        data: DataValue
    ) {
        self.numbers = numbers
        self.choices = choices
        self.policies = policies
        self.model = model
        self.data = data
    }
}
