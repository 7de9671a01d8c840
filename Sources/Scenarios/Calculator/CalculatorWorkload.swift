public import Catalog

/// A workload as somebody states it in the calculator, on one model.
public struct CalculatorWorkload: Sendable, Hashable {
    /// The option of each choice that does not stand at its first.
    public var options: [String: String]

    /// The numbers that do not stand at their first, as typed; a share without its percent sign.
    public var numbers: [String: String]

    /// What a guardrail checks.
    public var policies: [GuardrailPolicy]

    /// Creates a workload.
    public init(
        options: [String: String] = [:],
        numbers: [String: String] = [:],
        policies: [GuardrailPolicy] = []
    ) {
        self.options = options
        self.numbers = numbers
        self.policies = policies
    }

    /// The option of each choice.
    var chosen: [String: String] {
        let first = CalculatorForm.choices.map { ($0.id, $0.options[0].id) }
        return Dictionary(first, uniquingKeysWith: { first, _ in first }).merging(options) { $1 }
    }

    /// The options of the choices that are offered to it as one text, in the order of the form.
    public var key: String {
        CalculatorForm.choices
            .map { choice in
                let isOffered = choice.conditions.allSatisfy { $0.holds(for: chosen) }
                return isOffered ? chosen[choice.id] ?? "" : ""
            }
            .joined(separator: " ")
    }

    /// A number as typed.
    public func typed(_ number: CalculatorNumber) -> String {
        numbers[number.id] ?? number.expected
    }

    /// Whether a share of it waits for a batch.
    public var isBatched: Bool {
        canWait && (numbers[CalculatorForm.batch] ?? "").contains { "123456789".contains($0) }
    }

    /// Whether some of it may wait for a batch, as nobody waits for a run of an agent to end later.
    public var canWait: Bool {
        CalculatorForm.numbers.contains { $0.id == CalculatorForm.batch && asks(for: $0) }
    }

    /// Whether a number is of use to it.
    public func asks(for number: CalculatorNumber) -> Bool {
        number.conditions.allSatisfy { $0.holds(for: chosen) }
    }

    /// Its file.
    public func file(
        model: OfferingID,
        region: Region,
        scope: Scope,
        seller: CalculatorSeller = .bedrock
    ) -> String {
        let typed = CalculatorForm.numbers.map { ($0.id, self.typed($0) + $0.sign) }
        return text(
            isBatched: isBatched,
            Dictionary(typed, uniquingKeysWith: { first, _ in first }),
            model,
            region,
            scope,
            seller
        )
    }

    /// The file of a workload with numbers anywhere between their bounds, of which a batch gets some
    /// or nothing.
    ///
    /// Its formulas hold for all of them.
    public func outline(
        model: OfferingID,
        region: Region,
        scope: Scope,
        isBatched: Bool
    ) -> String {
        let ranges = CalculatorForm.numbers.map { number in
            let ends = [number.least, number.expected, number.greatest].map { $0 + number.sign }
            let range = "{ low: \(ends[0]), expected: \(ends[1]), high: \(ends[2]), basis: guess }"
            // Shares of tiers are a whole in each case, so this one has one value.
            return (number.id, number.id == CalculatorForm.batch ? "50%" : range)
        }
        let words = Dictionary(ranges, uniquingKeysWith: { first, _ in first })
        return text(isBatched: isBatched, words, model, region, scope, .bedrock)
    }

    private func text(
        isBatched: Bool,
        _ numbers: [String: String],
        _ model: OfferingID,
        _ region: Region,
        _ scope: Scope,
        _ seller: CalculatorSeller
    ) -> String {
        var chosen = chosen
        if isBatched { chosen[CalculatorForm.batch] = CalculatorForm.some }
        if !policies.isEmpty { chosen["policies"] = CalculatorForm.some }
        var words = numbers.merging(chosen) { number, _ in number }
        words["policies"] = policies.map(\.rawValue).joined(separator: ", ")
        words["model"] = model.text
        words["region"] = region.text
        words["scope"] = scope.rawValue
        for (name, word) in seller.words {
            words[name] = word
            chosen[name] = word.isEmpty ? CalculatorForm.none : CalculatorForm.some
        }
        return CalculatorFile.text(chosen, words)
    }
}
