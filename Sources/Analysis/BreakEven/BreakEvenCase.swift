public import Catalog
import Formulas
public import Pricing
public import Quantities

/// Two options side by side, with the number at which they cost the same.
public struct BreakEvenCase: Sendable {
    /// What the number that goes up counts.
    public enum Measure: String, Sendable, Hashable {
        /// A share of a whole, as a ratio.
        case share
        /// Reads of a cached prefix after it was written once.
        case reads
        /// Searches a month.
        case queries
        /// Tokens a minute that one unit handles.
        case tokensPerMinute = "tokens-per-minute"
    }

    /// What became of the question.
    public enum Answer: Sendable {
        /// It was solved.
        case solved(BreakEven)
        /// Something that it needs has no price.
        case unpriced([UnpricedReason])
        /// Its arithmetic has no result.
        case impossible(EstimationFailure)
    }

    /// The options at one number.
    public struct Point: Sendable, Hashable {
        /// The number.
        public let number: Quantity

        /// What a month of the first option costs.
        public let first: Money

        /// What a month of the second option costs.
        public let second: Money
    }

    /// A name for programs, such as `reserved-1m/claude-sonnet-4.6/geo`.
    public let id: String

    /// What is compared, as people call it: a model, a corpus.
    public let subject: String

    /// Where requests to a model may be served; nil where that has no meaning.
    public let scope: Scope?

    /// What goes up.
    public let measure: Measure

    /// The first option.
    public let first: CostOption

    /// The second option.
    public let second: CostOption

    /// The numbers that were looked at.
    public let range: ClosedRange<Quantity>

    /// The answer.
    public let answer: Answer

    /// Solves a case.
    ///
    /// - Parameters:
    ///   - id: A name for programs.
    ///   - subject: What is compared.
    ///   - scope: Where requests to a model may be served.
    ///   - measure: What goes up.
    ///   - first: The first option.
    ///   - second: The second option.
    ///   - range: The numbers to look at.
    public init(
        _ id: String,
        of subject: String,
        _ scope: Scope? = nil,
        by measure: Measure,
        _ first: CostOption,
        or second: CostOption,
        in range: ClosedRange<Quantity>
    ) {
        self.id = id
        self.subject = subject
        self.scope = scope
        self.measure = measure
        self.first = first
        self.second = second
        self.range = range
        let unpriced = first.unpriced + second.unpriced
        guard unpriced.isEmpty else {
            answer = .unpriced(unpriced)
            return
        }
        let search = BreakEvenSearch(in: range, fractionDigits: measure.fractionDigits)
        do throws(EstimationFailure) {
            answer = .solved(
                try search.breakEven { number throws(EstimationFailure) in
                    try BreakEvenCase.difference(first, second, at: number)
                }
            )
        } catch { answer = .impossible(error) }
    }

    /// The first number at which the order of the options changes; nil where it never does, and
    /// where that is not known.
    public var crossing: BreakEven.Crossing? {
        guard case .solved(let answer) = answer else { return nil }
        return answer.first
    }

    /// The options at some numbers; nil where one of them has no cost there.
    public func points(at numbers: [Quantity]) -> [Point]? {
        guard case .solved = answer else { return nil }
        return try? numbers.map { number throws(EstimationFailure) in
            Point(
                number: number,
                first: try first.cost(at: number),
                second: try second.cost(at: number)
            )
        }
    }

    private static func difference(
        _ first: CostOption,
        _ second: CostOption,
        at number: Quantity
    ) throws(EstimationFailure) -> Quantity {
        let (one, other) = (try first.cost(at: number), try second.cost(at: number))
        do throws(ArithmeticFailure) { return try (one - other).dollars() } catch {
            throw EstimationFailure(line: LineID("total"), failure: .arithmetic(error))
        }
    }
}

extension BreakEvenCase.Measure {
    /// How many decimals of an answer are right.
    public var fractionDigits: Int {
        switch self {
        case .share, .reads: 9
        case .queries, .tokensPerMinute: 3
        }
    }
}

extension BreakEvenCase {
    /// The least whole number, at least 1, from which on the first option is cheaper; nil where
    /// there is none.
    public var firstWholeNumber: Quantity? {
        switch answer {
        case .solved(.always(.first)): return .one
        case .solved(.crossings(let crossings)):
            guard let last = crossings.last, last.above == .first else { return nil }
            return try? last.value.roundedDown(toMultipleOf: .one) + .one
        default: return nil
        }
    }
}
