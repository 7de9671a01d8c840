public import Quantities

/// One piece of a written formula: a name or a number that a reader may look up, or an operator.
public enum Fragment: Sendable, Hashable {
    /// A driver: its label in words, or its value.
    case driver(DriverID)
    /// A rate: its label in words, or its price.
    case rate(RateSlot)
    /// Another line item: its label in words, or its amount.
    case line(LineID)
    /// A part of the formula with a name of its own: its label in words, or its value.
    case figure(FigureID)
    /// A fixed number.
    case constant(Quantity)
    /// Operators, brackets and connecting words.
    case text(String)
}

extension Formula {
    /// The formula as it is written down, with brackets only where they are needed.
    ///
    /// One notation serves both readings: a writer puts labels for the names to explain the
    /// formula in words, and values for the names to explain the amount.
    public var notation: [Fragment] {
        switch self {
        case .constant(let number): [.constant(number)]
        case .driver(let id): [.driver(id)]
        case .rate(let slot): [.rate(slot)]
        case .line(let id): [.line(id)]
        case .figure(let id, _): [.figure(id)]
        case .sum(let terms): Formula.joined(terms, by: " + ", inside: .sum)
        case .difference(let left, let right):
            left.bracketed(inside: .sum) + [.text(" − ")] + right.bracketed(inside: .product)
        case .product(let factors): Formula.joined(factors, by: " × ", inside: .product)
        case .quotient(let left, let right):
            left.bracketed(inside: .product) + [.text(" ÷ ")] + right.bracketed(inside: .atom)
        case .minimum(let terms): Formula.call("the least of", terms)
        case .maximum(let terms): Formula.call("the greatest of", terms)
        case .roundedUp(let number, let multiple): Formula.rounded("up", number, multiple)
        case .roundedDown(let number, let multiple): Formula.rounded("down", number, multiple)
        case .decay(let time):
            [.text("e^(−")] + time.bracketed(inside: .product) + [.text(")")]
        case .conditional(let condition, let yes, let no):
            [.text("if ")] + condition.subject.bracketed(inside: .sum) + [.text(" > ")]
                + condition.threshold.bracketed(inside: .sum) + [.text(" then ")]
                + yes.bracketed(inside: .sum) + [.text(", else ")] + no.bracketed(inside: .sum)
        case .tiered(let volume, let tiers, let beyond, let mode):
            volume.bracketed(inside: .atom) + [.text(" at ")]
                + Formula.notation(of: tiers, beyond, mode)
        }
    }

    /// How tightly a notation binds, loosest first.
    private enum Binding: Int {
        case clause
        case sum
        case product
        case atom
    }

    private var binding: Binding {
        switch self {
        case .sum, .difference: .sum
        case .product, .quotient: .product
        case .roundedUp(_, .constant(.one)), .roundedDown(_, .constant(.one)): .atom
        case .roundedUp, .roundedDown, .conditional, .tiered: .clause
        case .constant, .driver, .rate, .line, .figure, .minimum, .maximum, .decay: .atom
        }
    }

    private func bracketed(inside outer: Binding) -> [Fragment] {
        guard binding.rawValue < outer.rawValue else { return notation }
        return [.text("(")] + notation + [.text(")")]
    }

    private static func joined(
        _ parts: [Formula],
        by sign: String,
        inside outer: Binding
    ) -> [Fragment] {
        var result: [Fragment] = []
        for part in parts {
            if !result.isEmpty { result.append(.text(sign)) }
            result += part.bracketed(inside: outer)
        }
        return result
    }

    private static func rounded(
        _ direction: String,
        _ number: Formula,
        _ multiple: Formula
    ) -> [Fragment] {
        guard multiple != .constant(.one) else {
            return [.text("(")] + number.notation + [.text(", rounded \(direction))")]
        }
        return number.bracketed(inside: .atom)
            + [.text(" rounded \(direction) to a multiple of ")]
            + multiple.bracketed(inside: .atom)
    }

    private static func call(_ name: String, _ terms: [Formula]) -> [Fragment] {
        [.text(name + " (")] + joined(terms, by: ", ", inside: .sum) + [.text(")")]
    }

    private static func notation(
        of tiers: [Tier],
        _ beyond: Formula,
        _ mode: TierMode
    ) -> [Fragment] {
        var result: [Fragment] = []
        for tier in tiers {
            result += tier.price.bracketed(inside: .atom)
            result += [.text(" up to "), .constant(tier.upTo), .text(", ")]
        }
        result += beyond.bracketed(inside: .atom) + [.text(" beyond")]
        guard mode == .wholeVolume else { return result }
        return result + [.text(", one price for the whole volume")]
    }
}
