public import Quantities

/// A number that a lever goes by, with what it is taken to be where nobody states it.
public struct LeverNumber: Sendable, Hashable {
    /// The number.
    public let key: NumberKey

    /// What it is taken to be; nil where the lever has no answer without it.
    public let standard: Spread<Quantity>?

    /// What that stands on.
    public let basis: Basis

    /// Where it comes from.
    public let note: String

    /// The number as an assumption that nobody stated; nil where there is none.
    public var assumption: Assumption? {
        standard.map { value in
            Assumption(
                key: key,
                value: value,
                basis: basis,
                owner: nil,
                note: note,
                isDefault: true,
                origin: nil
            )
        }
    }

    fileprivate init(_ key: NumberKey, _ basis: Basis, _ note: String, _ value: Spread<Quantity>?) {
        self.key = key
        self.basis = basis
        self.note = note
        standard = value
    }

    fileprivate static func percent(
        _ key: NumberKey,
        _ low: Int,
        _ expected: Int,
        _ high: Int,
        _ basis: Basis,
        _ note: String
    ) -> LeverNumber {
        let value = Spread(
            low: Quantity(wholePercent: low),
            expected: Quantity(wholePercent: expected),
            high: Quantity(wholePercent: high)
        )
        return LeverNumber(key, basis, note, value)
    }

    fileprivate static func number(
        _ key: NumberKey,
        _ low: Int,
        _ expected: Int,
        _ high: Int,
        _ basis: Basis,
        _ note: String
    ) -> LeverNumber {
        let value = Spread(
            low: Quantity(low),
            expected: Quantity(expected),
            high: Quantity(high)
        )
        return LeverNumber(key, basis, note, value)
    }
}

extension LeverKind {
    /// The numbers that it goes by.
    public var numbers: [LeverNumber] { working + buying }

    /// Numbers of the levers that change the work.
    private var working: [LeverNumber] {
        switch self {
        case .loopCap:
            [
                .number(.stopAfter, 5, 5, 5, .guess, "For runs stated by their steps"),
                .number(
                    .amplificationCap,
                    5,
                    5,
                    5,
                    .ruleOfThumb,
                    "The low end of the 5 to 10 times that Bacancy's article of 2026 gives"
                ),
            ]
        case .structuredOutput:
            [
                .percent(.shorterAnswer, 20, 30, 40, .guess, "To be measured"),
                .number(.schemaTokens, 100, 200, 400, .guess, "A schema of a dozen fields"),
            ]
        case .promptCompression:
            [
                .percent(
                    .shorterPrompt,
                    20,
                    30,
                    40,
                    .ruleOfThumb,
                    "Bacancy's article of 2026: 30 to 40 percent of verbose prompts"
                )
            ]
        case .smallerChunks:
            [.percent(.shorterChunks, 20, 40, 50, .guess, "To be measured against the answers")]
        case .rerank:
            [.percent(.keptChunks, 30, 50, 70, .guess, "Fewer but better chunks")]
        case .contextCompression:
            [.percent(.keptContext, 30, 40, 60, .guess, "Summaries of the chunks")]
        case .cascade:
            [
                .percent(.resolved, 40, 60, 75, .guess, "To be measured in a trial"),
                .number(.checkTokens, 20, 50, 100, .guess, "A grade and a reason"),
            ]
        case .promptRouting:
            [.percent(.routed, 30, 50, 70, .guess, "To be measured; Bedrock decides")]
        default: []
        }
    }

    /// Numbers of the levers that change how it is bought, and what stands around.
    private var buying: [LeverNumber] {
        switch self {
        case .distillation:
            [
                .number(
                    .teacherInputTokens,
                    5_000_000,
                    10_000_000,
                    20_000_000,
                    .guess,
                    "10,000 prompts"
                ),
                .number(
                    .teacherOutputTokens,
                    2_000_000,
                    4_000_000,
                    8_000_000,
                    .guess,
                    "10,000 answers"
                ),
                .number(
                    .trainingTokens,
                    7_000_000,
                    14_000_000,
                    28_000_000,
                    .guess,
                    "The prompts and the answers"
                ),
                .number(.epochs, 1, 2, 3, .ruleOfThumb, "More would overfit"),
            ]
        case .caching:
            [
                .percent(.hitRate, 50, 80, 95, .guess, "It depends on how often requests come"),
                .percent(.turnHitRate, 50, 80, 95, .guess, "People answer within minutes"),
            ]
        case .batch, .flex:
            [.percent(.canWait, 10, 30, 50, .guess, "The author alone knows what can wait")]
        case .provisioned:
            [
                LeverNumber(
                    .tokensPerMinutePerUnit,
                    .measured,
                    "AWS publishes no figure",
                    nil
                )
            ]
        case .schedule:
            [
                .number(
                    .activeHoursPerMonth,
                    170,
                    180,
                    250,
                    .ruleOfThumb,
                    "About eight hours of each workday"
                )
            ]
        case .logSampling: [.percent(.logged, 5, 10, 25, .guess, "Enough to find faults by")]
        default: []
        }
    }
}
