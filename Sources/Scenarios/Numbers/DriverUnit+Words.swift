package import Quantities

extension DriverUnit {
    /// What the unit is called in a sentence.
    package var name: String {
        switch self {
        case .share: "a share in percent"
        case .factor: "a factor without a unit"
        case .count(let things): "a number of \(things)"
        case .dollars: "an amount in US dollars"
        }
    }

    /// A value as good as any other.
    fileprivate var usual: Quantity {
        switch self {
        case .share: Quantity(wholePercent: 20)
        case .factor: Quantity(5)
        case .count: Quantity(1500)
        case .dollars: Quantity(12000)
        }
    }

    /// A value as it is written.
    package func text(_ number: Quantity) -> String {
        switch self {
        case .share: (try? Percentage(ratio: number).percent().description + "%") ?? "\(number)"
        case .factor, .count: "\(number)"
        case .dollars: "\(number) USD"
        }
    }
}

extension NumberKey {
    /// What the key asks of a number and this one is not; nil for one that can be used.
    package func rule(brokenBy number: Quantity) -> String? {
        if number < minimum { return "must be at least \(unit.text(minimum))" }
        if let maximum, number > maximum { return "must be at most \(unit.text(maximum))" }
        return nil
    }

    /// A value as a scenario file and the command line take it; of a volume with its time.
    package func text(_ number: Quantity) -> String {
        guard let period = volume?.period, period != .month else { return unit.text(number) }
        return "\(number) \(period.phrase)"
    }

    /// How a value is written, by example.
    package var example: String {
        let standard = defaultValue.flatMap { $0 > .zero ? $0 : nil }
        let usual = max(standard ?? unit.usual, minimum)
        let text = unit.text(maximum.map { min(usual, $0) } ?? usual)
        switch unit {
        case .share: return "a percentage such as \(text)"
        case .factor: return "a plain number such as \(text)"
        case .count(let things): return "a plain number of \(things) such as \(text)"
        case .dollars: return "an amount such as \(text)"
        }
    }
}
