import Formulas
import Pricing
import Quantities
import Scenarios

/// A number of the scenario with all that its versions state of it.
struct NumberRow {
    /// What one or several versions state.
    struct Entry {
        /// The number as an author states it.
        let assumption: Assumption

        /// Whether the low case takes the high end: that makes the first year cheaper.
        let isReversed: Bool

        /// The versions, by their places.
        var versions: [Int]
    }

    /// What the number is in one version.
    enum Meaning: Equatable {
        /// A number of its own: one of the entries.
        case stated(Int)
        /// It follows from others.
        case follows(Formula)
        /// The month sets it.
        case factor(Quantity)
        /// There is none.
        case absent
    }

    let id: DriverID

    /// What it belongs to.
    let part: String

    let key: NumberKey

    /// What formulas call it.
    let name: String

    private(set) var entries: [Entry] = []

    /// What it is in each version.
    private(set) var meanings: [Meaning]

    init(_ driver: Driver, name: String, versions: Int) {
        id = driver.id
        part = driver.part
        key = driver.assumption.key
        self.name = name
        meanings = Array(repeating: .absent, count: versions)
    }

    /// Adds what a version says of it.
    mutating func add(
        _ assumption: Assumption,
        in version: Int,
        of estimate: Estimate,
        _ model: ModelIndex
    ) {
        guard meanings[version] == .absent else { return }
        if model.growth[id] != nil {
            meanings[version] = .factor(assumption.value.expected)
        } else if let expression = assumption.expression {
            meanings[version] = .follows(expression.formula)
        } else {
            meanings[version] = .stated(entry(of: assumption, in: version, of: estimate))
        }
    }

    private mutating func entry(
        of assumption: Assumption,
        in version: Int,
        of estimate: Estimate
    ) -> Int {
        let stated = assumption.value
        let isReversed = isCredit ? !stated.isSingle : estimate.drivers[id]?.low != stated.low
        let known = entries.firstIndex { entry in
            entry.assumption.value == stated && entry.isReversed == isReversed
        }
        guard let known else {
            entries.append(
                Entry(assumption: assumption, isReversed: isReversed, versions: [version])
            )
            return entries.count - 1
        }
        entries[known].versions.append(version)
        return known
    }

    /// Whether it is the amount or the end of a credit: the cheapest bill has the largest credit,
    /// which lasts longest.
    private var isCredit: Bool { id.name.hasPrefix("credits.") }

    /// Every value that is stated.
    var values: [Quantity] {
        entries.flatMap { entry in
            let value = entry.assumption.value
            return [value.low, value.expected, value.high]
        }
    }
}
