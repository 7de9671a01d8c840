import Formulas
import Quantities

/// Writes formulas as spreadsheets read them, with names in the place of cells.
///
/// Spreadsheets compute in binary with some 15 digits. Where that could tip a number over a whole
/// one, such as 3.0000000000000004, one part in 10¹³ is taken off before rounding up.
struct CellFormula {
    /// What a driver is called.
    let driver: (DriverID) -> String

    /// What the price of a slot is called, and for how many units it is; nil for no price.
    let price: (RateSlot) -> (name: String, per: Quantity)?

    /// What the amount of a line is called.
    let line: (LineID) -> String

    /// What a figure is called; nil for one that is written out.
    let figure: (FigureID, Formula) -> String?

    /// A text, and how tightly it binds.
    private struct Term {
        let text: String
        let binding: Binding

        func inside(_ outer: Binding) -> String {
            binding.rawValue < outer.rawValue ? "(\(text))" : text
        }
    }

    private enum Binding: Int {
        case sum
        case product
        case atom
    }

    /// The formula without an equals sign.
    func text(of formula: Formula) -> String { term(of: formula).text }

    private func term(of formula: Formula) -> Term {
        switch formula {
        case .constant(let number):
            Term(text: number.description, binding: number < .zero ? .sum : .atom)
        case .driver(let id): Term(text: driver(id), binding: .atom)
        case .rate: product(of: [formula])
        case .line(let id): Term(text: line(id), binding: .atom)
        case .figure(let id, let part):
            figure(id, part).map { Term(text: $0, binding: .atom) } ?? term(of: part)
        case .sum(let terms): sum(of: terms)
        case .difference(let left, let right):
            Term(
                text: term(of: left).inside(.sum) + "-" + term(of: right).inside(.product),
                binding: .sum
            )
        case .product(let factors): product(of: factors)
        case .quotient(let left, let right):
            Term(
                text: term(of: left).inside(.product) + "/" + term(of: right).inside(.atom),
                binding: .product
            )
        case .minimum(let terms): call("MIN", terms)
        case .maximum(let terms): call("MAX", terms)
        case .roundedUp(let number, let multiple): rounded("UP", number, multiple, "1-1E-13")
        case .roundedDown(let number, let multiple): rounded("DOWN", number, multiple, "1+1E-13")
        case .decay(let time):
            Term(text: "ROUND(EXP(-MAX(0,\(text(of: time)))),\(Quantity.scale))", binding: .atom)
        case .conditional(let condition, let yes, let no):
            Term(
                text: "IF(" + term(of: condition.subject).inside(.sum) + ">"
                    + term(of: condition.threshold).inside(.sum)
                    + ",\(text(of: yes)),\(text(of: no)))",
                binding: .atom
            )
        case .tiered(let volume, let tiers, let beyond, .graduated):
            graduated(volume, tiers, beyond)
        case .tiered(let volume, let tiers, let beyond, .wholeVolume):
            tiers.reversed()
                .reduce(product(of: [volume, beyond])) { rest, tier in
                    let test = term(of: volume).inside(.sum) + "<=\(tier.upTo)"
                    let charge = product(of: [volume, tier.price]).text
                    return Term(text: "IF(\(test),\(charge),\(rest.text))", binding: .atom)
                }
        }
    }

    private func sum(of terms: [Formula]) -> Term {
        guard terms.count != 1 else { return term(of: terms[0]) }
        let texts = terms.map { term(of: $0).inside(.sum) }
        return Term(text: texts.isEmpty ? "0" : texts.joined(separator: "+"), binding: .sum)
    }

    /// Usage first and prices last, as the engine multiplies.
    private func product(of factors: [Formula]) -> Term {
        var usage: [Formula] = []
        var prices: [(name: String, per: Quantity)] = []
        for factor in factors {
            if case .rate(let slot) = factor {
                prices.append(price(slot) ?? ("NA()", .one))
            } else {
                usage.append(factor)
            }
        }
        if prices.isEmpty, usage.count == 1 { return term(of: usage[0]) }
        var texts = usage.map { factor in
            // Without brackets a quotient after others would be divided from the left as well.
            let term = term(of: factor)
            return term.text.contains("/") ? term.inside(.atom) : term.inside(.product)
        }
        if let first = usage.first, texts.count == 1 || !texts[0].hasPrefix("(") {
            texts[0] = term(of: first).inside(.product)
        }
        let product = (texts + prices.map(\.name)).joined(separator: "*")
        let divisors = prices.filter { $0.per != .one }.map { "/\($0.per)" }.joined()
        return Term(text: product.isEmpty ? "1" : product + divisors, binding: .product)
    }

    private func call(_ name: String, _ terms: [Formula]) -> Term {
        let list = terms.map { text(of: $0) }.joined(separator: ",")
        return Term(text: terms.isEmpty ? "0" : "\(name)(\(list))", binding: .atom)
    }

    private func rounded(
        _ direction: String,
        _ number: Formula,
        _ multiple: Formula,
        _ margin: String
    ) -> Term {
        guard multiple != .constant(.one) else {
            let inner = term(of: number).inside(.product)
            return Term(text: "ROUND\(direction)(\(inner)*(\(margin)),0)", binding: .atom)
        }
        let step = term(of: multiple).inside(.atom)
        let inner = term(of: number).inside(.product) + "/" + step
        return Term(text: "ROUND\(direction)(\(inner)*(\(margin)),0)*\(step)", binding: .product)
    }

    private func graduated(_ volume: Formula, _ tiers: [Tier], _ beyond: Formula) -> Term {
        let amount = text(of: volume)
        var floor = Quantity.zero
        var parts: [String] = []
        for tier in tiers {
            let size =
                floor == .zero
                ? "MIN(\(amount),\(tier.upTo))" : "MAX(0,MIN(\(amount),\(tier.upTo))-\(floor))"
            parts.append(size + charge(at: tier.price))
            floor = tier.upTo
        }
        let rest =
            floor == .zero
            ? term(of: volume).inside(.product) : "MAX(0,\(term(of: volume).inside(.sum))-\(floor))"
        parts.append(rest + charge(at: beyond))
        return Term(text: parts.joined(separator: "+"), binding: .sum)
    }

    private func charge(at price: Formula) -> String {
        let term = product(of: [price])
        return "*" + (term.text.contains("/") ? term.inside(.product) : term.inside(.atom))
    }
}
