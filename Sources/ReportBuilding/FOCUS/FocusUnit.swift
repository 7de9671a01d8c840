import Quantities

/// A unit as FOCUS spells one: `Tokens`, `1000000 Tokens`, `OCU-Hours`, `GB`.
struct FocusUnit {
    /// The unit in the plural.
    let text: String

    /// Reads the plural of a unit as the catalog spells it, such as `model unit-hours`.
    ///
    /// A word with a capital of its own, such as `vCPU`, stays; every other one gets one.
    init(_ plural: String) {
        let parts = plural.split(separator: "-")
            .map { part in
                part.split(separator: " ").map { Self.capitalized($0) }.joined(separator: " ")
            }
        text = parts.joined(separator: "-")
    }

    /// So many units as one, or nil where FOCUS has no words for that.
    func bundle(of number: Quantity) -> String? {
        if number == .one { return text }
        guard number.isWhole, number > .zero, !text.contains("-") else { return nil }
        return "\(number) \(text)"
    }

    private static func capitalized(_ word: Substring) -> String {
        guard let first = word.first, word.allSatisfy({ !$0.isUppercase }) else {
            return String(word)
        }
        return first.uppercased() + word.dropFirst()
    }
}
