import Catalog
import Formulas
import Quantities
import Scenarios

/// Cost models with values put in, one case at a time.
struct Evaluation {
    private let model: CostModel
    private let priced: [LineItem]
    private let rates: [RateSlot: UnitPrice]

    /// Why each unpriced line has no amount.
    let reasons: [LineID: UnpricedReason]

    init(of model: CostModel) {
        self.model = model
        rates = Dictionary(
            model.rates.map { ($0.slot, $0.rate.price) },
            uniquingKeysWith: { first, _ in first }
        )
        var reasons: [LineID: UnpricedReason] = [:]
        let missing = Dictionary(
            model.missingRates.map { ($0.slot, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        for line in model.lines + model.tokenOnly {
            reasons[line.id] = line.unpricedReason(missing: missing, others: reasons)
        }
        self.reasons = reasons
        priced = model.lines.filter { reasons[$0.id] == nil }
    }

    /// The exact amount of each line at some values of the drivers.
    ///
    /// - Throws: ``EstimationFailure`` for the first line whose arithmetic has no result.
    func amounts(
        at drivers: [DriverID: Quantity]
    ) throws(EstimationFailure) -> (lines: [LineID: Money], bindings: Bindings) {
        var bindings = Bindings(drivers: drivers, rates: rates)
        var amounts: [LineID: Money] = [:]
        for line in priced {
            let money = try line.money(with: bindings)
            amounts[line.id] = money
            do { bindings.lines[line.id] = try money.dollars() } catch {
                throw EstimationFailure(line: line.id, failure: .arithmetic(error))
            }
        }
        return (amounts, bindings)
    }

    /// The cost of the first year after discounts, as a number to compare cases by.
    ///
    /// - Throws: ``EstimationFailure``.
    func firstYear(at drivers: [DriverID: Quantity]) throws(EstimationFailure) -> Money {
        let (amounts, bindings) = try amounts(at: drivers)
        var sum = Money.zero
        for line in priced {
            guard let amount = amounts[line.id] else { continue }
            sum = try line.added(amount, times: 1, to: sum)
        }
        for line in model.adjustments {
            sum = try line.added(line.money(with: bindings), times: -1, to: sum)
        }
        return sum
    }

    /// The value of every driver in each case.
    ///
    /// The corner of a driver follows from its own effect: both ends are tried with all others at
    /// their expected values.
    ///
    /// - Throws: ``EstimationFailure``.
    func cases() throws(EstimationFailure) -> [DriverID: Spread<Quantity>] {
        let expected = Dictionary(
            model.drivers.map { ($0.id, $0.assumption.value.expected) },
            uniquingKeysWith: { first, _ in first }
        )
        var cases: [DriverID: Spread<Quantity>] = [:]
        for driver in model.drivers {
            let stated = driver.assumption.value
            var values = expected
            values[driver.id] = stated.low
            let atLow = stated.isSingle ? Money.zero : try firstYear(at: values)
            values[driver.id] = stated.high
            let atHigh = stated.isSingle ? Money.zero : try firstYear(at: values)
            cases[driver.id] =
                atLow <= atHigh
                ? stated
                : Spread(low: stated.high, expected: stated.expected, high: stated.low)
        }
        return cases
    }
}

extension LineItem {
    /// Why the line has no amount; nil when it has one.
    fileprivate func unpricedReason(
        missing: [RateSlot: MissingRate],
        others: [LineID: UnpricedReason]
    ) -> UnpricedReason? {
        if let obstacle { return .notModelled(obstacle) }
        var rates: [MissingRate] = []
        var lines: [LineID] = []
        for reference in formula.references {
            switch reference {
            case .rate(let slot): missing[slot].map { rates.append($0) }
            case .line(let id) where others[id] != nil: lines.append(id)
            default: break
            }
        }
        if !rates.isEmpty { return .noRate(rates) }
        return lines.isEmpty ? nil : .dependsOnUnpriced(lines)
    }

    /// A sum with what the line comes to in a year, a number of times.
    fileprivate func added(
        _ amount: Money,
        times factor: Int,
        to sum: Money
    ) throws(EstimationFailure) -> Money {
        do { return try sum + amount * (recurrence == .monthly ? 12 : 1) * factor } catch {
            throw EstimationFailure(line: id, failure: .arithmetic(error))
        }
    }

    /// The exact amount, rounded once.
    func money(with bindings: Bindings) throws(EstimationFailure) -> Money {
        do { return Money(rounding: try formula.value(with: bindings)) } catch {
            throw EstimationFailure(line: id, failure: error)
        }
    }
}
