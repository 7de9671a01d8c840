import Catalog
import Formulas
import Quantities
import Scenarios

/// Cost models with values put in, one case at a time.
struct Evaluation {
    let model: CostModel
    private let priced: [LineItem]

    /// What amounts are converted by, each once, from exact dollars; formulas are in dollars.
    private var exchange: ExchangeRate { model.scenario.exchange }
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
        if !missing.isEmpty {
            for line in model.lines + model.tokenOnly {
                reasons[line.id] = line.unpricedReason(missing: missing, others: reasons)
            }
        }
        self.reasons = reasons
        priced = model.lines.filter { reasons[$0.id] == nil }
    }

    /// The exact amount of each line, in the currency of the scenario, at some values of the drivers.
    ///
    /// - Parameters:
    ///   - drivers: The values.
    ///   - month: The month whose lines are asked for, of which others are nought; nil for all.
    ///   - changed: Prices in the place of those of the model.
    /// - Returns: The amounts, and all values in dollars for formulas that go by them.
    /// - Throws: ``EstimationFailure`` for the first line whose arithmetic has no result.
    func amounts(
        at drivers: [DriverID: Quantity],
        inMonth month: Int? = nil,
        withPrices changed: [RateSlot: UnitPrice] = [:]
    ) throws(EstimationFailure) -> (lines: [LineID: Money], bindings: Bindings) {
        var bindings = Bindings(
            drivers: drivers,
            rates: changed.isEmpty ? rates : rates.merging(changed) { $1 }
        )
        var amounts: [LineID: Money] = [:]
        for line in priced {
            guard month.map(line.falls) ?? true else {
                bindings.lines[line.id] = .zero
                continue
            }
            let value = try line.value(with: bindings)
            amounts[line.id] = try line.amount(of: value, in: exchange)
            do { bindings.lines[line.id] = try Money(rounding: value).dollars() } catch {
                throw EstimationFailure(line: line.id, failure: .arithmetic(error))
            }
        }
        return (amounts, bindings)
    }

    /// What a month costs after discounts, as a number to compare cases by.
    ///
    /// - Throws: ``EstimationFailure``.
    func contracted(
        at drivers: [DriverID: Quantity],
        inMonth month: Int
    ) throws(EstimationFailure) -> Money {
        let (amounts, bindings) = try amounts(at: drivers, inMonth: month)
        var sum = Money.zero
        for line in priced {
            guard let amount = amounts[line.id] else { continue }
            do { sum = try sum + amount } catch {
                throw EstimationFailure(line: line.id, failure: .arithmetic(error))
            }
        }
        for line in model.adjustments {
            let amount = try line.amount(of: line.value(with: bindings), in: exchange)
            do { sum = try sum - amount } catch {
                throw EstimationFailure(line: line.id, failure: .arithmetic(error))
            }
        }
        return sum
    }
}

extension LineItem {
    /// Why the line has no amount; nil when it has one.
    fileprivate func unpricedReason(
        missing: [RateSlot: MissingRate],
        others: [LineID: UnpricedReason]
    ) -> UnpricedReason? {
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

    /// The exact number of dollars.
    func value(with bindings: Bindings) throws(EstimationFailure) -> Quantity {
        do { return try formula.value(with: bindings) } catch {
            throw EstimationFailure(line: id, failure: error)
        }
    }

    /// An exact number of dollars in a currency: converted once, and rounded once.
    func amount(
        of value: Quantity,
        in exchange: ExchangeRate
    ) throws(EstimationFailure) -> Money {
        do { return try exchange.money(of: value) } catch {
            throw EstimationFailure(line: id, failure: .arithmetic(error))
        }
    }
}
