public import Catalog
public import Diagnostics
public import Formulas

/// A figure that a text refers to instead of stating it.
public struct FigureReference: Sendable, Hashable {
    /// What it is called in the text.
    public let name: String

    /// Where it comes from.
    public let source: Source

    /// Where it is written.
    public let origin: SourceRange

    /// Creates a reference.
    public init(name: String, source: Source, origin: SourceRange) {
        self.name = name
        self.source = source
        self.origin = origin
    }

    /// The names of the figures that it follows from.
    public var antecedents: [String] {
        guard case .formula(let formula, _) = source else { return [] }
        return formula.drivers.map(\.name)
    }

    /// Where a figure comes from.
    public enum Source: Sendable, Hashable {
        /// The price of an item in force.
        case rate(SKU)
        /// Something of the estimate of a scenario.
        case estimate(scenario: String, part: EstimatePart)
        /// One price by another, over all models that have both.
        case survey(Survey)
        /// What follows from figures named before, by their names.
        case formula(Formula, Style)
    }

    /// What of an estimate is meant.
    public enum EstimatePart: String, Sendable, Hashable, CaseIterable {
        /// The expected cost of a month.
        case monthly
        /// The expected cost of its models.
        case inference
        /// What a token-only estimate would see.
        case tokenOnly = "token-only"
        /// How many times that the cost is.
        case factor
        /// The expected cost of one unit of its first workload.
        case unitCost = "unit-cost"
    }

    /// A ratio of two prices of models on Bedrock.
    public struct Survey: Sendable, Hashable {
        /// The price that is divided.
        public let dividend: Price

        /// The price that it is divided by.
        public let divisor: Price

        /// What is asked of the ratios.
        public let question: Question

        /// Creates a survey.
        public init(_ dividend: Price, by divisor: Price, _ question: Question) {
            self.dividend = dividend
            self.divisor = divisor
            self.question = question
        }

        /// A price that a model may have.
        public struct Price: Sendable, Hashable {
            /// The meter.
            public let meter: MeterID

            /// The tier.
            public let tier: PurchaseTier

            /// Creates a price.
            public init(_ meter: MeterID, _ tier: PurchaseTier) {
                self.meter = meter
                self.tier = tier
            }
        }

        /// What is asked of the ratios.
        public enum Question: Sendable, Hashable {
            /// The least.
            case least
            /// The greatest.
            case greatest
            /// How many models there are.
            case models
            /// The share of models whose ratio is between two numbers, both included.
            case share(from: Int, to: Int)
        }
    }

    /// How a figure that follows from others is written.
    public enum Style: String, Sendable, Hashable, CaseIterable {
        /// An amount of dollars.
        case dollars
        /// So many times.
        case factor
        /// A share in percent.
        case percent
        /// A plain number.
        case number
    }
}
